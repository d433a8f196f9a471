using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>PROBID, preference ranking on the basis of ideal-average distance: distances from every ideal, from the best to the worst, and from the average.</summary>
/// <remarks>
/// Wang, Rangaiah and Wang (2021), "Preference ranking on the basis of ideal-average distance method for multi-criteria decision-making".
/// PROBID: P = 1/(1 + R²) + S_avg with R = S_pos/S_neg; when both are 0 (all alternatives are equal) the first term is 0.5.
/// sPROBID: P = S_neg/S_pos over the best and worst quarter; refused when an alternative is ideal throughout, for its score would be infinite. O(n² m).
/// </remarks>
/// <param name="Simplified">Whether to rank by sPROBID.</param>
public sealed partial record Probid(bool Simplified = false) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("probid", "PROBID",
        "Wang, Rangaiah and Wang (2021), Preference ranking on the basis of ideal-average distance method for multi-criteria decision-making.",
        ScoreDirection.HigherIsBetter, InputDemands.NoZeroColumn | InputDemands.TwoAlternatives);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override ProbidResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        int n = matrix.AlternativeCount, m = w.Length;
        var maps = Normaliser.VectorRatios(matrix);
        var weighted = maps.Weighted(w);
        var ideals = new double[m][];
        var average = new double[m];
        for (int j = 0; j < m; j++)
        {
            ideals[j] = matrix.Column(j).ToArray();
            Array.Sort(ideals[j]);
            if (matrix.IsBenefit(j)) Array.Reverse(ideals[j]);
            for (int k = 0; k < n; k++) ideals[j][k] = weighted[j].Of(ideals[j][k]);
            average[j] = LaneSums.Sum(ideals[j]) / n;
        }

        int best = Simplified ? Math.Max(1, n / 4) : (n + 1) / 2, worst = Simplified ? n - best : (n + 1) / 2 - (n % 2);
        double[] positive = new double[n], negative = new double[n], toAverage = new double[n], scores = new double[n];
        double Distance(int i, int k)
        {
            double sum = 0;
            for (int j = 0; j < m; j++)
            {
                double difference = weighted[j].Of(matrix.Column(j)[i]) - ideals[j][k];
                sum += difference * difference;
            }

            return Math.Sqrt(sum);
        }

        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < n; k++)
            {
                if (k >= best && k < worst) continue;
                double distance = Distance(i, k);
                if (k < best) positive[i] += distance / (k + 1);
                if (k >= worst) negative[i] += distance / (n - k);
            }

            double squares = 0;
            for (int j = 0; j < m; j++)
            {
                double difference = weighted[j].Of(matrix.Column(j)[i]) - average[j];
                squares += difference * difference;
            }

            toAverage[i] = Math.Sqrt(squares);
            scores[i] = Score(matrix, i, positive[i], negative[i], toAverage[i]);
        }

        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            WeightedNormalised = matrix.Table(weighted),
            IdealSolutions = new(n, m, (k, j) => ideals[j][k]),
            AverageSolution = average.Frozen(),
            DistancesToIdeals = new(n, n, Distance),
            PositiveIdealDistances = positive.Frozen(),
            NegativeIdealDistances = negative.Frozen(),
            AverageDistances = toAverage.Frozen(),
        };
    }

    private double Score(DecisionMatrix matrix, int i, double positive, double negative, double toAverage)
    {
        if (!Simplified)
        {
            double p2 = positive * positive, n2 = negative * negative;
            return (p2 + n2 > 0 ? n2 / (p2 + n2) : 0.5) + toAverage;
        }

        if (!(positive > 0))
            throw MethodBricks.Undefined(s_info, $"rows[{i}]", $"'{matrix.Alternative(i)}' has no distance from the ideals, and sPROBID divides by it.", positive, "a distance above 0");
        return negative / positive;
    }
}

/// <summary>What PROBID returns.</summary>
public sealed partial record ProbidResult : MethodResult
{
    internal ProbidResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratios x/√Σx², costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted ratios.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets the ideal solutions from the most positive (row 0) to the most negative, ideals × criteria.</summary>
    public required ValueTable IdealSolutions { get; init; }

    /// <summary>Gets the average solution.</summary>
    public required ImmutableArray<double> AverageSolution { get; init; }

    /// <summary>Gets S, the distance of each alternative (row) from each ideal solution (column).</summary>
    public required ValueTable DistancesToIdeals { get; init; }

    /// <summary>Gets the overall positive-ideal distances: Σ S/k over the better ideals.</summary>
    public required ImmutableArray<double> PositiveIdealDistances { get; init; }

    /// <summary>Gets the overall negative-ideal distances: Σ S/(n − k + 1) over the worse ideals.</summary>
    public required ImmutableArray<double> NegativeIdealDistances { get; init; }

    /// <summary>Gets the distance of each alternative from the average solution.</summary>
    public required ImmutableArray<double> AverageDistances { get; init; }
}
