using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>RAM, root assessment method: RI = (2 + S⁺)^(1/(2 + S⁻)).</summary>
/// <remarks>Sotoudeh-Anvari (2023), "Root Assessment Method (RAM): a novel multi-criteria decision making method and its applications in
/// sustainability challenges".</remarks>
public sealed partial record Ram : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("ram", "RAM",
        "Sotoudeh-Anvari (2023), Root Assessment Method (RAM): a novel multi-criteria decision making method and its applications in "
            + "sustainability challenges.",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.NoZeroColumn, Law.ZeroShift, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override RamResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            BenefitSums = kernel.Plus.Frozen(),
            CostSums = kernel.Minus.Frozen(),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (RamResult)result;
        return new FunctionFrame(matrix.CriterionCount, row =>
        {
            double plus = 0, minus = 0;
            for (int j = 0; j < row.Length; j++)
            {
                if (matrix.IsBenefit(j)) plus += r.WeightedNormalised[row[j], j];
                else minus += r.WeightedNormalised[row[j], j];
            }

            return PortableMath.Power(2 + plus, 1 / (2 + minus));
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Ram method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Weighted = [];
        internal double[] Plus = [], Minus = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Weighted, Criteria);
            Room(ref Plus, Alternatives);
            Room(ref Minus, Alternatives);
            Normaliser.SumRatios(Matrix, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Maps.Weigh(Weights, Weighted);
            Plus.AsSpan().Clear();
            Minus.AsSpan().Clear();
            ColumnFold.Add(Matrix, Weighted, Plus, Direction.Benefit);
            ColumnFold.Add(Matrix, Weighted, Minus, Direction.Cost);
            for (int i = 0; i < scores.Length; i++) scores[i] = PortableMath.Power(2 + Plus[i], 1 / (2 + Minus[i]));
        }
    }
}

/// <summary>What RAM returns; the scores are RI, from the cube root of 2 to the square root of 3.</summary>
public sealed partial record RamResult : MethodResult
{
    internal RamResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets x/Σx of each alternative and criterion, costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets S⁺, the sum over the benefits.</summary>
    public required ImmutableArray<double> BenefitSums { get; init; }

    /// <summary>Gets S⁻, the sum over the costs (lower is better).</summary>
    public required ImmutableArray<double> CostSums { get; init; }
}
