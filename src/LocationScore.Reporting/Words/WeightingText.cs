using System.Globalization;
using LocationScore.Weighting;

namespace LocationScore.Reporting;

/// <summary>How weights were found, wherever weights are shown: the method and how consistent its judgements are.</summary>
internal static class WeightingText
{
    /// <summary>The steps of weightings that say how far the weights can be trusted, in the words of the literature.</summary>
    private static readonly (string Step, string Words)[] s_telling =
    [
        ("lambda max", "λmax"), ("consistency index", "CI"), ("consistency ratio", "CR"),
            ("input-based consistency ratio", "input-based CR"),
        ("xi", "ξ*"), ("consistency ratio of the group", "CR of the group"), ("coefficient of concordance", "concordance W"),
    ];

    /// <summary>One sentence per node whose children are weighed by a weighting.</summary>
    internal static IEnumerable<(string Node, string Text)> Of(ScoringResult result)
    {
        if (result.TopWeighting is { } top) yield return (result.Model.Name, Text(result.Model.Weighting!, top));
        foreach (var node in result.Nodes)
        {
            if (node is { Weighting: { } found, Node: Factor factor }) yield return (Words.NameOf(factor), Text(factor.Weighting!, found));
        }
    }

    private static string Text(WeightingMethod method, WeightingResult found)
    {
        var parts = new List<string>();
        foreach (var (step, words) in s_telling)
        {
            if (found.Steps.FirstOrDefault(one => one.Name == step) is { Values: [var value] } && double.IsFinite(value))
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{words} {value:0.000}"));
        }

        string how = parts.Count == 0 ? "" : $": {string.Join(", ", parts)}";
        return string.Join(' ', found.Remarks.Prepend($"Weights by {method.Info.Name}{how}."));
    }
}
