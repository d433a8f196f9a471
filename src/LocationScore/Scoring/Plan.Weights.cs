namespace LocationScore;

/// <content>Weights: from effective to local ones, and those of one location with gaps.</content>
internal sealed partial class Plan
{
    /// <summary>The effective weights of one location: criteria that do not count give their weight to their siblings.</summary>
    internal void WeightsAt(int location, ReadOnlySpan<double> effective, Span<double> weights)
    {
        var room = new PlanRoom(this);
        LocalWeightsOf(effective, room.Local);
        WeightsAt(location, room.Local, weights, room);
    }

    /// <summary>The effective weight of every node for one location; 0 where it does not count.</summary>
    internal void NodeWeightsAt(int location, ReadOnlySpan<double> effective, Span<double> shares)
    {
        var room = new PlanRoom(this);
        LocalWeightsOf(effective, room.Local);
        NodeWeightsAt(location, room.Local, shares, room);
    }

    private void WeightsAt(int location, ReadOnlySpan<double> local, Span<double> weights, PlanRoom room)
    {
        NodeWeightsAt(location, local, room.Shares, room);
        for (int j = 0; j < Leaves.Length; j++) weights[j] = room.Shares[Leaves[j]];
    }

    private void NodeWeightsAt(int location, ReadOnlySpan<double> local, Span<double> shares, PlanRoom room)
    {
        var counts = room.Counts;
        for (int k = Nodes.Length - 1; k >= 0; k--)
        {
            var node = Nodes[k];
            if (node.Leaf >= 0)
            {
                counts[k] = !Absent![(node.Leaf * Count) + location];
                continue;
            }

            // A factor counts with its whole weight as soon as one of its children, or as many as it demands, do.
            bool any = false;
            int present = 0;
            foreach (int child in node.Children)
            {
                any |= counts[child] && (node.CountsWithoutWeight || local[child] != 0);
                if (counts[child]) present++;
            }

            counts[k] = any && present >= node.LeastPresent;
        }

        room.IsSuspect |= !counts[0];
        shares[0] = counts[0] ? 1 : 0;
        for (int k = 0; k < Nodes.Length; k++)
        {
            var node = Nodes[k];
            double total = 0;
            foreach (int child in node.Children) total += counts[child] ? local[child] : 0;
            if (node.TakesWeightsAsTheyAre) total = 1;
            foreach (int child in node.Children) shares[child] = counts[child] && total != 0 ? shares[k] * (local[child] / total) : 0;
        }
    }

    /// <summary>The local weights that multiply to the given effective ones; the model's own for its own.</summary>
    internal void LocalWeightsOf(ReadOnlySpan<double> effective, Span<double> local)
    {
        if (effective.SequenceEqual(EffectiveWeights))
        {
            LocalWeights.CopyTo(local);
            return;
        }

        for (int k = Nodes.Length - 1; k >= 0; k--)
        {
            var node = Nodes[k];
            if (node.Leaf >= 0)
            {
                local[k] = effective[node.Leaf];
                continue;
            }

            double sum = 0;
            foreach (int child in node.Children) sum += local[child];
            local[k] = sum;
            // Still totals: the children are divided when their parent's total is known.
        }

        for (int k = Nodes.Length - 1; k > 0; k--)
        {
            var parent = Nodes[Nodes[k].Parent];
            double total = local[Nodes[k].Parent];
            if (parent.TakesWeightsAsTheyAre) continue;
            local[k] = total == 0 ? 0 : local[k] / total;
        }

        local[0] = 1;
    }

    /// <summary>The products of the local weights from the top down, in the order in which compiling multiplies them.</summary>
    internal void EffectiveWeightsOf(ReadOnlySpan<double> local, Span<double> effective, PlanRoom room)
    {
        var products = room.Shares;
        products[0] = 1;
        for (int k = 1; k < Nodes.Length; k++)
        {
            products[k] = products[Nodes[k].Parent] * local[k];
            if (Nodes[k].Leaf >= 0) effective[Nodes[k].Leaf] = products[k];
        }
    }
}
