using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace LocationScore.Json;

/// <summary>The form that a value of a document must have, read from the generated contract; shared by the check and the schema.</summary>
internal abstract class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> s_shapes = new();

    private protected Shape(Type type) => Type = type;

    internal Type Type { get; }

    /// <summary>Gets what is allowed, in words: "a number", "an object with …".</summary>
    internal abstract string Allowed { get; }

    /// <summary>Gets the form of a type of the contract.</summary>
    internal static Shape Of(Type type) => s_shapes.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, static type => Create(type));

    private static Shape Create(Type type)
    {
        if (type == typeof(string)) return new TextShape();
        if (type == typeof(double)) return new NumberShape();
        if (type == typeof(int)) return new IntegerShape();
        if (type == typeof(bool)) return new TruthShape();
        if (type == typeof(NamedValues)) return new NamedNumbersShape();
        foreach (var family in Kinds.Families)
        {
            if (family.Base == type) return new KindShape(family);
        }

        var contract = Contract.Of(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => new ObjectShape(contract),
            JsonTypeInfoKind.Enumerable => new ListShape(type, contract.ElementType!),
            _ when contract.Converter is IChoice choice => new ChoiceShape(type, choice),
            _ => throw new NotSupportedException($"{type} has no form in documents: register it in Kinds."),
        };
    }
}

internal sealed class TextShape() : Shape(typeof(string))
{
    internal override string Allowed => "a text in double quotes";
}

internal sealed class NumberShape() : Shape(typeof(double))
{
    internal override string Allowed => "a number";
}

internal sealed class IntegerShape() : Shape(typeof(int))
{
    internal override string Allowed => "a whole number";
}

internal sealed class TruthShape() : Shape(typeof(bool))
{
    internal override string Allowed => "true or false";
}

internal sealed class NamedNumbersShape() : Shape(typeof(NamedValues))
{
    internal override string Allowed => "an object of numbers by name, such as { \"talent\": 2, \"cost\": 1 }";
}

internal sealed class ChoiceShape(Type type, IChoice choice) : Shape(type)
{
    internal IReadOnlyList<string> Names => choice.Names;

    internal IReadOnlyList<string> Members => choice.Members;

    internal string NameOf(Enum member) => choice.Names[choice.Members.ToList().IndexOf(member.ToString())];

    internal override string Allowed => string.Join(", ", choice.Names.Select(static name => $"\"{name}\""));
}

internal sealed class ListShape(Type type, Type element) : Shape(type)
{
    private readonly Lazy<Shape> _element = new(() => Of(element));

    internal Shape Element => _element.Value;

    /// <summary>Gets whether an item may be null.</summary>
    internal bool HasNullItems => Nullable.GetUnderlyingType(element) is not null;

    internal override string Allowed => "a list in brackets: [ … ]";
}

/// <summary>One of several kinds: an object with the field <c>kind</c>, or only the name of the kind when all its other fields may be left
/// out.</summary>
internal sealed class KindShape : Shape
{
    private readonly KindFamily _family;

    internal KindShape(KindFamily family)
        : base(family.Base) => _family = family;

    internal string What => _family.What;

    /// <summary>Gets every kind with its form. The contract of a kind is made when it is first asked for, and there are dozens: what has a
    /// name goes by <see cref="Find"/>.</summary>
    internal IEnumerable<(string Kind, ObjectShape Shape)> Members =>
        _family.Members.Select(static member => (member.Kind, (ObjectShape)Of(member.Type)));

    internal IEnumerable<string> Names => _family.Members.Select(static member => member.Kind);

    internal override string Allowed =>
        "an object with the field \"kind\", or the name of a kind that needs no other field: "
        + $"{string.Join(", ", Members.Where(static member => !member.Shape.HasRequired).Select(static member => $"\"{member.Kind}\""))}";

    internal ObjectShape? Find(string kind)
    {
        foreach (var member in _family.Members)
        {
            if (string.Equals(member.Kind, kind, StringComparison.Ordinal)) return (ObjectShape)Of(member.Type);
        }

        return null;
    }
}

/// <summary>A record with its fields.</summary>
internal sealed class ObjectShape : Shape
{
    internal ObjectShape(JsonTypeInfo contract)
        : base(contract.Type)
    {
        // A fact that is an alternative takes what it does not say from the fact that it stands under.
        bool inherits = contract.Type == typeof(Fact);
        Fields = [.. contract.Properties.Where(static property => property.AssociatedParameter is not null)
            .OrderBy(static property => property.Order)
            .Select(property => new Field(contract.Type, property, inherits && property.Name is "location" or "indicator"))];
        HasRequired = Fields.Any(static field => field.Required);
        HasInherited = inherits;
    }

    internal ImmutableArray<Field> Fields { get; }

    internal bool HasRequired { get; }

    /// <summary>Gets whether one of these records inside another may leave fields out.</summary>
    internal bool HasInherited { get; }

    internal override string Allowed => "an object in braces: { … }";

    internal int Find(JsonTree tree, in JsonNode node)
    {
        for (int k = 0; k < Fields.Length; k++)
        {
            if (tree.NameIs(node, Fields[k].Utf8)) return k;
        }

        return -1;
    }
}

/// <summary>A field of a record.</summary>
internal sealed class Field
{
    private readonly Lazy<Shape> _shape;

    internal Field(Type record, JsonPropertyInfo property, bool inherited)
    {
        Name = property.Name;
        Key = $"{record.Name}.{property.AssociatedParameter?.Name ?? property.Name}";
        Utf8 = Encoding.UTF8.GetBytes(Name);
        Required = property.IsRequired;
        Nullable = property.IsSetNullable
            && (!property.PropertyType.IsValueType || System.Nullable.GetUnderlyingType(property.PropertyType) is not null);
        Inherited = inherited;
        Default = property.AssociatedParameter is { HasDefaultValue: true } parameter ? parameter.DefaultValue : null;
        _shape = new(() => Shape.Of(property.PropertyType));
    }

    internal string Name { get; }

    /// <summary>Gets the record and its parameter, such as <c>Linear.Worst</c>.</summary>
    internal string Key { get; }

    internal byte[] Utf8 { get; }

    internal Shape Shape => _shape.Value;

    internal bool Required { get; }

    internal bool Nullable { get; }

    /// <summary>Gets whether an object that is nested in one of the same record may leave the field out.</summary>
    internal bool Inherited { get; }

    internal object? Default { get; }
}
