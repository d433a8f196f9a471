using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>WASPAS, weighted aggregated sum product assessment: λ × weighted sum + (1 − λ) × weighted product.</summary>
/// <remarks>
/// Zavadskas, Turskis, Antucheviciene and Zakarevicius (2012), "Optimization of weighted aggregated sum product assessment".
/// The paper also derives the λ that makes the score of an alternative least sensitive to errors of its values; see
/// <see cref="WaspasResult.OptimalLambda"/>.
/// </remarks>
/// <param name="Lambda">The share of the weighted sum, from 0 (weighted product) to 1 (weighted sum); <see langword="null"/> for the
/// optimal λ of each alternative.</param>
public sealed partial record Waspas(double? Lambda = 0.5) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("waspas", "WASPAS",
        "Zavadskas, Turskis, Antucheviciene and Zakarevicius (2012), Optimization of weighted aggregated sum product assessment.",
        ScoreDirection.HigherIsBetter, InputDemands.Positive | InputDemands.PositiveCosts, Law.ZeroShift, Law.IndependenceOfOthers);

    private static readonly MethodInfo s_product = MethodBricks.Info(s_info.Kind, s_info.Name, s_info.Citation,
        ScoreDirection.HigherIsBetter, s_info.Demands, Law.ZeroShift);

    // An optimal λ falls where a value rises, and weighs two halves of a criterion less than the whole.
    private static readonly MethodInfo s_optimal = s_info.Breaking(Law.Dominance, Law.Monotonicity, Law.DuplicateCriterion);

    /// <inheritdoc/>
    public override MethodInfo Info => Lambda is null ? s_optimal : Lambda == 0 ? s_product : s_info;

    /// <inheritdoc/>
    public override WaspasResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedSum = kernel.Sum.Frozen(),
            WeightedProduct = kernel.Product.Frozen()
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (WaspasResult)result;
        return new FunctionFrame(matrix.CriterionCount, row =>
        {
            double sum = 0, logarithm = 0, ofSum = 0, ofProduct = 0;
            for (int j = 0; j < row.Length; j++)
            {
                double value = r.Normalised[row[j], j];
                sum += r.Weights[j] * value;
                if (r.Weights[j] > 0) logarithm += r.Weights[j] * PortableMath.Log(value);
            }

            double product = PortableMath.Exp(logarithm);
            if (Lambda is { } given) return (given * sum) + ((1 - given) * product);
            for (int j = 0; j < row.Length; j++)
            {
                ofSum += r.Weights[j] * r.Normalised[row[j], j] * (r.Weights[j] * r.Normalised[row[j], j]);
                ofProduct += r.Weights[j] * product * (r.Weights[j] * product);
            }

            double lambda = ofSum + ofProduct > 0 ? ofProduct / (ofSum + ofProduct) : 0.5;
            return (lambda * sum) + ((1 - lambda) * product);
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.Between(Lambda, 0, 1);

    private sealed class Kernel(Waspas method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [];
        internal double[] Sum = [], Product = [];
        private CellMap[] _weighted = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref _weighted, Criteria);
            Room(ref Sum, Alternatives);
            Room(ref Product, Alternatives);
            Normaliser.Fill(Matrix, MatrixNormalisation.Linear, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Maps.Weigh(Weights, _weighted);
            Sum.AsSpan().Clear();
            ColumnFold.Add(Matrix, _weighted, Sum);
            PowerTotals.Logarithms(Matrix, Maps, Weights, Product);
            PowerTotals.Exponentials(Product, Product);
            for (int i = 0; i < scores.Length; i++)
            {
                double lambda = method.Lambda ?? Optimal(i);
                scores[i] = (lambda * Sum[i]) + ((1 - lambda) * Product[i]);
            }
        }

        private double Optimal(int i)
        {
            double ofSum = 0, ofProduct = 0;
            for (int j = 0; j < Maps.Length; j++) WaspasResult.AddVariances(Maps[j].Of(Matrix.Column(j)[i]), Weights[j],
                Product[i], ref ofSum, ref ofProduct);
            return WaspasResult.Optimal(ofSum, ofProduct);
        }
    }
}

/// <summary>What WASPAS returns.</summary>
public sealed partial record WaspasResult : MethodResult
{
    internal WaspasResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the values normalised as x/max, cost min/x.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets Q⁽¹⁾, the weighted sum of each alternative, on (0, 1].</summary>
    public required ImmutableArray<double> WeightedSum { get; init; }

    /// <summary>Gets Q⁽²⁾, the weighted product of each alternative, on (0, 1].</summary>
    public required ImmutableArray<double> WeightedProduct { get; init; }

    /// <summary>Gets the λ of each alternative at which its score varies least, from 0 to 1: σ²(Q⁽²⁾)/(σ²(Q⁽¹⁾) + σ²(Q⁽²⁾)), for
    /// independent errors in proportion to the normalised values; ½ where both variances vanish in double arithmetic.</summary>
    /// <remarks>The size of the errors cancels: the 5 % of the paper gives the same as any other. Computed when it is read.</remarks>
    public ImmutableArray<double> OptimalLambda => [.. WeightedProduct.Select((product, i) =>
    {
        double ofSum = 0, ofProduct = 0;
        for (int j = 0; j < Weights.Length; j++) AddVariances(Normalised[i, j], Weights[j], product, ref ofSum, ref ofProduct);
        return Optimal(ofSum, ofProduct);
    })];

    internal static void AddVariances(double normalised, double weight, double product, ref double ofSum, ref double ofProduct)
    {
        double inSum = weight * normalised, inProduct = weight * product;
        ofSum += inSum * inSum;
        ofProduct += inProduct * inProduct;
    }

    internal static double Optimal(double ofSum, double ofProduct) => ofSum + ofProduct > 0 ? ofProduct / (ofSum + ofProduct) : 0.5;
}
