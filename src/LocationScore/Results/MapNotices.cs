namespace LocationScore;

/// <summary>Says why a model with factors on both axes has no quality–cost map.</summary>
internal static class MapNotices
{
    internal static IEnumerable<Notice> Of(ScoringResult result)
    {
        var tops = result.Nodes.Where(static node => node is { Depth: 0, Node: Factor { Axis: not null } }).ToLookup(static node =>
            ((Factor)node.Node).Axis);
        if (!tops.Contains(Axis.Quality) || !tops.Contains(Axis.Cost)) yield break;
        foreach (var (axis, name) in ((Axis, string)[])[(Axis.Quality, "quality"), (Axis.Cost, "cost")])
        {
            if (tops[axis].Any(static node => node.LocalWeight != 0)) continue;
            yield return new(NoticeCodes.NoMap, $"The factors on the {name} axis weigh nothing, so there is no map of quality and cost.",
                Node: tops[axis].First().Node.Id);
        }
    }
}
