using System.CommandLine;
using LocationScore.Analysis;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Says what it takes for a city to pass another or to reach a rank.</summary>
internal sealed class OvertakeCommand : ToolCommand
{
    private static readonly Argument<string> s_city =
        new("city") { HelpName = "CITY", Description = "The city that is to get ahead, by id or name." };

    private static readonly Option<int?> s_rank =
        new("--rank") { HelpName = "N", Description = "The rank to reach; the next better one by default." };

    private static readonly Option<string?> s_other = new("--city") { HelpName = "CITY", Description = "The city to pass instead." };

    private static readonly Option<bool> s_facts =
        new("--facts") { Description = "Also what each fact of the city would have to be." };

    internal OvertakeCommand()
        : base("overtake", "The smallest change of weights, or of facts, with which a city passes another or reaches a rank; or the " +
            "proof that there is none.")
    {
        Arguments.Add(s_city);
        SharedOptions.AddTo(this, [s_rank, s_other, s_facts, AnalysisOptions.Level, AnalysisOptions.Seed, .. SharedOptions.ForScoring,
            .. SharedOptions.ForOutput]);
    }

    internal override string[] Examples =>
    [
        "locationscore overtake Hangzhou",
        "locationscore overtake Hangzhou --rank 3",
        "locationscore overtake Hangzhou --city Guangzhou --facts",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs);
        var level = AnalysisOptions.LevelOf(parse, inputs);
        var scored = Scored.From(parse, inputs, session);
        var scorer = scored.Scorer;
        string? city = inputs.Location(scorer.Locations, parse.GetValue(s_city)!, "overtake");
        string? other = parse.GetValue(s_other) is { } name ? inputs.Location(scorer.Locations, name, "--city") : null;
        int? rank = parse.GetValue(s_rank);
        if (other is not null && other == city)
            inputs.Problems.Add(new(ProblemCodes.Duplicate, "--city", "A city cannot pass itself.", $"'{city}'", "another city"));
        if (other is not null && rank is not null)
            inputs.Problems.Add(new(ProblemCodes.NotAllowed, "--rank", "A rank and a city to pass exclude one another.", null,
                "--rank or --city"));
        if (rank is < 1 || rank > scorer.Locations.Length)
            inputs.Problems.Add(new(ProblemCodes.OutOfRange, "--rank", "There is no such rank.", $"{rank}",
                $"1 to {scorer.Locations.Length}"));
        inputs.Demand();
        var report = session.Work("Searching …", cancellation =>
        {
            var overtake = scorer.Overtake(city!,
                o => o with { City = other, Rank = rank, Level = level, Seed = AnalysisOptions.SeedOf(parse) }, cancellation);
            if (!parse.GetValue(s_facts)) return OvertakeReport.Of(scorer, overtake);
            var facts = scorer.OvertakeByFacts(city!, o => o with { City = other, Rank = overtake.Rank }, cancellation);
            var alone = scorer.OvertakeByFacts(city!, o => o with { City = other, Rank = overtake.Rank, HoldDerived = true }, cancellation);
            return OvertakeReport.Of(scorer, overtake, facts, alone);
        });
        Delivery.Deliver(scored.Named(report), format, parse, session);
        return ExitCode.Done;
    }
}
