using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;
using LocationScore.Shared;

namespace LocationScore.Cli.Commands;

/// <summary>Explains one score, or the gap between two.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private static readonly Argument<string> s_city = new("city") { HelpName = "CITY", Description = "The city, by id or name." };

    private static readonly Option<string?> s_versus =
        new("--versus")
        {
            HelpName = "OTHER",
            Description = "Explain the gap to this city instead: per factor and criterion, biggest first, summing to the gap."
        };

    internal ExplainCommand()
        : base("explain", "Explain the score of one city: every fact with unit, year and source, the value it earns, " +
            "its weight and its points. " +
            "With --versus: the gap between two cities.")
    {
        Arguments.Add(s_city);
        SharedOptions.AddTo(this, [s_versus, .. SharedOptions.ForScoring, .. SharedOptions.ForOutput]);
    }

    internal override string[] Examples =>
    [
        "locationscore explain Hangzhou",
        "locationscore explain Hangzhou --versus Suzhou",
        "locationscore explain hangzhou --profile talent-first --format markdown --out hangzhou.md",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs);
        var scored = Scored.From(parse, inputs, session);
        string city = Ranked(parse.GetValue(s_city)!, "explain", inputs, scored);
        string? versus = parse.GetValue(s_versus) is { } name ? Ranked(name, "--versus", inputs, scored) : null;
        if (versus is not null && versus == city && inputs.Problems.Count == 0)
            inputs.Problems.Add(new(ProblemCodes.Duplicate, "--versus", "A city cannot be compared with itself.", $"'{city}'",
                "another city"));
        inputs.Demand();
        var report = versus is null
            ? ExplanationReport.Of(scored.Result, city, scored.Origin)
            : GapReport.Of(scored.Result, city, versus, scored.Origin);
        Delivery.Deliver(report, format, parse, session);
        return ExitCode.Done;
    }

    /// <summary>The id of a city that is in the ranking; one that is excluded is a problem with its reasons.</summary>
    private static string Ranked(string name, string option, Inputs inputs, Scored scored)
    {
        if (inputs.Location(scored.Facts.Locations, name, option) is not { } id) return "";
        if (scored.Result.Find(id) is null)
        {
            var excluded = scored.Result.Excluded.FirstOrDefault(x => x.Location.Id == id);
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, option, excluded is null
                ? $"{scored.Facts.FindLocation(id)!.Name} is not among the cities that --cities names."
                : $"{excluded.Location.Name} is not scored: {string.Join(" ", excluded.Reasons)}", NumberText.Quote(name),
                "a city that is scored"));
        }

        return id;
    }
}
