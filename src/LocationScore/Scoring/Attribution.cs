using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Hands the score of a tree that is not additive down to its criteria.</summary>
/// <remarks>
/// A generalised mean with generator φ (ln for the geometric mean, v^p for power means) falls short of the ideal 1 by 1 − V; child k bears the share
/// w·(φ(1) − φ(v)) of that loss, so an ideal child keeps its whole weight. An ordered average gives each child its place's weight times its value; a minimum belongs
/// to the child that sets it. Whatever is left is spread by weight, so that the points sum to the score.
/// </remarks>
internal static class Attribution
{
    internal static double[] Of(Plan plan, int location, double score, double[] nodeWeights, FactorValues factors)
    {
        var points = new double[plan.Nodes.Length];
        points[0] = score;
        for (int k = 0; k < plan.Nodes.Length; k++)
        {
            var node = plan.Nodes[k];
            if (node.Leaf >= 0) continue;
            var children = Array.FindAll(node.Children, child => nodeWeights[child] != 0 && !(plan.Nodes[child].Leaf is >= 0 and var leaf && plan.Absent is not null && plan.Absent[(leaf * plan.Count) + location]));
            if (children.Length == 0) continue;
            var v = Array.ConvertAll(children, child => plan.Nodes[child].Leaf is >= 0 and var leaf ? plan.Values[(leaf * plan.Count) + location] : factors.After[child]![location]);
            var w = Shares(node, children, nodeWeights);
            double value = factors.Before[k]![location];
            var parts = Parts(plan, node, location, children, v, w, value);
            double output = factors.After[k]![location];
            if (node.Rescale is not null && LineOf(plan, node, factors.Before[k], factors.Gone[k]) is var (factor, offset))
            {
                for (int c = 0; c < parts.Length; c++) parts[c] = (factor * parts[c]) + (offset * w[c]);
            }

            Spread(parts, w, output);
            Hand(points[k], output, k == 0 ? 1 : nodeWeights[k], parts, w);
            for (int c = 0; c < children.Length; c++) points[children[c]] = parts[c];
        }

        return points;
    }

    private static (double Factor, double Offset)? LineOf(Plan plan, PlanNode node, double[]? values, bool[]? gone)
    {
        int reference = plan.ReferenceRow(node.Rescale!);
        return Rescaling.LineOf(node, Rescaling.Present(values, gone, ref reference), reference);
    }

    /// <summary>The local weights among the children that count, with sum 1.</summary>
    private static double[] Shares(PlanNode node, int[] children, double[] nodeWeights)
    {
        var w = Array.ConvertAll(children, child => Math.Abs(nodeWeights[child]));
        double sum = w.Sum();
        return Array.ConvertAll(w, weight => weight / sum);
    }

    private static double[] Parts(Plan plan, PlanNode node, int location, int[] children, double[] v, double[] w, double value)
    {
        switch (node.Aggregation)
        {
            case SumAggregation:
                return [.. children.Select((child, c) => plan.Nodes[child].LocalWeight * v[c])];
            case OrderedAggregation owa:
                var order = Enumerable.Range(0, v.Length).OrderByDescending(c => v[c]).ToArray();
                var parts = new double[v.Length];
                for (int place = 0; place < order.Length; place++) parts[order[place]] = owa.Weights[place] * v[order[place]];
                return parts;
            case MinimumAggregation:
            case MaximumAggregation:
                double setting = w.Where((_, c) => v[c] == value).Sum();
                return [.. v.Select((x, c) => x == value ? value * w[c] / setting : 0)];
            case GeometricAggregation:
            case ProductAggregation:
                return Loss(v, w, value, static x => PortableMath.Log(x));
            case HarmonicAggregation:
                return Loss(v, w, value, static x => -1 / x);
            case PowerAggregation mean:
                double sign = mean.Exponent < 0 ? -1 : 1;
                return Loss(v, w, value, x => sign * PortableMath.Power(x, mean.Exponent));
            case CopelandAggregation:
                return [.. children.Select((child, c) => w[c] * NetWins(plan, child, location))];
            case BordaAggregation:
                return [.. children.Select((child, c) => w[c] * (NetWins(plan, child, location) + plan.Count - 1) / Math.Max(1, 2.0 * (plan.Count - 1)))];
            default:
                return [.. v.Select((x, c) => w[c] * x)];
        }
    }

    private static double[] Loss(double[] v, double[] w, double value, Func<double, double> generator)
    {
        if (value <= 0 || v.Any(static x => x <= 0)) return new double[v.Length];
        double ideal = generator(1);
        var losses = v.Select((x, c) => w[c] * (ideal - generator(x))).ToArray();
        double whole = losses.Sum();
        return whole == 0 || !double.IsFinite(whole)
            ? [.. w.Select(weight => weight * value)]
            : [.. w.Select((weight, c) => weight - ((1 - value) * (losses[c] / whole)))];
    }

    private static int NetWins(Plan plan, int child, int location)
    {
        if (plan.Nodes[child].Leaf is not (>= 0 and var leaf)) return 0;
        var column = plan.Values.AsSpan(leaf * plan.Count, plan.Count);
        int net = 0;
        foreach (double other in column) net += column[location].CompareTo(other);
        return net;
    }

    private static void Spread(double[] parts, double[] w, double total)
    {
        double rest = total - parts.Sum();
        if (rest == 0) return;
        for (int c = 0; c < parts.Length; c++) parts[c] += rest * w[c];
    }

    /// <summary>Scales the parts of a node's value to the points of the node.</summary>
    private static void Hand(double points, double value, double weight, double[] parts, double[] w)
    {
        bool proportional = value > 0 && points / value > 0 && Array.TrueForAll(parts, static part => part >= 0);
        for (int c = 0; c < parts.Length; c++)
            parts[c] = proportional ? parts[c] * (points / value) : (weight * parts[c]) + ((points - (weight * value)) * w[c]);
        Spread(parts, w, points); // what the rounding of large values left over
        if (Array.TrueForAll(parts, double.IsFinite)) return;
        for (int c = 0; c < parts.Length; c++) parts[c] = points * w[c]; // the parts are too large or too small to be told apart
    }
}
