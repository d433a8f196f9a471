using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LocationScore.Json;

/// <summary>The generated contract with the kinds and the rules for leaving out what is a default.</summary>
internal static class Contract
{
    private static readonly JsonSerializerOptions s_options = Create();

    internal static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)s_options.GetTypeInfo(typeof(T));

    internal static JsonTypeInfo Of(Type type) => s_options.GetTypeInfo(type);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(DocumentContext.Default.Options)
        {
            // Names of cities stay readable; whoever puts a document into HTML must encode it there.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // A null where there must be a value is written, so that the check of the written document finds it with its path.
            RespectNullableAnnotations = false,
            TypeInfoResolver = DocumentContext.Default.WithAddedModifier(AddKinds).WithAddedModifier(FollowParameters),
        };
        options.Converters.Add(new RegisteredConverters());
        options.Converters.Add(new NumberConverter());
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A record that is chosen by its kind writes the kind before all else, and skips it when read.</summary>
    private static void AddKinds(JsonTypeInfo type)
    {
        foreach (var family in Kinds.Families)
        {
            // The names of kinds are written by our own converters, which allow the short form.
            if (type.Type == family.Base) type.PolymorphismOptions = null;
            if (!family.Base.IsAssignableFrom(type.Type)) continue;
            foreach (var (kind, member) in family.Members)
            {
                if (type.Type != member) continue;
                var field = JsonMetadataServices.CreatePropertyInfo(type.Options, new JsonPropertyInfoValues<string>
                {
                    IsProperty = true,
                    IsPublic = true,
                    DeclaringType = member,
                    PropertyName = Kinds.Field,
                    JsonPropertyName = Kinds.Field,
                    Getter = _ => kind,
                    Setter = static (_, _) => { },
                });
                field.Order = -1;
                type.Properties.Add(field);
                return;
            }
        }
    }

    private static void FollowParameters(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is not { } parameter) continue;
            property.Order = parameter.Position;
            if (parameter.IsNullable) property.IsRequired = false;
            bool optional = parameter.HasDefaultValue || parameter.IsNullable || parameter.IsMemberInitializer;
            object? byDefault = parameter.HasDefaultValue ? parameter.DefaultValue : null;
            bool list = typeof(IList).IsAssignableFrom(property.PropertyType);
            property.ShouldSerialize = list
                ? (_, value) => Length(value) is int length && !(optional && length == 0)
                : (_, value) => !(optional && Same(value, byDefault));
        }
    }

    /// <summary>Equal to the bit: a negative zero is not the zero that is a default.</summary>
    private static bool Same(object? value, object? byDefault) =>
        value is double number && byDefault is double other
            ? BitConverter.DoubleToInt64Bits(number) == BitConverter.DoubleToInt64Bits(other) : Equals(value, byDefault);

    /// <summary>The number of items, or null for a list that was never set.</summary>
    private static int? Length(object? list)
    {
        try
        {
            return (list as ICollection)?.Count;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
