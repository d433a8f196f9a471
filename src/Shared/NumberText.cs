using System.Globalization;
using System.Text.RegularExpressions;

namespace LocationScore.Shared;

/// <summary>Reads numbers strictly: a decimal point, no thousands separators, no unit. What is not such a number is explained, never
/// guessed.</summary>
internal static partial class NumberText
{
    internal const string Allowed = "a number with a decimal point and without separators, such as 1234.5, -3 or 1.2e6";

    /// <summary>The number that the digits of a decimal or a whole number stand for: conversions of the runtime may miss it by a last
    /// bit.</summary>
    internal static double OfDigits(object number) =>
        double.Parse(((IFormattable)number).ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Reads a number, or says what is wrong with it.</summary>
    internal static double? Parse(string text, out Problem? problem) => Parse(text, out problem, out _);

    /// <summary>Reads a number, or says what is wrong with it and which kind of mistake that is.</summary>
    internal static double? Parse(string text, out Problem? problem, out NumberFault fault)
    {
        text = text.Trim();
        problem = null;
        fault = NumberFault.None;
        if (Plain().IsMatch(text))
        {
            double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (double.IsFinite(value)) return value;
            fault = NumberFault.TooLarge;
            problem = new(ProblemCodes.NotFinite, "", "The number is too large.", Quote(text), "a number below 1.8e308");
            return null;
        }

        if (NotANumber().IsMatch(text))
        {
            fault = NumberFault.Mark;
            problem = new(ProblemCodes.NotFinite, "", "The value is not a finite number.", Quote(text), Allowed,
                Repair: "Leave the cell empty when the value is not known.");
            return null;
        }

        fault = FaultOf(text);
        problem = new(ProblemCodes.WrongType, "", Explain(text, fault, out string repair), Quote(text), Allowed, Repair: repair);
        return null;
    }

    /// <summary>A text in quotes on one line, cut when it is long.</summary>
    internal static string Quote(string text)
    {
        string line = text.ReplaceLineEndings("⏎");
        return line.Length > 60 ? $"'{line[..60]}…'" : $"'{line}'";
    }

    /// <summary>Tells whether a point in a number may separate thousands: 804.237 where others write 15,5 or 42.000.000.</summary>
    internal static bool MayBeThousands(ReadOnlySpan<char> text) => OnePointGroup().IsMatch(text);

    private static NumberFault FaultOf(string text) =>
        CommaGroups().IsMatch(text) ? text.Count(static c => c == ',') == 1 && !text.Contains('.', StringComparison.Ordinal)
            ? NumberFault.EitherComma : NumberFault.Thousands
        : DecimalComma().IsMatch(text) ? NumberFault.DecimalComma
        : Grouped().IsMatch(text) ? text.Contains('.', StringComparison.Ordinal) && PointGroups().IsMatch(text)
            ? NumberFault.PointThousands : NumberFault.Thousands
        : Absent().IsMatch(text) ? NumberFault.Mark
        : text.EndsWith('%') && Plain().IsMatch(text[..^1].Trim().Replace(',', '.')) ? NumberFault.Percent
        : Date().IsMatch(text) ? NumberFault.Date
        : Flag().IsMatch(text) ? NumberFault.Flag
        : WithUnit().IsMatch(text) ? NumberFault.Unit
        : NumberFault.Other;

    private static string Explain(string text, NumberFault fault, out string repair)
    {
        switch (fault)
        {
            case NumberFault.EitherComma:
                repair = $"Write {text.Replace(",", "", StringComparison.Ordinal)} or {text.Replace(',', '.')}, whichever is meant.";
                return "The comma may separate thousands or decimals, so the number is ambiguous.";
            case NumberFault.DecimalComma:
                string point = PointGroups().Replace(text, "").Replace(',', '.');
                repair = $"Write {point}; or save the sheet as .xlsx, which stores numbers without separators.";
                return "Decimals are written with a point, not with a comma.";
            case NumberFault.Thousands or NumberFault.PointThousands:
                bool commas = text.Contains(',', StringComparison.Ordinal);
                repair = $"Write {(commas ? text.Replace(",", "", StringComparison.Ordinal) : GroupSigns().Replace(text, ""))}.";
                return "Numbers are written without thousands separators.";
            case NumberFault.Mark:
                repair = "Leave the cell empty when the value is not known.";
                return "This is not a number.";
            case NumberFault.Percent:
                repair = Percentages.Repair(text, null);
                return "The percent sign belongs into the unit.";
            case NumberFault.Date:
                repair = "Write the number alone; a year belongs into a column 'year'.";
                return "This looks like a date, not like a number.";
            case NumberFault.Flag:
                var flagged = Flag().Match(text);
                repair = $"Write {flagged.Groups[1].Value}, and say what '{flagged.Groups[2].Value}' means in a column 'note'.";
                return "The number has a flag behind it.";
            case NumberFault.Unit:
                var match = WithUnit().Match(text);
                repair = $"Write {match.Groups[1].Value} and put '{match.Groups[2].Value.Trim()}' into the unit.";
                return "The cell holds more than a number.";
            default:
                repair = text.Any(static c => char.IsDigit(c) && !char.IsAsciiDigit(c)) ? "Write the digits 0 to 9."
                    : "Correct the number, or leave the cell empty when the value is not known.";
                return "This is not a number.";
        }
    }

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^\s*[+-]?[1-9][0-9]{0,2}\.[0-9]{3}\s*$")]
    private static partial Regex OnePointGroup();

    /// <summary>Day, month and year in any order, a month by its name, a quarter, a span of years, or a time.</summary>
    [GeneratedRegex(
        @"^[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}([T ].*)?$|^[0-9]{1,4}\s*[/-]\s*[0-9]{1,4}$|^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$|" +
        @"^([0-9]{1,4}[ ./-]*)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?([ ./-]*[0-9]{1,4})*$|" +
        @"^[0-9]{4}[ -]?q[1-4]$|^q[1-4][ /-]?[0-9]{4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    /// <summary>The flags of statistical offices, such as b for a break in the series, p for provisional and e for estimated.</summary>
    [GeneratedRegex(@"^([+-]?[0-9]+(?:\.[0-9]+)?)\s*([bcdefnprsuz]{1,2}|\*+|\([a-z0-9]\)|\[[a-z0-9]\]|[†‡§¹²³])$")]
    private static partial Regex Flag();

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

    [GeneratedRegex(@"^(n/?a|n\.a\.|null|none|nil|-+|–|—|\.{2,}|…|\?+|unknown|x|:( *[a-z]{1,2})?)$|^#",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absent();

    [GeneratedRegex(@"^([+-]?[0-9]+(?:\.[0-9]+)?)(?![xX][0-9A-Fa-f]+$)\s*([\p{L}$€¥£/%].*)$")]
    private static partial Regex WithUnit();
}
