using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Finds the one weight in which two rankings differ.</summary>
internal static class OneWeight
{
    /// <summary>A sentence that names the weight; null when there are several, none, or the models are not of one tree.</summary>
    internal static string? Between(ComparedRanking one, ComparedRanking other)
    {
        var nodes = one.Result.Nodes;
        var others = other.Result.Nodes;
        if (nodes.Length != others.Length || nodes.Where((node, k) => node.Node.Id != others[k].Node.Id || node.Parent != others[k].Parent)
            .Any()) return null;
        int[] differ = [.. Enumerable.Range(0, nodes.Length).Where(k => nodes[k].Node.Weight != others[k].Node.Weight)];
        if (differ is not [var at]) return null;
        var (here, there) = (nodes[at], others[at]);
        return $"{one.Label} and {other.Label} differ in one weight: {Words.InSentence(here.Node)} weighs " +
            $"{Weight(here)} of the whole in the first and {Weight(there)} in the second.";
    }

    private static string Weight(WeightedNode node) =>
        string.Create(CultureInfo.InvariantCulture, $"{node.Node.Weight:0.######} or {Figures.Share(node.EffectiveWeight)}");
}
