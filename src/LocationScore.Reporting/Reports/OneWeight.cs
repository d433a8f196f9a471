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
        if (nodes.Length != others.Length || nodes.Where((node, k) => node.Node.Id != others[k].Node.Id || node.Parent != others[k].Parent).Any()) return null;
        int[] differ = [.. Enumerable.Range(0, nodes.Length).Where(k => nodes[k].Node.Weight != others[k].Node.Weight)];
        if (differ is not [var at]) return null;
        var (here, there) = (nodes[at], others[at]);
        return string.Create(CultureInfo.InvariantCulture,
            $"{one.Label} and {other.Label} differ in one weight: {Words.InSentence(here.Node)} weighs {here.Node.Weight:0.######} in the first ({Figures.Share(here.EffectiveWeight)} of the whole) and {there.Node.Weight:0.######} in the second ({Figures.Share(there.EffectiveWeight)}).");
    }
}
