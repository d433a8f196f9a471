using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>How MULTIMOORA brings weights into the full multiplicative form.</summary>
public enum MultiplicativeWeights
{
    /// <summary>x*^w: weights as exponents (Brauers and Zavadskas 2012). A factor would cancel.</summary>
    Exponent,

    /// <summary>No weights in the multiplicative form.</summary>
    None,
}

/// <summary>MULTIMOORA: ratio system, reference point and full multiplicative form, joined by dominance of their ranks.</summary>
/// <remarks>
/// Brauers and Zavadskas (2010), "Project management by MULTIMOORA as an instrument for transition economies"; weights as exponents Brauers
/// and Zavadskas (2012).
/// An alternative dominates another when it ranks better in more of the three rankings than worse. The score is the number of alternatives
/// dominated,
/// plus one half for each with which neither dominates, so that circular dominance ends in a tie. O(n²) in the alternatives.
/// In each ranking scores tie as in any other, so that rounding cannot decide a dominance.
/// </remarks>
/// <param name="Unweighted">Whether every criterion counts 1 everywhere, as in the papers' first form.</param>
/// <param name="MultiplicativeWeights">How weights enter the full multiplicative form.</param>
public sealed partial record Multimoora(bool Unweighted = false,
    MultiplicativeWeights MultiplicativeWeights = MultiplicativeWeights.Exponent) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("multimoora", "MULTIMOORA",
        "Brauers and Zavadskas (2010), Project management by MULTIMOORA as an instrument for transition economies.",
        ScoreDirection.HigherIsBetter, InputDemands.Positive,
        Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion);

    private static readonly MethodInfo s_unweighted = s_info.Breaking(Law.ZeroWeight);

    /// <inheritdoc/>
    public override MethodInfo Info => Unweighted || MultiplicativeWeights == MultiplicativeWeights.None ? s_unweighted : s_info;

    /// <inheritdoc/>
    public override MultimooraResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Ratio = kernel.Ratio.Result(kernel.RatioScores),
            RatioRanks = kernel.RatioRanks,
            ReferencePoint = kernel.Reference.Result(kernel.ReferenceScores),
            ReferencePointRanks = kernel.ReferenceRanks,
            MultiplicativeLogarithms = kernel.Logarithms.Frozen(),
            MultiplicativeRanks = kernel.MultiplicativeRanks,
        };
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.OneOf(MultiplicativeWeights);

    private sealed class Kernel(Multimoora method) : PreparedKernel(method)
    {
        internal double[] RatioScores = [], ReferenceScores = [], Logarithms = [];
        private CellMap[] _maps = [];
        private double[] _exponents = [];

        internal MooraRatio.Kernel Ratio { get; } = new MooraRatio(method.Unweighted).NewKernel();

        internal MooraReferencePoint.Kernel Reference { get; } = new MooraReferencePoint(method.Unweighted).NewKernel();

        internal Ranks RatioRanks { get; private set; } = null!;

        internal Ranks ReferenceRanks { get; private set; } = null!;

        internal Ranks MultiplicativeRanks { get; private set; } = null!;

        protected override void Prepare()
        {
            Room(ref RatioScores, Alternatives);
            Room(ref ReferenceScores, Alternatives);
            Room(ref Logarithms, Alternatives);
            Room(ref _maps, Criteria);
            Room(ref _exponents, Criteria);
            Ratio.Reset(Matrix);
            Reference.Reset(Matrix);
            Normaliser.VectorRatios(Matrix, _maps);
        }

        protected override void Score(Span<double> scores)
        {
            bool ones = method.Unweighted || method.MultiplicativeWeights == MultiplicativeWeights.None;
            for (int j = 0; j < _exponents.Length; j++)
            {
                double exponent = ones ? 1 : Weights[j];
                _exponents[j] = Matrix.IsBenefit(j) ? exponent : -exponent;
            }

            Ratio.Score(Weights, RatioScores);
            Reference.Score(Weights, ReferenceScores);
            PowerTotals.Logarithms(Matrix, _maps, _exponents, Logarithms);
            RatioRanks = Ranks.Of(RatioScores, ScoreDirection.HigherIsBetter);
            ReferenceRanks = Ranks.Of(ReferenceScores, ScoreDirection.LowerIsBetter);

            // A difference of logarithms is a relative one of the products: logarithms near 0 are not told apart any finer.
            double tolerance = Math.Max(Ranks.TieTolerance([1]), Ranks.TieTolerance(Logarithms));
            MultiplicativeRanks = Ranks.Of(Logarithms, ScoreDirection.HigherIsBetter, tolerance);
            Dominations(RatioRanks, ReferenceRanks, MultiplicativeRanks, scores);
        }

        private static void Dominations(Ranks a, Ranks b, Ranks c, Span<double> scores)
        {
            scores.Clear();
            for (int i = 0; i < scores.Length; i++)
            {
                for (int k = i + 1; k < scores.Length; k++)
                {
                    int balance = Math.Sign(a[k] - a[i]) + Math.Sign(b[k] - b[i]) + Math.Sign(c[k] - c[i]);
                    scores[i] += balance > 0 ? 1 : balance == 0 ? 0.5 : 0;
                    scores[k] += balance < 0 ? 1 : balance == 0 ? 0.5 : 0;
                }
            }
        }
    }
}

/// <summary>What MULTIMOORA returns; the scores count dominated alternatives.</summary>
public sealed partial record MultimooraResult : MethodResult
{
    internal MultimooraResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratio system.</summary>
    public required MooraRatioResult Ratio { get; init; }

    /// <summary>Gets the ranks by the ratio system.</summary>
    public required Ranks RatioRanks { get; init; }

    /// <summary>Gets the reference point approach.</summary>
    public required MooraReferencePointResult ReferencePoint { get; init; }

    /// <summary>Gets the ranks by the reference point approach.</summary>
    public required Ranks ReferencePointRanks { get; init; }

    /// <summary>Gets the natural logarithm of the full multiplicative form Π benefits / Π costs of each alternative.</summary>
    public required ImmutableArray<double> MultiplicativeLogarithms { get; init; }

    /// <summary>Gets the ranks by the full multiplicative form.</summary>
    public required Ranks MultiplicativeRanks { get; init; }
}
