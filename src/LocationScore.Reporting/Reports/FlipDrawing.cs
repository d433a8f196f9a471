using LocationScore.Analysis;

namespace LocationScore.Reporting;

/// <summary>The drawings of how far weights can move.</summary>
internal static class FlipDrawing
{
    private const int Most = 50;

    /// <summary>Along one weight the ranks of all locations; along several the ranks of the winner.</summary>
    internal static Chart Of(Scorer scorer, WeightStabilityResult stability, AnalysisNames names)
    {
        var ranking = scorer.Score().Ranking;
        var nodes = stability.Nodes.Where(static node => node.NotVariable is null).ToList();
        if (stability.Nodes.Length == 1 && nodes.Count == 1)
        {
            string left = ranking.Count > Most ? $", the first {Most} of {NumberStyle.Whole.Format(ranking.Count)}" : "";
            return RankStrip.Of($"The ranks at every weight of {names.Node(nodes[0].Node)}{left}",
                [.. ranking.Take(Most).Select(place => Strip(stability, nodes[0], place.Location.Id, place.Location.Name))], ranking.Count);
        }

        string winner = ranking[0].Location.Id;
        return RankStrip.Of($"The rank of {names.Location(winner)} at every weight",
            [.. nodes.Take(Most).Select(node => Strip(stability, node, winner, names.Node(node.Node)))], ranking.Count);
    }

    /// <summary>The rank of a location along the weight of a node.</summary>
    internal static IReadOnlyList<RankStrip.Stretch> Stretches(WeightStabilityResult stability, string node, string location) =>
        [.. stability.RanksOf(node, location).Select(static span => new RankStrip.Stretch(span.From, span.To, span.Rank))];

    private static (string, string, double, IReadOnlyList<RankStrip.Stretch>) Strip(WeightStabilityResult stability, NodeStability node,
        string location, string name)
    {
        var stretches = Stretches(stability, node.Node, location);
        return (name, RankStrip.Note(stretches, node.Weight), node.Weight, RankStrip.Drawn(stretches));
    }
}
