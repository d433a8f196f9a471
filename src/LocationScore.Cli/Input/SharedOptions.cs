using System.CommandLine;
using LocationScore.Reporting;

namespace LocationScore.Cli.Input;

/// <summary>The options that several commands share, each said once.</summary>
internal static class SharedOptions
{
    internal static readonly Option<string?> Model = new("--model")
    {
        HelpName = "FILE|NAME",
        Description = "A JSON file, or a ready-made model; service-outsourcing by default.",
    };

    internal static readonly Option<string[]> Data = new("--data")
    {
        HelpName = "FILE",
        Description = ".csv, .xlsx, .json, duckdb:…, postgres:…; repeatable; or cities-2011.",
        Arity = ArgumentArity.OneOrMore,
    };

    internal static readonly Option<string?> Profile = new("--profile")
    {
        HelpName = "FILE|NAME",
        Description = "Other weights: a JSON file, or talent-first, finance-first.",
    };

    internal static readonly Option<string[]> Set = new("--set")
    {
        HelpName = "FACTOR=WEIGHT",
        Description = "Another weight for a factor or criterion; repeatable.",
        Arity = ArgumentArity.OneOrMore,
    };

    internal static readonly Option<string[]> Cities = new("--cities")
    {
        HelpName = "A,B,C",
        Description = "Only these cities, by id or name; quote names that have commas.",
        Arity = ArgumentArity.OneOrMore,
    };

    internal static readonly Option<string?> Decimal = new("--decimal")
    {
        HelpName = "SIGN",
        Description = "The sign before decimals in tables: point (default) or comma.",
    };

    internal static readonly Option<string[]> Missing = new("--missing")
    {
        HelpName = "MARKS",
        Description = "Marks in tables for a value that is not known, separated by commas, such as \"-,..,n/a\".",
        Arity = ArgumentArity.OneOrMore,
    };

    internal static readonly Option<string?> Years = new("--years")
    {
        HelpName = "A..B",
        Description = "The ranks in several years of the built-in facts (2003 to 2023), such as 2009..2014, and how one city moved.",
    };

    internal static readonly Option<string?> Year = new("--year")
    {
        HelpName = "YEAR|latest",
        Description = "The year taken from a table that has several: one such as 2019, or the latest of each cell; of the " +
            "built-in facts 2003 to 2023.",
    };

    internal static readonly Option<bool> FindHeader = new("--find-header")
    {
        Description = "Pass over titles and remarks above the header of a table.",
    };

    internal static readonly Option<bool> UsualWords = new("--usual-words")
    {
        Description = "Let a column City, Region or Country, the narrowest of them, be the location.",
    };

    /// <summary>What tables may be beyond the strict form.</summary>
    internal static readonly Option[] ForTables = [Decimal, Missing, Year, FindHeader, UsualWords];

    internal static readonly Option<string?> Method = new("--method")
    {
        HelpName = "KIND",
        Description = "A ranking method instead of the tree; see: locationscore methods.",
    };

    internal static readonly Option<string?> Freeze = new("--freeze")
    {
        HelpName = "FILE",
        Description = "Statistics saved as CSV from sql --statistics: who joins moves nobody.",
    };

    internal static readonly Option<string?> Format = new("--format")
    {
        HelpName = "FORMAT",
        Description = "table (default), json, csv, markdown or xlsx; svg for a drawing of rank, compare, flip and sure; taken from " +
            "the extension of --out when not given.",
    };

    internal static readonly Option<string?> Out = new("--out")
    {
        HelpName = "FILE",
        Description = "Write to this file, whole or not at all.",
    };

    internal static readonly Option<bool> Force =
        new("--force") { Description = "Replace files that exist; never one that the call reads." };

    internal static readonly Option[] ForScoring = [Model, Data, Profile, Set, Cities, Method, .. ForTables];

    internal static readonly Option[] ForOutput = [Format, Out, Force];

    internal static void AddTo(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options) command.Options.Add(option);
    }

    /// <summary>The format that the options name; a problem and the table when they name none that the command has.</summary>
    internal static ReportFormat FormatOf(ParseResult parse, Inputs inputs, params ReadOnlySpan<ReportFormat> able)
    {
        string? stated = parse.GetValue(Format), path = parse.GetValue(Out);
        var formats = able.IsEmpty ? ReportFormats.All : [.. able];
        string[] names = [.. formats.Select(static format => format.Name)];
        if (stated is not null)
        {
            var found = formats.FirstOrDefault(format => string.Equals(format.Name, stated, StringComparison.OrdinalIgnoreCase));
            if (found is null) inputs.Unknown("--format", "format", stated, names);
            else if (!found.IsText && path is null)
                inputs.Problems.Add(new(ProblemCodes.Missing, "--out", "A workbook needs a file to go to.", null, "--out FILE.xlsx"));
            return found ?? ReportFormats.PlainText;
        }

        string? extension = Path.GetExtension(path);
        if (string.IsNullOrEmpty(extension)) return ReportFormats.PlainText;
        if (formats.FirstOrDefault(format =>
            format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)) is { } inferred) return inferred;
        inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--out", "The extension does not say which format is meant.", path,
            string.Join(", ", names), Repair: "Add --format."));
        return ReportFormats.PlainText;
    }
}
