using System.Globalization;

namespace LocationScore.Shared;

/// <summary>What to write instead of a number in percent, so that nothing becomes a hundred times as much.</summary>
internal static class Percentages
{
    private static readonly string[] s_parts = ["share", "shares", "fraction", "proportion"];

    /// <summary>Whether a unit says that the whole is 1.</summary>
    internal static bool IsShare(string? unit) => s_parts.Contains(unit?.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a unit says that the whole is 100.</summary>
    internal static bool IsPercent(string? unit) => unit?.TrimStart().StartsWith('%') == true
        || string.Equals(unit?.Trim(), "percent", StringComparison.OrdinalIgnoreCase);

    /// <summary>What to write for a text such as <c>12.5 %</c> where the unit is known, or not.</summary>
    internal static string Repair(string text, string? unit, char point = '.')
    {
        string number = Number(text).Replace('.', point), share = OfHundred(Number(text)).Replace('.', point);
        return IsShare(unit) ? $"Write {share}: the unit is {unit!.Trim()}, of which 1 is the whole."
            : IsPercent(unit) ? $"Write {number}: the unit is %."
            : $"Write {number} and give the unit as %, or write {share} and give it as share: the whole column alike.";
    }

    /// <summary>What to write for a weight in percent: weights count relative to one another.</summary>
    internal static string RepairOfWeight(string text) =>
        $"Write {Number(text)} if its siblings are percentages, too, or {OfHundred(Number(text))} if they are shares of 1.";

    private static string Number(string text) => text.Trim().TrimEnd('%').Trim().Replace(',', '.');

    /// <summary>A hundredth, without rounding.</summary>
    private static string OfHundred(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? (value / 100).ToString("0.############################", CultureInfo.InvariantCulture) : "a hundredth of it";
}
