namespace LocationScore.Reporting;

/// <summary>Rounds the points of a tree so that they add up as printed: children to their factor, factors to the score.</summary>
/// <remarks>Each number moves by less than one unit of the last digit; the largest remainders are rounded up first (Hamilton's
/// method).</remarks>
internal static class PrintedSums
{
    /// <summary>Rounds the points of every node, and what belongs to everyone, to the printed score.</summary>
    /// <param name="nodes">The nodes, parents before children.</param>
    /// <param name="points">Their points.</param>
    /// <param name="rest">What is added to the points of the top children, such as an intercept.</param>
    /// <param name="score">The score.</param>
    /// <param name="decimals">The number of digits behind the point.</param>
    /// <returns>One rounded number per node, then the rest.</returns>
    internal static double[] Of(IReadOnlyList<WeightedNode> nodes, IReadOnlyList<double> points, double rest, double score, int decimals)
    {
        double unit = UnitOf(decimals);
        int[][] children =
            [.. Enumerable.Range(-1, nodes.Count + 1)
                .Select(parent => Enumerable.Range(0, nodes.Count).Where(k => nodes[k].Parent == parent).ToArray())];
        var rounded = new double[nodes.Count + 1];
        double total = Math.Round(score * unit, MidpointRounding.AwayFromZero);
        double[] parts = [.. children[0].Select(k => points[k] * unit), .. rest == 0 ? (double[])[] : [rest * unit]];
        var top = Share(parts, total);
        for (int c = 0; c < children[0].Length; c++) rounded[children[0][c]] = top[c];
        if (rest != 0) rounded[^1] = top[^1];
        for (int parent = 0; parent < nodes.Count; parent++)
        {
            int[] below = children[parent + 1];
            if (below.Length == 0) continue;
            var shares = Share([.. below.Select(k => points[k] * unit)], rounded[parent]);
            for (int c = 0; c < below.Length; c++) rounded[below[c]] = shares[c];
        }

        return [.. rounded.Select(value => value / unit)];
    }

    /// <summary>A number as it is printed, ties away from zero.</summary>
    internal static double Rounded(double value, int decimals) =>
        Math.Round(value * UnitOf(decimals), MidpointRounding.AwayFromZero) / UnitOf(decimals);

    private static double UnitOf(int decimals)
    {
        double unit = 1;
        for (int k = 0; k < decimals; k++) unit *= 10;
        return unit;
    }

    /// <summary>Whole numbers near the parts that sum to a whole total; the parts rounded one by one where no such numbers lie within one
    /// unit.</summary>
    internal static double[] Share(double[] parts, double total)
    {
        double[] low = [.. parts.Select(Math.Floor)];
        double up = total - low.Sum();
        if (!(up >= 0 && up <= parts.Length) || up != Math.Floor(up)) return [.. parts
            .Select(static part => Math.Round(part, MidpointRounding.AwayFromZero))];
        foreach (int k in Enumerable.Range(0, parts.Length).OrderByDescending(k => parts[k] - low[k]).Take((int)up)) low[k]++;
        return low;
    }
}
