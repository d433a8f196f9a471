using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>GRA, grey relational analysis: the weighted grey relational grade to the best sequence.</summary>
/// <remarks>
/// Deng (1982, 1989), "Introduction to grey system theory": ξ = (Δmin + ζΔmax)/(Δ + ζΔmax) with Δ the distance of the normalised value from the best of its criterion.
/// When every alternative equals the best sequence every grade is 1.
/// </remarks>
/// <param name="Zeta">The distinguishing coefficient ζ, above 0 and at most 1.</param>
/// <param name="Normalisation">How sequences are made comparable; min-max is usual.</param>
public sealed partial record Gra(double Zeta = 0.5, MatrixNormalisation Normalisation = MatrixNormalisation.MinMax) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("gra", "grey relational analysis",
        "Deng (1989), Introduction to grey system theory.", ScoreDirection.HigherIsBetter, InputDemands.None);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info with { Demands = Normaliser.Demands(Normalisation) };

    /// <inheritdoc/>
    public override GraResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var check = OptionCheck.Of(s_info).Positive(Zeta).OneOf(Normalisation, Enum.GetValues<MatrixNormalisation>());
        if (Zeta > 1) check.Between(Zeta, 0, 1);
        var w = MethodInput.Check(Info, matrix, weights, check);
        var maps = Normaliser.Maps(matrix, Normalisation);
        int n = matrix.AlternativeCount;
        var reference = matrix.Highest(maps);
        var lowest = matrix.Lowest(maps);

        // The best value of each criterion is attained, so the smallest distance of all is zero by construction.
        double largest = 0;
        for (int j = 0; j < w.Length; j++) largest = Math.Max(largest, reference[j] - lowest[j]);
        double Coefficient(int i, int j) => largest == 0 ? 1 : Zeta * largest / (reference[j] - maps[j].Of(matrix.Column(j)[i]) + (Zeta * largest));
        var scores = new double[n];
        for (int j = 0; j < w.Length; j++)
        {
            for (int i = 0; i < n; i++) scores[i] += w[j] * Coefficient(i, j);
        }

        return new(scores, w) { Normalised = matrix.Table(maps), ReferenceSequence = reference.Frozen(), Coefficients = new(n, w.Length, Coefficient) };
    }
}

/// <summary>What grey relational analysis returns; the scores are grades, on (0, 1].</summary>
public sealed partial record GraResult : MethodResult
{
    internal GraResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the best normalised value of each criterion.</summary>
    public required ImmutableArray<double> ReferenceSequence { get; init; }

    /// <summary>Gets ξ, the grey relational coefficients.</summary>
    public required ValueTable Coefficients { get; init; }
}
