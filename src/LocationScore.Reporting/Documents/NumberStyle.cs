using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>How a number is shown to people: enough digits to tell things apart, and no more. Invariant culture.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class NumberStyle : IEquatable<NumberStyle>
{
    private readonly Func<double, string> _format;

    private NumberStyle(string name, string workbook, Func<double, string> format)
    {
        Name = name;
        Workbook = workbook;
        _format = format;
    }

    /// <summary>Gets the style of raw values: groups of thousands, about four digits behind the point, powers of ten at the ends.</summary>
    public static NumberStyle General { get; } = new("general", "General", Raw);

    /// <summary>Gets the style of whole numbers, with groups of thousands.</summary>
    public static NumberStyle Whole { get; } = new("whole", "#,##0", static number => Text(number, "#,0"));

    /// <summary>Gets the style of years and other numbers that are names: no groups.</summary>
    public static NumberStyle Year { get; } = new("year", "0", static number => Text(number, "0"));

    /// <summary>Gets the style of values after a value function: two digits, one above 10.</summary>
    public static NumberStyle Value { get; } = new("value", "0.00", static number => Text(number, Math.Abs(number) < 10 ? "0.00" : "0.#"));

    /// <summary>Gets the style of shares as percentages with at most one digit behind the point.</summary>
    public static NumberStyle Percent { get; } = new("percent", "0.0%", static number => Text(100 * number, "0.#") + "%");

    /// <summary>Gets the style of shares as whole percentages; 100% only when it is whole.</summary>
    public static NumberStyle WholePercent { get; } =
        new("wholePercent", "0%", static number => Text(number >= 1 ? 100 : Math.Min(99, Math.Round(100 * number)), "0") + "%");

    /// <summary>Gets the name of the style.</summary>
    public string Name { get; }

    /// <summary>Gets the format code of workbooks.</summary>
    public string Workbook { get; }

    /// <summary>The style of numbers with a fixed number of digits behind the point.</summary>
    /// <param name="decimals">The number of digits, 0 to 15.</param>
    /// <returns>The style.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is not 0 to 15.</exception>
    public static NumberStyle Fixed(int decimals)
    {
        string format = Digits(decimals);
        return new($"fixed{format}", CodeOf(decimals), number => Text(number, format));
    }

    /// <summary>The style of differences: as <see cref="Fixed"/>, with a plus or a real minus in front.</summary>
    /// <param name="decimals">The number of digits, 0 to 15.</param>
    /// <returns>The style.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is not 0 to 15.</exception>
    public static NumberStyle Signed(int decimals)
    {
        string format = Digits(decimals), code = CodeOf(decimals);
        return new($"signed{format}", $"+{code};-{code};{code}",
            number => (Text(number, format) is var text && number > 0 ? "+" + text : text).Replace('-', '−'));
    }

    /// <summary>Shows a number.</summary>
    /// <param name="number">The number, in the unit of its column; shares between 0 and 1.</param>
    /// <returns>The text.</returns>
    public string Format(double number) => _format(number);

    /// <summary>Whether the other style is called the same.</summary>
    /// <param name="other">Another style.</param>
    /// <returns>Whether both show numbers alike.</returns>
    public bool Equals(NumberStyle? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <summary>Whether the other object is a style that is called the same.</summary>
    /// <param name="obj">Another object.</param>
    /// <returns>Whether both show numbers alike.</returns>
    public override bool Equals(object? obj) => Equals(obj as NumberStyle);

    /// <summary>Returns a hash of the name.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>Returns the name.</summary>
    /// <returns>For example <c>percent</c>.</returns>
    public override string ToString() => Name;

    /// <summary>A number in an invariant format; what rounds to zero has no sign.</summary>
    internal static string Text(double value, string format)
    {
        string text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.StartsWith('-') && text.All(static c => c is '-' or '0' or '.') ? text[1..] : text;
    }

    private static string Raw(double number) => Text(number, Math.Abs(number) switch
    {
        0 or >= 1000 and < 1e15 => "#,0.##",
        >= 1e15 => "0.####e0",
        >= 1 => "0.####",
        >= 0.0001 => "0.######",
        _ => "0.####e0",
    });

    private static string Digits(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        return "F" + decimals.ToString(CultureInfo.InvariantCulture);
    }

    private static string CodeOf(int decimals) => decimals == 0 ? "0" : "0." + new string('0', decimals);
}
