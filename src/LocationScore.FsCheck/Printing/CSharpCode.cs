using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using LocationScore.Methods;

namespace LocationScore.FsCheck;

/// <summary>Writes values as code in C# that makes them again: to paste a failing case into a test.</summary>
/// <remarks>
/// The code needs <c>using LocationScore;</c>, <c>LocationScore.Methods</c> and <c>LocationScore.Weighting</c>. It makes a value that is
/// equal to the given one. Only functions of your own have no text: they are written as one that throws.
/// </remarks>
/// <threadsafety>Safe to use from several threads.</threadsafety>
public static class CSharpCode
{
    private const int Widest = 110;

    /// <summary>Writes a value.</summary>
    /// <param name="value">A location, fact, indicator, source, fact table, model or a part of one, profile, matrix, method, weighting,
    /// number, text, or a list of these.</param>
    /// <returns>One expression, over several lines when it is long, in the invariant culture.</returns>
    /// <exception cref="NotSupportedException">It is not a value of this library.</exception>
    public static string Of(object? value) => Code(value, 0);

    private static string Code(object? value, int depth) => value switch
    {
        null => "null",
        string text => Quoted(text),
        bool yes => yes ? "true" : "false",
        double number => Number(number),
        int or long or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Enum named => $"{NameOf(named.GetType())}.{named}",
        NamedValues { Count: 0 } => "NamedValues.Empty",
        NamedValues values => Call("NamedValues.Of", values.Select(pair => $"({Quoted(pair.Key)}, {Number(pair.Value)})"), depth),
        FactTable table => Table(table, depth),
        DecisionMatrix matrix => Matrix(matrix, depth),
        Delegate => "_ => throw new System.NotSupportedException(\"a function has no text\")",
        IEnumerable => List(Items(value).Select(item => Code(item, depth + 1)), depth),
        _ => Made(value, depth),
    };

    /// <summary>A call of the constructor that names the properties; what has its default is left out.</summary>
    private static string Made(object value, int depth)
    {
        var type = value.GetType();
        var constructor = type.Assembly.GetName().Name?.StartsWith("LocationScore", StringComparison.Ordinal) != true ? null
            : type.GetConstructors().OrderByDescending(static one => one.GetParameters().Length)
                .FirstOrDefault(one => one.GetParameters().All(parameter => Property(type, parameter) is not null));
        if (constructor is null) throw new NotSupportedException($"{type} has no code: it is not a value of this library.");
        var arguments = new List<string>();
        bool skipped = false;
        foreach (var parameter in constructor.GetParameters())
        {
            object? argument = Property(type, parameter)!.GetValue(value);
            if (parameter.HasDefaultValue && IsDefault(argument, parameter))
            {
                skipped = true;
                continue;
            }

            arguments.Add((skipped ? parameter.Name + ": " : "") + Code(argument, depth + 1));
        }

        return Call("new " + NameOf(type), arguments, depth) + Initialised(value, constructor, depth);
    }

    /// <summary>The lists that are set beside the constructor, in braces; nothing when all of them are empty.</summary>
    private static string Initialised(object value, ConstructorInfo constructor, int depth)
    {
        var set = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
                && property.PropertyType.IsValueType
                && !Array.Exists(constructor.GetParameters(), parameter => Property(value.GetType(), parameter) == property))
            .Select(property => (property.Name, Items: property.GetValue(value)!)).Where(static one => Items(one.Items).Any())
            .Select(one => $"{one.Name} = {Code(one.Items, depth + 1)}").ToList();
        return set.Count == 0 ? "" : $" {{ {string.Join(", ", set)} }}";
    }

    private static PropertyInfo? Property(Type type, ParameterInfo parameter) => type.GetProperty(parameter.Name!,
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } found
        && found.PropertyType == parameter.ParameterType ? found : null;

    private static bool IsDefault(object? argument, ParameterInfo parameter)
    {
        if (argument is IEnumerable and not string && parameter.ParameterType.IsValueType) return !Items(argument).Any();
        object? standard = parameter.DefaultValue;
        if (standard is null && parameter.ParameterType.IsValueType) standard = Activator.CreateInstance(parameter.ParameterType);
        if (standard is not null && parameter.ParameterType.IsEnum) standard = Enum.ToObject(parameter.ParameterType, standard);
        return argument is double number ? standard is double other && BitConverter.DoubleToInt64Bits(number)
            == BitConverter.DoubleToInt64Bits(other) : Equals(argument, standard);
    }

    /// <summary>The items of a list; none of an array that was never given.</summary>
    private static IEnumerable<object?> Items(object list) =>
        list.GetType().GetProperty(nameof(ImmutableArray<int>.IsDefault))?.GetValue(list) is true
            ? [] : ((IEnumerable)list).Cast<object?>();

    private static string Table(FactTable table, int depth)
    {
        var facts = table.Facts.ToList();
        bool bare = table.Sources.IsEmpty && facts.TrueForAll(static fact => fact.Value is not null
            && fact == new Fact(fact.Location, fact.Indicator, fact.Value, fact.Unit));
        if (!bare)
        {
            return Call("FactTable.Create", [Code(table.Locations, depth + 1), Code(table.Indicators, depth + 1),
                List(facts.Select(fact => Code(fact, depth + 2)), depth + 1), Code(table.Sources, depth + 1)], depth);
        }

        var columns = table.Indicators.Select(indicator => "new double[] { " + string.Join(", ", table.Locations.Select(location =>
            table[location.Id, indicator.Id]?.Value is { } value ? Number(value) : "double.NaN")) + " }");
        return Call("FactTable.FromColumns", [Code(table.Locations, depth + 1), Code(table.Indicators, depth + 1),
            List(columns, depth + 1)], depth);
    }

    private static string Matrix(DecisionMatrix matrix, int depth)
    {
        var rows = Enumerable.Range(0, matrix.AlternativeCount).Select(i => "[" + string.Join(", ",
            Enumerable.Range(0, matrix.CriterionCount).Select(j => Number(matrix[i, j]))) + "]");
        var names = ImmutableArray.CreateRange(Enumerable.Range(0, matrix.AlternativeCount).Select(matrix.Alternative));
        return Call("DecisionMatrix.FromRows", [List(rows, depth + 1), Code(matrix.Directions, depth + 1), Code(names, depth + 1),
            Code(matrix.Criteria, depth + 1)], depth);
    }

    private static string Call(string what, IEnumerable<string> arguments, int depth) => Joined(what + "(", [.. arguments], ")", depth);

    private static string List(IEnumerable<string> items, int depth) => Joined("[", [.. items], "]", depth);

    private static string Joined(string open, string[] parts, string close, int depth)
    {
        string line = open + string.Join(", ", parts) + close;
        if (parts.Length == 0 || (line.Length + (4 * depth) <= Widest && !line.Contains('\n', StringComparison.Ordinal))) return line;
        string indent = "\n" + new string(' ', 4 * (depth + 1));
        return open + indent + string.Join("," + indent, parts) + close;
    }

    private static string NameOf(Type type) => type.IsNested ? $"{NameOf(type.DeclaringType!)}.{type.Name}" : type.Name;

    private static string Number(double value)
    {
        if (double.IsNaN(value)) return "double.NaN";
        if (double.IsInfinity(value)) return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        bool whole = !text.AsSpan().ContainsAny('.', 'E');
        return whole && (text.Length > 9 || text == "-0") ? text + ".0" : text;
    }

    private static string Quoted(string text)
    {
        var code = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') code.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\u0085')
                code.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else code.Append(c);
        }

        return code.Append('"').ToString();
    }
}
