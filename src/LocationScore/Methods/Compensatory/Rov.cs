using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>ROV, range of value: the mean of the best and the worst utility, u = (u⁺ + u⁻)/2.</summary>
/// <remarks>
/// Yakowitz, Lane and Szidarovszky (1993), "Multi-attribute decision making: dominance with respect to an importance order of the
/// attributes";
/// computed as in Madić, Radovanović and Manić (2016): u⁺ over the benefits, u⁻ over the costs, both min-max normalised.
/// </remarks>
public sealed partial record Rov : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("rov", "ROV",
        "Yakowitz, Lane and Szidarovszky (1993), Multi-attribute decision making: dominance with respect to an importance order of the "
            + "attributes.",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override RovResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            BenefitUtility = kernel.Benefits.Frozen(),
            CostUtility = kernel.Costs.Frozen()
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (RovResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * r.Normalised[i, j] / 2);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Rov method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [];
        internal double[] Benefits = [], Costs = [];
        private CellMap[] _weighted = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref _weighted, Criteria);
            Room(ref Benefits, Alternatives);
            Room(ref Costs, Alternatives);
            Normaliser.Fill(Matrix, MatrixNormalisation.MinMax, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Maps.Weigh(Weights, _weighted);
            Benefits.AsSpan().Clear();
            Costs.AsSpan().Clear();
            ColumnFold.Add(Matrix, _weighted, Benefits, Direction.Benefit);
            ColumnFold.Add(Matrix, _weighted, Costs, Direction.Cost);
            for (int i = 0; i < scores.Length; i++) scores[i] = (Benefits[i] + Costs[i]) / 2;
        }
    }
}

/// <summary>What ROV returns; the scores are on [0, 0.5].</summary>
public sealed partial record RovResult : MethodResult
{
    internal RovResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the min-max normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets u⁺, the weighted sum over the benefits.</summary>
    public required ImmutableArray<double> BenefitUtility { get; init; }

    /// <summary>Gets u⁻, the weighted sum over the costs after they were turned round; higher is better.</summary>
    public required ImmutableArray<double> CostUtility { get; init; }
}
