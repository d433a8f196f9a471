using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>Weighted product model: Π rᵢⱼ^wⱼ.</summary>
/// <remarks>
/// Bridgman (1922), "Dimensional Analysis"; Miller and Starr (1969), "Executive Decisions and Operations Research". Computed in logarithms.
/// Ranks are the same under <see cref="MatrixNormalisation.None"/>, <see cref="MatrixNormalisation.Linear"/> and
/// <see cref="MatrixNormalisation.Sum"/>.
/// </remarks>
/// <param name="Normalisation">Linear (x/max, cost min/x), sum, or none: Π x^w over benefits divided by the same over costs.</param>
public sealed partial record WeightedProduct(MatrixNormalisation Normalisation = MatrixNormalisation.Linear) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("weightedProduct", "weighted product",
        "Bridgman (1922), Dimensional Analysis; Miller and Starr (1969), Executive Decisions and Operations Research.",
        ScoreDirection.HigherIsBetter, InputDemands.Positive | InputDemands.PositiveCosts, Law.ZeroShift);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override WeightedProductResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights) { Normalised = matrix.Table(kernel.Maps), Logarithms = kernel.Logarithms.Frozen() };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (WeightedProductResult)result;
        return new ProductFrame(matrix.CriterionCount, (i, j) => r.Weights[j] == 0
            ? 0 : r.Weights[j] * PortableMath.Log(r.Normalised[i, j]));
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) =>
        check.OneOf(Normalisation, [MatrixNormalisation.None, MatrixNormalisation.Linear, MatrixNormalisation.Sum]);

    private sealed class Kernel(WeightedProduct method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [];
        internal double[] Logarithms = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Logarithms, Alternatives);
            if (method.Normalisation != MatrixNormalisation.None) Normaliser.Fill(Matrix, method.Normalisation, Maps);
            else for (int j = 0; j < Maps.Length; j++) Maps[j] = new(1, Reciprocal: !Matrix.IsBenefit(j));
        }

        protected override void Score(Span<double> scores)
        {
            PowerTotals.Logarithms(Matrix, Maps, Weights, Logarithms);
            PowerTotals.Exponentials(Logarithms, scores);
        }
    }
}

/// <summary>What the weighted product returns.</summary>
public sealed partial record WeightedProductResult : MethodResult
{
    internal WeightedProductResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values, alternatives × criteria, above zero, more is better.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the natural logarithm of each score.</summary>
    public required ImmutableArray<double> Logarithms { get; init; }
}
