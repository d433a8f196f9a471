using System.CommandLine;
using LocationScore.Analysis;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;

namespace LocationScore.Cli.Commands;

/// <summary>Says how far weights can move before cities change places.</summary>
internal sealed class FlipCommand : ToolCommand
{
    private static readonly Argument<string?> s_node = new("node")
    {
        HelpName = "FACTOR|CRITERION",
        Description = "The factor or criterion whose weight moves, by id or name; all of them without it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal FlipCommand()
        : base("flip", "How far one weight can move before two cities change places. Its siblings keep their proportions.")
    {
        Arguments.Add(s_node);
        SharedOptions.AddTo(this, [.. SharedOptions.ForScoring, .. SharedOptions.ForOutput]);
    }

    internal override string[] Examples =>
    [
        "locationscore flip",
        "locationscore flip ip-protection",
        "locationscore flip graduates --profile finance-first --format json",
    ];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs, [.. ReportFormats.All, ReportFormats.Svg]);
        var scored = Scored.From(parse, inputs, session);
        var scorer = scored.Scorer;
        string? node = parse.GetValue(s_node) is { } name ? AnalysisOptions.Node(name, scorer, inputs, "flip") : null;
        inputs.Demand();
        var stability = session.Work("Moving weights …",
            cancellation => scorer.WeightStability(o => o with { Node = node }, null, cancellation));
        Delivery.Deliver(scored.Named(FlipReport.Of(scorer, stability)), format, parse, session);
        return ExitCode.Done;
    }
}
