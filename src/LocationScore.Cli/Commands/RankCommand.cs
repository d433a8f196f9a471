using System.CommandLine;
using LocationScore.Cli.Display;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Ranks the cities and says which wins and why.</summary>
internal sealed class RankCommand : ToolCommand
{
    internal RankCommand()
        : base("rank", "Rank the cities, show a bar per factor, and say which wins and why. Without options: the 16 cities of 2011 with the model service-outsourcing.") =>
        SharedOptions.AddTo(this, [.. SharedOptions.ForScoring, SharedOptions.Format, SharedOptions.Out]);

    internal override string[] Examples =>
    [
        "locationscore rank",
        "locationscore rank --profile talent-first --cities Hangzhou,Suzhou,Nanjing",
        "locationscore rank --set talent-pool=3 --set transport-links=2",
        "locationscore rank --method topsis",
        "locationscore rank --model model.jsonc --data facts.csv --out ranking.xlsx",
    ];

    internal override string[] Notes => DataForms.Notes;

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs, OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Markdown, OutputFormat.Xlsx);
        var scored = Scored.From(parse, inputs, session);
        string? path = parse.GetValue(SharedOptions.Out);
        session.Deliver(path, session.Work("Writing …", _ =>
        {
            var report = new RankReport(scored.Result);
            return format switch
            {
                OutputFormat.Json => RankJson.Write(report, scored.Inputs, CommandLine(parse)),
                OutputFormat.Csv => SheetCsv.Write(RankSheet.Of(report)),
                OutputFormat.Markdown => SheetMarkdown.Write(RankSheet.Of(report)),
                OutputFormat.Xlsx => RankXlsx.Write(report, scored.Inputs),
                _ => RankTable.Write(report, session.Terminal.Width, session.Terminal.Colour && path is null),
            };
        }));
        return ExitCode.Done;
    }

    /// <summary>The call as it was typed, without where the result goes.</summary>
    private static string CommandLine(ParseResult parse)
    {
        string? path = parse.GetValue(SharedOptions.Out);
        var words = parse.Tokens.Select(static token => token.Value).ToList();
        int at = path is null ? -1 : words.IndexOf("--out");
        if (at >= 0) words.RemoveRange(at, Math.Min(2, words.Count - at));
        return string.Join(' ', words.Select(static word => word.Any(static c => char.IsWhiteSpace(c) || c is '\'' or '"') ? $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : word).Prepend(ToolCommand.ToolName));
    }
}
