using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>ARAS, additive ratio assessment: each weighted sum relative to that of an optimal alternative.</summary>
/// <remarks>
/// Zavadskas and Turskis (2010), "A new additive ratio assessment (ARAS) method in multicriteria decision-making".
/// Costs are inverted (1/x) and each column divided by its sum, which includes the optimal row.
/// </remarks>
/// <param name="OptimalValues">The optimal value of each criterion in its unit, or empty for the best value found. A cost's must be above
/// 0, a benefit's not below 0.</param>
public sealed partial record Aras(ImmutableArray<double> OptimalValues = default) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("aras", "ARAS",
        "Zavadskas and Turskis (2010), A new additive ratio assessment (ARAS) method in multicriteria decision-making.",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.PositiveCosts | InputDemands.NoZeroColumn,
        Law.ZeroShift, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override ArasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            OptimalValues = kernel.Optimal.Frozen(),
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            OptimalityFunction = kernel.Sums.Frozen(),
            OptimalAlternativeOptimality = kernel.OptimalSum,
        };
    }

    internal override void CheckOptions(OptionCheck check) => check.PerCriterion(OptimalValues, needed: false,
        (value, j) => double.IsFinite(value) && (value > 0 || (value == 0 && check.Matrix?.IsBenefit(j) != false))
            ? null : "a finite number above 0");

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (ArasResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.WeightedNormalised[i, j] / r.OptimalAlternativeOptimality);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Aras method) : PreparedKernel(method)
    {
        internal double[] Optimal = [], Sums = [];
        internal CellMap[] Maps = [], Weighted = [];

        internal double OptimalSum { get; private set; }

        protected override void Prepare()
        {
            Room(ref Optimal, Criteria);
            Room(ref Maps, Criteria);
            Room(ref Weighted, Criteria);
            Room(ref Sums, Alternatives);
            var statistics = Matrix.Statistics;
            for (int j = 0; j < Maps.Length; j++)
            {
                bool benefit = Matrix.IsBenefit(j);
                Optimal[j] = method.OptimalValues.IsDefaultOrEmpty ? benefit
                    ? statistics.Max[j] : statistics.Min[j] : method.OptimalValues[j];
                Maps[j] = benefit
                    ? new(1 / (Optimal[j] + statistics.Sum[j]))
                    : new(1 / ((1 / Optimal[j]) + LaneSums.SumOfReciprocals(Matrix.Column(j))), Reciprocal: true);
            }

            Normaliser.CheckUsable(Matrix, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            OptimalSum = 0;
            for (int j = 0; j < Maps.Length; j++) OptimalSum += Weights[j] * Maps[j].Of(Optimal[j]);
            Maps.Weigh(Weights, Weighted);
            Sums.AsSpan().Clear();
            ColumnFold.Add(Matrix, Weighted, Sums);
            if (!(OptimalSum > 0))
                throw MethodBricks.Undefined(Info, "optimalValues", "the optimal alternative has no value.", OptimalSum,
                    "an optimal alternative with a value above 0");
            for (int i = 0; i < scores.Length; i++) scores[i] = Sums[i] / OptimalSum;
        }
    }
}

/// <summary>What ARAS returns; the scores are the utility degrees K = S/S₀.</summary>
public sealed partial record ArasResult : MethodResult
{
    internal ArasResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the optimal value of each criterion in its unit, given or found.</summary>
    public required ImmutableArray<double> OptimalValues { get; init; }

    /// <summary>Gets the normalised values, alternatives × criteria.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets S, the value of the optimality function of each alternative.</summary>
    public required ImmutableArray<double> OptimalityFunction { get; init; }

    /// <summary>Gets S₀, the value of the optimality function of the optimal alternative.</summary>
    public required double OptimalAlternativeOptimality { get; init; }
}
