namespace LocationScore.Methods;

/// <summary>PIV, proximity indexed value: the sum of weighted distances from the best of each criterion; lower is better.</summary>
/// <remarks>Mufazzal and Muzakkir (2018), "A new multi-criterion decision making (MCDM) method based on proximity indexed value for minimizing rank reversals".</remarks>
public sealed partial record Piv : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("piv", "PIV",
        "Mufazzal and Muzakkir (2018), A new multi-criterion decision making (MCDM) method based on proximity indexed value for minimizing rank reversals.",
        ScoreDirection.LowerIsBetter, InputDemands.NoZeroColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override PivResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        var maps = Normaliser.VectorRatios(matrix);
        var weighted = maps.Weighted(w);
        var proximities = new CellMap[w.Length];
        for (int j = 0; j < w.Length; j++)
        {
            proximities[j] = matrix.IsBenefit(j)
                ? new(-weighted[j].Factor, matrix.Statistics.Max[j])
                : new(weighted[j].Factor, matrix.Statistics.Min[j]);
        }

        var scores = new double[matrix.AlternativeCount];
        ColumnFold.Add(matrix, proximities, scores);
        return new(scores, w) { Normalised = matrix.Table(maps), WeightedNormalised = matrix.Table(weighted), Proximities = matrix.Table(proximities) };
    }
}

/// <summary>What PIV returns; the scores are overall proximity values, lower is better.</summary>
public sealed partial record PivResult : MethodResult
{
    internal PivResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratios x/√Σx², costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted ratios.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets u, the distance of each weighted ratio from the best of its criterion.</summary>
    public required ValueTable Proximities { get; init; }
}
