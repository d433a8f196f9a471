namespace LocationScore.Analysis;

/// <summary>The value of every node for every location at the model's weights; NaN where a node does not count.</summary>
internal static class NodeValues
{
    internal static double[] Of(Scorer scorer, ScoreTree.Node[] nodes)
    {
        int n = scorer.Locations.Length;
        var values = new double[nodes.Length * n];
        ScoringResult? result = null;
        for (int k = nodes.Length - 1; k >= 0; k--)
        {
            var to = values.AsSpan(k * n, n);
            if (nodes[k].Criterion >= 0)
            {
                var criterion = scorer.Description.Criteria[nodes[k].Criterion];
                for (int i = 0; i < n; i++) to[i] = criterion.IsAbsent(i) ? double.NaN : criterion.Values[i];
            }
            else if (k > 0 && (nodes[k].Rescales || MeanScale.For(nodes[k].Aggregation) is null))
            {
                // A step of its own, or another combination: as the result has it.
                FromResult(result ??= scorer.Score(), nodes[k].Id, to);
            }
            else
            {
                var scale = MeanScale.For(nodes[k].Aggregation) ?? new(MeanScale.Kind.Values, 1);
                for (int i = 0; i < n; i++) to[i] = Mean(nodes, k, scale, values, n, i);
            }
        }

        return values;
    }

    private static double Mean(ScoreTree.Node[] nodes, int node, MeanScale scale, double[] values, int n, int i)
    {
        double sum = 0, kept = 0;
        int present = 0;
        foreach (int child in nodes[node].Children)
        {
            double value = values[(child * n) + i];
            if (double.IsNaN(value)) continue;
            present++;
            if (nodes[child].Weight == 0) continue;
            sum += nodes[child].Weight * scale.ToScale(value);
            kept += nodes[child].Weight;
        }

        return present < nodes[node].LeastPresent || kept == 0 ? double.NaN : scale.FromScale(sum / kept);
    }

    private static void FromResult(ScoringResult result, string id, Span<double> to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            var factors = result.Find(result.Locations[i].Id)!.Factors;
            to[i] = factors.First(factor => factor.Factor.Id == id).Value ?? double.NaN;
        }
    }
}
