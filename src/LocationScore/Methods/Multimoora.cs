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
/// Brauers and Zavadskas (2010), "Project management by MULTIMOORA as an instrument for transition economies"; weights as exponents Brauers and Zavadskas (2012).
/// An alternative dominates another when it ranks better in more of the three rankings than worse. The score is the number of alternatives dominated,
/// plus one half for each with which neither dominates, so that circular dominance ends in a tie. O(n²) in the alternatives.
/// In each ranking values within 1e-12 of the size of their terms tie, so that rounding cannot decide a dominance.
/// </remarks>
/// <param name="Unweighted">Whether every criterion counts 1 everywhere, as in the papers' first form.</param>
/// <param name="MultiplicativeWeights">How weights enter the full multiplicative form.</param>
public sealed partial record Multimoora(bool Unweighted = false, MultiplicativeWeights MultiplicativeWeights = MultiplicativeWeights.Exponent) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("multimoora", "MULTIMOORA",
        "Brauers and Zavadskas (2010), Project management by MULTIMOORA as an instrument for transition economies.",
        ScoreDirection.HigherIsBetter, InputDemands.Positive);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MultimooraResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info).OneOf(MultiplicativeWeights, Enum.GetValues<MultiplicativeWeights>()));
        var coefficients = Unweighted ? MooraRatio.Ones(w.Length) : w;
        var ratio = MooraRatio.Kernel(matrix, w, coefficients);
        var reference = MooraReferencePoint.Kernel(matrix, w, coefficients);
        var maps = Normaliser.VectorRatios(matrix);
        var exponents = new double[w.Length];
        for (int j = 0; j < exponents.Length; j++)
        {
            double exponent = Unweighted || MultiplicativeWeights == MultiplicativeWeights.None ? 1 : w[j];
            exponents[j] = matrix.IsBenefit(j) ? exponent : -exponent;
        }

        var logarithms = PowerTotals.Logarithms(matrix, maps, exponents);
        double size = Unweighted ? w.Length : 1;
        var ratioRanks = Ranks.Of(ratio.Scores.AsSpan(), ScoreDirection.HigherIsBetter, MethodBricks.Rounding * size);
        var referenceRanks = Ranks.Of(reference.Scores.AsSpan(), ScoreDirection.LowerIsBetter, MethodBricks.Rounding * size);
        double logarithmSize = Math.Max(size, Math.Max(Math.Abs(MethodBricks.Largest(logarithms)), Math.Abs(MethodBricks.Smallest(logarithms))));
        var multiplicativeRanks = Ranks.Of(logarithms, ScoreDirection.HigherIsBetter, MethodBricks.Rounding * logarithmSize);
        return new(Dominations(ratioRanks, referenceRanks, multiplicativeRanks), w)
        {
            Ratio = ratio,
            RatioRanks = ratioRanks,
            ReferencePoint = reference,
            ReferencePointRanks = referenceRanks,
            MultiplicativeLogarithms = logarithms.Frozen(),
            MultiplicativeRanks = multiplicativeRanks,
        };
    }

    private static double[] Dominations(Ranks a, Ranks b, Ranks c)
    {
        var scores = new double[a.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            for (int k = i + 1; k < scores.Length; k++)
            {
                int balance = Math.Sign(a[k] - a[i]) + Math.Sign(b[k] - b[i]) + Math.Sign(c[k] - c[i]);
                scores[i] += balance > 0 ? 1 : balance == 0 ? 0.5 : 0;
                scores[k] += balance < 0 ? 1 : balance == 0 ? 0.5 : 0;
            }
        }

        return scores;
    }
}

/// <summary>What MULTIMOORA returns; the scores count dominated alternatives.</summary>
public sealed partial record MultimooraResult : MethodResult
{
    internal MultimooraResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
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
