using System.CommandLine;
using LocationScore.Analysis;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Says how sure the ranking is.</summary>
internal sealed class SureCommand : ToolCommand
{
    private static readonly Argument<string?> s_city = new("city")
    {
        HelpName = "CITY",
        Description = "The city whose place is asked about, by id or name; all of them without it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The sets of weights, narrow ones first.</summary>
    private static readonly (string Name, WeightSet Set)[] s_sets =
    [
        ("±10 %", WeightSet.Within(0.1)), ("±20 %", WeightSet.Within(0.2)), ("±50 %", WeightSet.Within(0.5)),
        ("ordinal", WeightSet.Ordinal()), ("any", WeightSet.Any()),
    ];

    internal SureCommand()
        : base("sure", "How sure the ranking is: the ranks of each city under weights within ±10, ±20 and ±50 %, in their order, and " +
            "any; how often it comes first; what to check first.")
    {
        Arguments.Add(s_city);
        SharedOptions.AddTo(this, [AnalysisOptions.Level, AnalysisOptions.Seed, .. SharedOptions.ForScoring, .. SharedOptions.ForOutput]);
    }

    internal override string[] Examples =>
    [
        "locationscore sure",
        "locationscore sure Hangzhou",
        "locationscore sure --profile talent-first --level criteria --format json",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs, [.. ReportFormats.All, ReportFormats.Svg]);
        var level = AnalysisOptions.LevelOf(parse, inputs);
        var scored = Scored.From(parse, inputs, session);
        var scorer = scored.Scorer;
        string? city = parse.GetValue(s_city) is { } name ? inputs.Location(scorer.Locations, name, "sure") : null;
        inputs.Demand();
        ulong seed = AnalysisOptions.SeedOf(parse);
        var report = session.Work("Trying weights …", cancellation =>
        {
            var intervals = s_sets.Select(set => KeyValuePair.Create(set.Name,
                scorer.RankIntervals(o => o with { Weights = set.Set, Level = level, Location = city, Seed = seed }, null, cancellation)));
            return SureReport.Of(scorer, [.. intervals],
                scorer.Smaa(o => o with { Level = level, Seed = seed }, null, cancellation),
                scorer.FactFlips(o => o with { Location = city }, null, cancellation), city);
        });
        Delivery.Deliver(scored.Named(report), format, parse, session);
        return ExitCode.Done;
    }
}
