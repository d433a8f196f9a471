using System.CommandLine;
using LocationScore.Analysis;
using LocationScore.Cli.Input;

namespace LocationScore.Cli.Commands;

/// <summary>The options that the analyses share.</summary>
internal static class AnalysisOptions
{
    internal static readonly Option<string?> Level = new("--level")
    {
        HelpName = "LEVEL",
        Description = "Which weights vary: factors (default: those under the top, the rest stays) or criteria (all of them).",
    };

    internal static readonly Option<ulong?> Seed =
        new("--seed") { HelpName = "N", Description = "The seed of random weights; 1 by default." };

    internal static WeightLevel LevelOf(ParseResult parse, Inputs inputs)
    {
        string? stated = parse.GetValue(Level);
        if (stated is null or "factors") return WeightLevel.Factors;
        if (stated != "criteria") inputs.Unknown("--level", "level", stated, ["factors", "criteria"]);
        return WeightLevel.Criteria;
    }

    internal static ulong SeedOf(ParseResult parse) => parse.GetValue(Seed) ?? 1;

    /// <summary>The id of a factor or criterion, by id or name.</summary>
    internal static string? Node(string name, Scorer scorer, Inputs inputs, string option)
    {
        var found = scorer.Nodes.FirstOrDefault(node => string.Equals(node.Node.Id, name, StringComparison.OrdinalIgnoreCase))
            ?? scorer.Nodes.FirstOrDefault(node => string.Equals(node.Node.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found is null) inputs.Unknown(option, "factor or criterion", name, scorer.Nodes.Select(static node => node.Node.Id));
        return found?.Node.Id;
    }
}
