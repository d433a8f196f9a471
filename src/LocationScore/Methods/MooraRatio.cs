namespace LocationScore.Methods;

/// <summary>MOORA, multi-objective optimisation on the basis of ratio analysis, ratio system: Σ over benefits minus Σ over costs of w x/√Σx².</summary>
/// <remarks>Brauers and Zavadskas (2006), "The MOORA method and its application to privatization in a transition economy".</remarks>
/// <param name="Unweighted">Whether every criterion counts 1, as in the paper's first form; the weights then only have to be valid.</param>
public sealed partial record MooraRatio(bool Unweighted = false) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mooraRatio", "MOORA ratio system",
        "Brauers and Zavadskas (2006), The MOORA method and its application to privatization in a transition economy.",
        ScoreDirection.HigherIsBetter, InputDemands.NoZeroColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MooraRatioResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        return Kernel(matrix, w, Unweighted ? Ones(w.Length) : w);
    }

    internal static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    internal static MooraRatioResult Kernel(DecisionMatrix matrix, double[] weights, double[] coefficients)
    {
        var ratios = Normaliser.VectorRatios(matrix);
        var weighted = ratios.Weighted(coefficients);
        var signed = new CellMap[weighted.Length];
        for (int j = 0; j < signed.Length; j++) signed[j] = matrix.IsBenefit(j) ? weighted[j] : weighted[j].Times(-1);
        var scores = new double[matrix.AlternativeCount];
        ColumnFold.Add(matrix, signed, scores);
        return new(scores, weights) { Normalised = matrix.Table(ratios), WeightedNormalised = matrix.Table(weighted) };
    }
}

/// <summary>What the ratio system of MOORA returns.</summary>
public sealed partial record MooraRatioResult : MethodResult
{
    internal MooraRatioResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratios x* = x/√Σx², costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the ratios times their coefficients of importance.</summary>
    public required ValueTable WeightedNormalised { get; init; }
}
