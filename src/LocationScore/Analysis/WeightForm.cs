using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>Scores as a function of the weights that vary: for each location Σ v·w over the items that it has, divided by Σ w over the same
/// items.</summary>
/// <remarks>
/// The values are those of the items after the transformation under which the tree is a weighted mean (the logarithm under geometric means,
/// a power under power means),
/// turned so that higher is better and moved onto 0..1, which changes no order. Locations that lack the same items share a pattern; pattern
/// 0 lacks none.
/// </remarks>
internal sealed class WeightForm
{
    /// <summary>A location of which less than this share of the weight is left is not ranked by anyone.</summary>
    internal const double LeastShare = 1e-6;

    private WeightForm(ImmutableArray<string> locations, ImmutableArray<string> items, double[] nominal, double[] values, int[] pattern,
        bool[][] patterns) =>
        (Locations, Items, Nominal, Values, Pattern, Patterns) = (locations, items, nominal, values, pattern, patterns);

    internal ImmutableArray<string> Locations { get; }

    internal ImmutableArray<string> Items { get; }

    /// <summary>The weights of the model; they sum to 1.</summary>
    internal double[] Nominal { get; }

    /// <summary>Location by location; 0 where absent.</summary>
    internal double[] Values { get; }

    /// <summary>Which pattern each location has.</summary>
    internal int[] Pattern { get; }

    /// <summary>Which items each pattern has.</summary>
    internal bool[][] Patterns { get; }

    internal int Count => Locations.Length;

    internal int Size => Items.Length;

    internal bool IsLinear => Patterns.Length == 1;

    /// <summary>Makes a form of values, NaN where absent.</summary>
    internal static WeightForm Of(ImmutableArray<string> locations, ImmutableArray<string> items, ReadOnlySpan<double> nominal,
        ReadOnlySpan<double> values)
    {
        int n = locations.Length, m = items.Length;
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double v in values)
        {
            if (double.IsNaN(v)) continue;
            low = Math.Min(low, v);
            high = Math.Max(high, v);
        }

        // Values on 0..1 already stay as they are, bit for bit.
        bool unit = low >= 0 && high <= 1 && high - low >= 0.01;
        double range = high > low ? high - low : 1;
        var scaled = new double[n * m];
        var pattern = new int[n];
        var patterns = new List<bool[]> { Enumerable.Repeat(true, m).ToArray() };
        for (int i = 0; i < n; i++)
        {
            var has = new bool[m];
            for (int k = 0; k < m; k++)
            {
                double v = values[(i * m) + k];
                has[k] = !double.IsNaN(v);
                if (has[k]) scaled[(i * m) + k] = unit ? v : (v - low) / range;
            }

            pattern[i] = patterns.FindIndex(one => one.AsSpan().SequenceEqual(has));
            if (pattern[i] >= 0) continue;
            pattern[i] = patterns.Count;
            patterns.Add(has);
        }

        double sum = 0;
        foreach (double w in nominal) sum += w;
        var weights = new double[m];
        for (int k = 0; k < m; k++) weights[k] = nominal[k] / sum;
        return new(locations, items, weights, scaled, pattern, [.. patterns]);
    }

    /// <summary>The form of two locations alone.</summary>
    internal WeightForm Pair(int a, int b) =>
        new([Locations[a], Locations[b]], Items, Nominal, [.. Row(a), .. Row(b)], [Pattern[a], Pattern[b]], Patterns);

    internal ReadOnlySpan<double> Row(int location) => Values.AsSpan(location * Size, Size);

    internal bool Has(int location, int item) => Patterns[Pattern[location]][item];

    /// <summary>The share of the weight that a pattern keeps.</summary>
    internal double Kept(int pattern, ReadOnlySpan<double> weights)
    {
        if (pattern == 0) return 1;
        double sum = 0;
        for (int k = 0; k < Size; k++) sum += Patterns[pattern][k] ? weights[k] : 0;
        return sum;
    }

    /// <summary>The score of a location, on the scale of the form.</summary>
    internal double Score(int location, ReadOnlySpan<double> weights)
    {
        double sum = 0;
        var row = Row(location);
        for (int k = 0; k < weights.Length; k++) sum += row[k] * weights[k];
        return Pattern[location] == 0 ? sum : sum / Kept(Pattern[location], weights);
    }

    /// <summary>1 + the number of locations that are strictly better.</summary>
    internal int Rank(int location, ReadOnlySpan<double> weights)
    {
        double own = Score(location, weights);
        int rank = 1;
        for (int j = 0; j < Count; j++)
        {
            if (j != location && Score(j, weights) > own) rank++;
        }

        return rank;
    }

    /// <summary>
    /// Writes r with r·w at least (score of a − score of b) × what a keeps × what b keeps, whenever the kept shares lie in their ranges;
    /// equal to it where both keep the same or the ranges are points. Without patterns it is the difference of the scores.
    /// </summary>
    internal void Lead(int a, int b, ReadOnlySpan<double> low, ReadOnlySpan<double> high, Span<double> row)
    {
        ReadOnlySpan<double> va = Row(a), vb = Row(b);
        int pa = Pattern[a], pb = Pattern[b];
        if (pa == pb)
        {
            for (int k = 0; k < row.Length; k++) row[k] = va[k] - vb[k];
            return;
        }

        // Any shift of both scores leaves their difference; this one takes out what is heaviest where little is kept.
        double shift = Shift(a, b);
        bool[] ha = Patterns[pa], hb = Patterns[pb];
        for (int k = 0; k < row.Length; k++)
        {
            double alpha = ha[k] ? va[k] - shift : 0, beta = hb[k] ? vb[k] - shift : 0;
            row[k] = (alpha * (alpha > 0 ? high[pb] : low[pb])) - (beta * (beta > 0 ? low[pa] : high[pa]));
        }
    }

    private double Shift(int a, int b)
    {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < Size; k++)
        {
            bool inA = Has(a, k), inB = Has(b, k);
            if (inA == inB) continue;
            sum += inA ? Values[(a * Size) + k] : Values[(b * Size) + k];
            count++;
        }

        return sum / count;
    }
}
