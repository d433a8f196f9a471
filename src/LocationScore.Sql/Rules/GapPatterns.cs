using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>The ways in which criteria may be absent from a row, where these are few: what depends on them alone is then computed
/// here.</summary>
internal sealed class GapPatterns
{
    /// <summary>With more conditions the list of patterns would be longer than the arithmetic that it saves.</summary>
    private const int MostConditions = 4;

    private readonly Stages _stages;
    private readonly ModelOutline _outline;
    private readonly NodeText[] _nodes;
    private readonly Condition[] _there;
    private readonly Condition _all;

    private GapPatterns(Stages stages, ModelOutline outline, NodeText[] nodes, Condition[] there)
    {
        (_stages, _outline, _nodes, _there) = (stages, outline, nodes, there);
        _all = there.Aggregate(Condition.Always, static (all, one) => all & one);
    }

    /// <summary>How many patterns there are; bit k of a pattern says that condition k holds.</summary>
    internal int Count => 1 << _there.Length;

    /// <summary>The pattern in which nothing is absent.</summary>
    internal int Complete => Count - 1;

    /// <summary>The patterns of an additive tree; null when there are too many.</summary>
    internal static GapPatterns? Of(Stages stages, ModelOutline outline, NodeText[] nodes)
    {
        Condition[] there = [.. outline.Criteria.Select(leaf => nodes[leaf.Node].Counts).Where(static counts => counts.Known is null)
            .DistinctBy(static counts => counts.Text)];
        return there.Length <= MostConditions ? new(stages, outline, nodes, there) : null;
    }

    /// <summary>What counts in the rows of a pattern.</summary>
    internal NodeText[] Nodes(int pattern)
    {
        var nodes = new NodeText[_nodes.Length];
        for (int k = nodes.Length - 1; k >= 0; k--)
        {
            var node = _outline.Nodes[k];
            var counts = _nodes[k].Counts;
            if (node.Criterion < 0) counts = SumText.Counts(_stages, _outline, nodes, node);
            else if (Array.FindIndex(_there, one => one.Text == counts.Text) is >= 0 and var bit)
                counts = (pattern >> bit & 1) == 1 ? Condition.Always : Condition.Never;
            nodes[k] = _nodes[k] with { Counts = counts };
        }

        return nodes;
    }

    /// <summary>A number that the pattern of a row decides.</summary>
    internal Number Choose(Func<int, double> byPattern)
    {
        // Most rows are complete: they are asked for first where all others are alike.
        double[] others = [.. Enumerable.Range(0, Complete).Select(byPattern).Distinct()];
        double complete = byPattern(Complete);
        return others.Length == 1 && others[0] != complete
            ? Condition.Case(_stages.Dialect, others[0], (_all, complete))! : Choose(byPattern, 0, 0);
    }

    private Number Choose(Func<int, double> byPattern, int bit, int pattern)
    {
        if (bit == _there.Length) return byPattern(pattern);
        Number absent = Choose(byPattern, bit + 1, pattern), there = Choose(byPattern, bit + 1, pattern | 1 << bit);
        return absent.Constant is { } a && there.Constant == a ? a : Condition.Case(_stages.Dialect, absent, (_there[bit], there))!;
    }
}
