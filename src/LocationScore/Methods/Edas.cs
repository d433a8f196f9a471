using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>EDAS, evaluation based on distance from the average solution.</summary>
/// <remarks>
/// Keshavarz Ghorabaee, Zavadskas, Olfat and Turskis (2015), "Multi-criteria inventory classification using a new method of evaluation based on distance from average solution".
/// Each average must be above 0. When no alternative is above (below) the average anywhere, NSP is 0 (NSN is 1), with a remark.
/// </remarks>
public sealed partial record Edas : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("edas", "EDAS",
        "Keshavarz Ghorabaee, Zavadskas, Olfat and Turskis (2015), Multi-criteria inventory classification using a new method of evaluation based on distance from average solution (EDAS).",
        ScoreDirection.HigherIsBetter, InputDemands.None);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override EdasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        int m = matrix.CriterionCount, n = matrix.AlternativeCount;
        double[] average = new double[m], slope = new double[m];
        var check = OptionCheck.Of(s_info);
        for (int j = 0; j < m; j++)
        {
            // The rounded mean of equal values may miss them by a bit, which would be all there is to scale.
            average[j] = matrix.IsConstant(j) ? matrix.Statistics.Min[j] : Mean(matrix, j);
            check.Require(average[j] > 0, string.Create(CultureInfo.InvariantCulture, $"column {j}"), $"The average of '{matrix.Criteria[j]}' divides the distances of EDAS.",
                average[j].ToString("R", CultureInfo.InvariantCulture), "an average above 0");
        }

        var w = MethodInput.Check(s_info, matrix, weights, check);
        for (int j = 0; j < m; j++) slope[j] = (matrix.IsBenefit(j) ? w[j] : -w[j]) / average[j];
        double[] positive = new double[n], negative = new double[n], scores = new double[n];
        ColumnFold.Run<AddGainsAndLosses>(matrix, slope, average, average, positive, negative);
        double maxPositive = MethodBricks.Largest(positive), maxNegative = MethodBricks.Largest(negative);
        for (int i = 0; i < n; i++) scores[i] = (EdasResult.Positive(positive[i], maxPositive) + EdasResult.Negative(negative[i], maxNegative)) / 2;

        return new(scores, w)
        {
            Average = average.Frozen(),
            PositiveDistances = Distances(matrix, average, 1),
            NegativeDistances = Distances(matrix, average, -1),
            WeightedPositive = positive.Frozen(),
            WeightedNegative = negative.Frozen(),
            Remarks = maxPositive > 0 && maxNegative > 0 ? [] : ["No alternative differs from the average where weights are above 0, so distances were not scaled."],
        };
    }

    /// <summary>The mean, which is a number even where the sum leaves the range of a double.</summary>
    private static double Mean(DecisionMatrix matrix, int criterion)
    {
        double sum = matrix.Statistics.Sum[criterion], mean = 0;
        if (double.IsFinite(sum)) return sum / matrix.AlternativeCount;
        foreach (double x in matrix.Column(criterion)) mean += x / matrix.AlternativeCount;
        return mean;
    }

    private static ValueTable Distances(DecisionMatrix matrix, double[] average, int sign) => new(matrix.AlternativeCount, matrix.CriterionCount,
        (i, j) => Math.Max(0, (matrix.IsBenefit(j) ? sign : -sign) * (matrix.Column(j)[i] - average[j])) / average[j]);
}

/// <summary>What EDAS returns; the scores are the appraisal scores AS, on [0, 1].</summary>
public sealed partial record EdasResult : MethodResult
{
    internal EdasResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets AV, the average of each criterion in its unit.</summary>
    public required ImmutableArray<double> Average { get; init; }

    /// <summary>Gets PDA, the positive distances from the average, as a share of it.</summary>
    public required ValueTable PositiveDistances { get; init; }

    /// <summary>Gets NDA, the negative distances from the average, as a share of it.</summary>
    public required ValueTable NegativeDistances { get; init; }

    /// <summary>Gets SP, the weighted sum of the positive distances of each alternative.</summary>
    public required ImmutableArray<double> WeightedPositive { get; init; }

    /// <summary>Gets SN, the weighted sum of the negative distances of each alternative (lower is better).</summary>
    public required ImmutableArray<double> WeightedNegative { get; init; }

    /// <summary>Gets NSP = SP/max SP; computed when it is read.</summary>
    public ImmutableArray<double> NormalisedPositive
    {
        get
        {
            double largest = MethodBricks.Largest(WeightedPositive.AsSpan());
            return [.. WeightedPositive.Select(sum => Positive(sum, largest))];
        }
    }

    /// <summary>Gets NSN = 1 − SN/max SN; computed when it is read.</summary>
    public ImmutableArray<double> NormalisedNegative
    {
        get
        {
            double largest = MethodBricks.Largest(WeightedNegative.AsSpan());
            return [.. WeightedNegative.Select(sum => Negative(sum, largest))];
        }
    }

    internal static double Positive(double sum, double largest) => largest > 0 ? sum / largest : 0;

    internal static double Negative(double sum, double largest) => largest > 0 ? 1 - (sum / largest) : 1;
}
