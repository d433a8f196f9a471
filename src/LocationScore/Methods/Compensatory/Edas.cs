using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>EDAS, evaluation based on distance from the average solution.</summary>
/// <remarks>
/// Keshavarz Ghorabaee, Zavadskas, Olfat and Turskis (2015), "Multi-criteria inventory classification using a new method of evaluation
/// based on distance from average solution".
/// Each average must be above 0. When no alternative is above (below) the average anywhere, NSP is 0 (NSN is 1), with a remark.
/// </remarks>
public sealed partial record Edas : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("edas", "EDAS",
        "Keshavarz Ghorabaee, Zavadskas, Olfat and Turskis (2015), Multi-criteria inventory classification using a new method of "
            + "evaluation based on distance from average solution (EDAS).",
        ScoreDirection.HigherIsBetter, InputDemands.None, Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override EdasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Average = kernel.Average.Frozen(),
            PositiveDistances = Distances(matrix, kernel.Average, 1),
            NegativeDistances = Distances(matrix, kernel.Average, -1),
            WeightedPositive = kernel.Positive.Frozen(),
            WeightedNegative = kernel.Negative.Frozen(),
            Remarks = kernel.Differs
                ? [] : ["No alternative differs from the average where weights are above 0, so distances were not scaled."],
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (EdasResult)result;
        double plus = MethodBricks.Largest(r.WeightedPositive.AsSpan()), minus = MethodBricks.Largest(r.WeightedNegative.AsSpan());
        return new SumFrame(matrix.CriterionCount,
            (i, j) => ((plus > 0 ? r.Weights[j] * r.PositiveDistances[i, j] / plus : 0) - (minus > 0
            ? r.Weights[j] * r.NegativeDistances[i, j] / minus : 0)) / 2, 0.5);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check)
    {
        if (check.Matrix is not { } matrix) return;
        for (int j = 0; j < matrix.CriterionCount; j++)
        {
            double average = Mean(matrix, j);
            check.Require(average > 0, string.Create(CultureInfo.InvariantCulture, $"column {j}"),
                $"The average of '{matrix.Criteria[j]}' divides the distances of EDAS.",
                average.ToString("R", CultureInfo.InvariantCulture), "an average above 0");
        }
    }

    /// <summary>The mean, which is a number even where the sum leaves the range of a double.</summary>
    private static double Mean(DecisionMatrix matrix, int criterion)
    {
        // The rounded mean of equal values may miss them by a bit, which would be all there is to scale.
        if (matrix.IsConstant(criterion)) return matrix.Statistics.Min[criterion];
        double sum = matrix.Statistics.Sum[criterion], mean = 0;
        if (double.IsFinite(sum)) return sum / matrix.AlternativeCount;
        foreach (double x in matrix.Column(criterion)) mean += x / matrix.AlternativeCount;
        return mean;
    }

    private static ValueTable Distances(DecisionMatrix matrix, double[] average, int sign) =>
        new(matrix.AlternativeCount, matrix.CriterionCount,
        (i, j) => Math.Max(0, (matrix.IsBenefit(j) ? sign : -sign) * (matrix.Column(j)[i] - average[j])) / average[j]);

    private sealed class Kernel(Edas method) : PreparedKernel(method)
    {
        internal double[] Average = [], Positive = [], Negative = [];
        private double[] _slope = [];

        internal bool Differs { get; private set; }

        protected override void Prepare()
        {
            Room(ref Average, Criteria);
            Room(ref _slope, Criteria);
            Room(ref Positive, Alternatives);
            Room(ref Negative, Alternatives);
            for (int j = 0; j < Average.Length; j++) Average[j] = Mean(Matrix, j);
        }

        protected override void Score(Span<double> scores)
        {
            for (int j = 0; j < Average.Length; j++) _slope[j] = (Matrix.IsBenefit(j) ? Weights[j] : -Weights[j]) / Average[j];
            Positive.AsSpan().Clear();
            Negative.AsSpan().Clear();
            ColumnFold.Run<AddGainsAndLosses>(Matrix, _slope, Average, Average, Positive, Negative);
            double maxPositive = MethodBricks.Largest(Positive), maxNegative = MethodBricks.Largest(Negative);
            Differs = maxPositive > 0 && maxNegative > 0;
            for (int i = 0; i < scores.Length; i++) scores[i] =
                (EdasResult.Positive(Positive[i], maxPositive) + EdasResult.Negative(Negative[i], maxNegative)) / 2;
        }
    }
}

/// <summary>What EDAS returns; the scores are the appraisal scores AS, on [0, 1].</summary>
public sealed partial record EdasResult : MethodResult
{
    internal EdasResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
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
