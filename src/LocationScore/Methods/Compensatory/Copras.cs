using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>COPRAS, complex proportional assessment: Q = S⁺ + ΣS⁻ / (S⁻ Σ 1/S⁻).</summary>
/// <remarks>
/// Zavadskas, Kaklauskas and Sarka (1994), "The new method of multicriteria complex proportional assessment of projects".
/// The scores are the utility degrees N = Q / max Q. Without costs Q = S⁺; an alternative whose weighted costs are all zero is refused, for
/// its share would be infinite.
/// </remarks>
public sealed partial record Copras : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("copras", "COPRAS",
        "Zavadskas, Kaklauskas and Sarka (1994), The new method of multicriteria complex proportional assessment of projects.",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.NoZeroColumn, Law.Monotonicity, Law.ZeroShift,
        Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override CoprasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            WeightedNormalised = matrix.Table(kernel.Weighted),
            BenefitSums = kernel.Plus.Frozen(),
            CostSums = kernel.Minus.Frozen(),
            RelativeSignificance = kernel.Significance.Frozen(),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (CoprasResult)result;
        return new CoprasFrame(matrix, r);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Copras method) : PreparedKernel(method)
    {
        internal CellMap[] Weighted = [];
        internal double[] Plus = [], Minus = [], Significance = [];
        private CellMap[] _maps = [];

        protected override void Prepare()
        {
            Room(ref _maps, Criteria);
            Room(ref Weighted, Criteria);
            Room(ref Plus, Alternatives);
            Room(ref Minus, Alternatives);
            Room(ref Significance, Alternatives);
            Normaliser.SumRatios(Matrix, _maps);
        }

        protected override void Score(Span<double> scores)
        {
            _maps.Weigh(Weights, Weighted);
            Plus.AsSpan().Clear();
            Minus.AsSpan().Clear();
            ColumnFold.Add(Matrix, Weighted, Plus, Direction.Benefit);
            ColumnFold.Add(Matrix, Weighted, Minus, Direction.Cost);
            bool anyCost = false;
            for (int j = 0; j < Weighted.Length; j++) anyCost |= !Matrix.IsBenefit(j) && Weights[j] > 0;
            if (anyCost)
            {
                if (!(MethodBricks.Smallest(Minus) > 0))
                {
                    int i = Array.FindIndex(Minus, static sum => !(sum > 0));
                    throw MethodBricks.Undefined(Info, FormattableString.Invariant($"rows[{i}]"),
                        $"the weighted costs of '{Matrix.Alternative(i)}' are all zero.", Minus[i], "at least one cost above 0");
                }

                double share = LaneSums.Sum(Minus) / LaneSums.SumOfReciprocals(Minus);
                Elementwise.AddQuotient(Plus, share, Minus, Significance);
            }
            else
            {
                Plus.CopyTo(Significance, 0);
            }

            Elementwise.Divide(Significance, MethodBricks.Largest(Significance), scores);
        }
    }
}

/// <summary>What COPRAS returns; the scores are utility degrees, the best is 1.</summary>
public sealed partial record CoprasResult : MethodResult
{
    internal CoprasResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets w x/Σx for each alternative and criterion.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets S⁺, the sum over the benefit criteria.</summary>
    public required ImmutableArray<double> BenefitSums { get; init; }

    /// <summary>Gets S⁻, the sum over the cost criteria (lower is better).</summary>
    public required ImmutableArray<double> CostSums { get; init; }

    /// <summary>Gets Q, the relative significance of each alternative.</summary>
    public required ImmutableArray<double> RelativeSignificance { get; init; }
}
