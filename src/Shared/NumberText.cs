using System.Globalization;
using System.Text.RegularExpressions;

namespace LocationScore.Shared;

/// <summary>Reads numbers strictly: a decimal point, no thousands separators, no unit. What is not such a number is explained, never guessed.</summary>
internal static partial class NumberText
{
    internal const string Allowed = "a number with a decimal point and without separators, such as 1234.5, -3 or 1.2e6";

    /// <summary>Reads a number, or says what is wrong with it.</summary>
    internal static double? Parse(string text, out Problem? problem)
    {
        text = text.Trim();
        problem = null;
        if (Plain().IsMatch(text))
        {
            double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (double.IsFinite(value)) return value;
            problem = new(ProblemCodes.NotFinite, "", "The number is too large.", Quote(text), "a number below 1.8e308");
            return null;
        }

        problem = NotANumber().IsMatch(text)
            ? new(ProblemCodes.NotFinite, "", "The value is not a finite number.", Quote(text), Allowed, Repair: "Leave the cell empty when the value is not known.")
            : new(ProblemCodes.WrongType, "", Explain(text, out string repair), Quote(text), Allowed, Repair: repair);
        return null;
    }

    /// <summary>A text in quotes on one line, cut when it is long.</summary>
    internal static string Quote(string text)
    {
        string line = text.ReplaceLineEndings("⏎");
        return line.Length > 60 ? $"'{line[..60]}…'" : $"'{line}'";
    }

    private static string Explain(string text, out string repair)
    {
        if (CommaGroups().IsMatch(text))
        {
            string plain = text.Replace(",", "", StringComparison.Ordinal);
            bool either = text.Count(static c => c == ',') == 1 && !text.Contains('.', StringComparison.Ordinal);
            repair = either ? $"Write {plain} or {text.Replace(',', '.')}, whichever is meant." : $"Write {plain}.";
            return either ? "The comma may separate thousands or decimals, so the number is ambiguous." : "Numbers are written without thousands separators.";
        }

        if (DecimalComma().IsMatch(text))
        {
            string point = PointGroups().Replace(text, "").Replace(',', '.');
            repair = $"Write {point}; or save the sheet as .xlsx, which stores numbers without separators.";
            return "Decimals are written with a point, not with a comma.";
        }

        if (Grouped().IsMatch(text))
        {
            repair = $"Write {GroupSigns().Replace(text, "")}.";
            return "Numbers are written without thousands separators.";
        }

        if (Absent().IsMatch(text))
        {
            repair = "Leave the cell empty when the value is not known.";
            return "This is not a number.";
        }

        if (text.EndsWith('%') && Plain().IsMatch(text[..^1].Trim()))
        {
            repair = $"Write {text[..^1].Trim()} and give the unit as %.";
            return "The percent sign belongs into the unit.";
        }

        if (WithUnit().Match(text) is { Success: true } match)
        {
            repair = $"Write {match.Groups[1].Value} and put '{match.Groups[2].Value.Trim()}' into the unit.";
            return "The cell holds more than a number.";
        }

        repair = text.Any(static c => char.IsDigit(c) && !char.IsAsciiDigit(c)) ? "Write the digits 0 to 9." : "Correct the number, or leave the cell empty when the value is not known.";
        return "This is not a number.";
    }

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[+-]?(nan|inf|infinity|∞)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotANumber();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"^[+-]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+),[0-9]+$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\.(?=[0-9]{3}([.,]|$))")]
    private static partial Regex PointGroups();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}([ '’_\u00A0\u2009\u202F][0-9]{3})+(\.[0-9]+)?$|^[+-]?[0-9]{1,3}(\.[0-9]{3}){2,}$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[ '’_\u00A0\u2009\u202F]|\.(?=[0-9]{3}(\.|$))")]
    private static partial Regex GroupSigns();

    [GeneratedRegex(@"^(n/?a|n\.a\.|null|none|nil|-+|–|—|\.{2,}|…|\?+|unknown|x)$|^#", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absent();

    [GeneratedRegex(@"^([+-]?[0-9]+(?:\.[0-9]+)?)\s*([\p{L}$€¥£/%].*)$")]
    private static partial Regex WithUnit();
}
