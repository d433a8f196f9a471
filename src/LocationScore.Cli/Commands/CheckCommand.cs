using System.Collections.Immutable;
using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Validates a model and its data.</summary>
internal sealed class CheckCommand : ToolCommand
{
    internal CheckCommand()
        : base("check", "Check a model, a profile and data: every problem with its place and repair, and every notice of the scoring. " +
            "Exit code 1 when there are problems.") =>
        SharedOptions.AddTo(this, [.. SharedOptions.ForScoring, .. SharedOptions.ForOutput]);

    internal override string[] Examples =>
    [
        "locationscore check",
        "locationscore check --model model.jsonc --data facts.csv",
        "locationscore check --model model.jsonc --data facts.csv --format json",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs);
        try
        {
            var scored = Scored.From(parse, inputs, session);
            Delivery.Deliver(Passed(scored, inputs), format, parse, session);
            return ExitCode.Done;
        }
        catch (ProblemsException e) when (e.Problems.All(IsFinding))
        {
            Delivery.Deliver(CheckReport.OfProblems(e.Problems, inputs.Remarks), format, parse, session,
                _ => System.Text.Encoding.UTF8.GetBytes(ProblemText.Write(e.Problems) + ProblemText.Remarks(inputs.Remarks)));
            return ExitCode.Findings;
        }
    }

    private static Report Passed(Scored scored, Inputs inputs)
    {
        var result = scored.Result;
        var nodes = result.Nodes;
        ImmutableArray<string> counts =
        [
            $"{Words.Count(result.Ranking.Count + result.Excluded.Length, "location")}, {Words.Count(scored.Facts.Indicators.Length,
                "indicator")} and " +
                $"{Words.Count(result.Facts.FactCount, "fact")}",
            $"{Words.Count(nodes.Count(static n => n.Node is Factor), "factor")} and " +
                Words.Count(nodes.Count(static n => n.Node is Criterion), "criterion", "criteria"),
            $"{result.Ranking.Count} scored, {result.Excluded.Length} not",
        ];
        return CheckReport.OfResult(result, scored.Origin, string.Join("; ", counts) + ".", [.. inputs.Notices]);
    }

    /// <summary>Problems inside models and data are findings; options that name nothing are bad usage.</summary>
    private static bool IsFinding(Problem problem) =>
        problem.Code is not (ProblemCodes.FileProblem or ProblemCodes.TooLarge) && !problem.Path.StartsWith("--", StringComparison.Ordinal);
}
