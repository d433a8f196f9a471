using LocationScore.Numerics;

namespace LocationScore;

/// <summary>The players of a game between two rows: the criteria on which they differ, united as the factors of the plan unite
/// them.</summary>
internal static class Coalitions
{
    /// <summary>The union of the criteria below a node that differ; null when none does.</summary>
    internal static Coalition? Of(Plan plan, int root, Func<int, bool> differs)
    {
        var node = plan.Nodes[root];
        if (node.Leaf >= 0)
        {
            if (!differs(node.Leaf)) return null;
            var alone = new Coalition { Id = root };
            alone.Members.Add(Player(root, node.Leaf));
            return alone;
        }

        return Union(plan, root, differs);
    }

    /// <summary>Makes the points of every factor the sum of those of its criteria.</summary>
    internal static void AddUp(Plan plan, double[] points)
    {
        for (int k = plan.Nodes.Length - 1; k >= 0; k--)
        {
            if (plan.Nodes[k].Leaf >= 0) continue;
            double sum = 0;
            foreach (int child in plan.Nodes[k].Children) sum += points[child];
            points[k] = sum;
        }
    }

    private static Coalition Player(int node, int leaf) => new() { Id = node, Player = leaf };

    private static Coalition? Union(Plan plan, int node, Func<int, bool> differs)
    {
        var union = new Coalition { Id = node };
        foreach (int child in plan.Nodes[node].Children)
        {
            if (plan.Nodes[child].Leaf is >= 0 and var leaf)
            {
                if (differs(leaf)) union.Members.Add(Player(child, leaf));
            }
            else if (Union(plan, child, differs) is { } below)
            {
                union.Members.Add(below);
            }
        }

        return union.Members.Count == 0 ? null : union;
    }
}
