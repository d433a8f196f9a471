using System.CommandLine;
using System.Globalization;
using LocationScore.Shared;
using LocationScore.Tables;

namespace LocationScore.Cli.Input;

/// <summary>Reads what the options allow tables to be.</summary>
internal static class TableChoices
{
    /// <summary>The options of reading that the call asks for.</summary>
    internal static TableOptions Of(ParseResult parse, List<Problem> problems) => new()
    {
        Decimal = Decimal(parse.GetValue(SharedOptions.Decimal), problems),
        Missing = [.. (parse.GetValue(SharedOptions.Missing) ?? []).SelectMany(Inputs.List)],
        Year = Year(parse.GetValue(SharedOptions.Year), problems),
        FindHeader = parse.GetValue(SharedOptions.FindHeader),
        UsualWords = parse.GetValue(SharedOptions.UsualWords),
    };

    private static DecimalSign Decimal(string? text, List<Problem> problems)
    {
        switch (text?.ToLowerInvariant())
        {
            case null or "point":
                return DecimalSign.Point;
            case "comma":
                return DecimalSign.Comma;
            default:
                problems.Add(new(ProblemCodes.NotAllowed, "--decimal", "This is no sign before decimals.", NumberText.Quote(text),
                    "comma, or point (default)"));
                return DecimalSign.Point;
        }
    }

    private static YearChoice? Year(string? text, List<Problem> problems)
    {
        if (text is null) return null;
        if (string.Equals(text, "latest", StringComparison.OrdinalIgnoreCase)) return YearChoice.Latest;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && year is >= 1 and <= 9999) return YearChoice.Of(year);
        problems.Add(new(ProblemCodes.WrongType, "--year", "This is not a year.", NumberText.Quote(text),
            "a year such as 2019, or latest"));
        return null;
    }
}
