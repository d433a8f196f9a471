using System.CommandLine;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;
using LocationScore.Reporting;
using LocationScore.Weighting;

namespace LocationScore.Cli.Commands;

/// <summary>Lists the weightings.</summary>
internal sealed class WeightsCommand : ToolCommand
{
    private static readonly Argument<string?> s_weighting =
        new("weighting") { HelpName = "KIND", Description = "One weighting, with its whole citation.", Arity = ArgumentArity.ZeroOrOne };

    internal WeightsCommand()
        : base("weights", "List the weightings with citation: " +
            "those that find weights from judgements of people, and those that find them from the data.")
    {
        Arguments.Add(s_weighting);
        SharedOptions.AddTo(this, SharedOptions.ForOutput);
    }

    internal override string[] Examples =>
        ["locationscore weights", "locationscore weights ahp", "locationscore weights --format markdown --out weightings.md"];

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs);
        string? kind = parse.GetValue(s_weighting);
        var weighting = kind is null ? null : WeightingMethods.Find(kind);
        if (kind is not null && weighting is null)
            inputs.Unknown("weights", "weighting", kind, WeightingMethods.All.Select(static one => one.Kind), "See: locationscore weights");
        inputs.Demand();
        Delivery.Deliver(weighting is null ? MethodListReport.OfWeightings() : MethodListReport.Of(weighting), format, parse, session);
        return ExitCode.Done;
    }
}
