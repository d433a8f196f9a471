using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>Weighted sum model (simple additive weighting): Σ wⱼ rᵢⱼ over normalised values.</summary>
/// <remarks>
/// Fishburn (1967), "Additive utilities with incomplete product sets"; as simple additive weighting Hwang and Yoon (1981).
/// The definition leaves the scale free; min-max is the default because it accepts any finite numbers. Hwang and Yoon use <see cref="MatrixNormalisation.Linear"/>.
/// </remarks>
/// <param name="Normalisation">How columns are scaled; <see cref="MatrixNormalisation.None"/> gives Σ over benefits minus Σ over costs of w x.</param>
/// <param name="ConstantColumns">What min-max does with a criterion whose values are all equal; other scalings have no such case.</param>
public sealed partial record WeightedSum(
    MatrixNormalisation Normalisation = MatrixNormalisation.MinMax,
    ConstantColumnPolicy ConstantColumns = ConstantColumnPolicy.Refuse) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("weightedSum", "weighted sum",
        "Fishburn (1967), Additive utilities with incomplete product sets; Hwang and Yoon (1981), Multiple Attribute Decision Making.",
        ScoreDirection.HigherIsBetter, InputDemands.None);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info with
    {
        Demands = Normalisation == MatrixNormalisation.MinMax && ConstantColumns != ConstantColumnPolicy.Refuse ? InputDemands.None : Normaliser.Demands(Normalisation),
    };

    /// <inheritdoc/>
    public override WeightedSumResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(Info, matrix, weights, OptionCheck.Of(s_info).OneOf(Normalisation, Enum.GetValues<MatrixNormalisation>()).OneOf(ConstantColumns, Enum.GetValues<ConstantColumnPolicy>()));
        var maps = Normaliser.Maps(matrix, Normalisation);
        var remarks = ImmutableArray<string>.Empty;
        if (Normalisation == MatrixNormalisation.MinMax) remarks = Constants(matrix, w, maps);
        var contributions = maps.Weighted(w);
        var scores = new double[matrix.AlternativeCount];
        ColumnFold.Add(matrix, contributions, scores);
        return new(scores, w) { Normalised = matrix.Table(maps), Contributions = matrix.Table(contributions), Remarks = remarks };
    }

    private ImmutableArray<string> Constants(DecisionMatrix matrix, double[] w, CellMap[] maps)
    {
        double kept = 0;
        for (int j = 0; j < w.Length; j++)
        {
            if (!matrix.IsConstant(j))
            {
                kept += w[j];
                continue;
            }

            bool neutral = ConstantColumns == ConstantColumnPolicy.Neutral;
            maps[j] = new(0, Offset: neutral ? 0.5 : 0);
            if (neutral) kept += w[j];
            else w[j] = 0;
        }

        // Everything dropped: all alternatives score zero and tie, with weights of zero.
        if (ConstantColumns == ConstantColumnPolicy.Drop && kept > 0)
        {
            for (int j = 0; j < w.Length; j++) w[j] /= kept;
        }

        return matrix.ConstantColumnRemarks(ConstantColumns == ConstantColumnPolicy.Neutral ? "each alternative gets one half there." : "the criterion is left out and the other weights are rescaled.");
    }
}

/// <summary>What the weighted sum returns.</summary>
public sealed partial record WeightedSumResult : MethodResult
{
    internal WeightedSumResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values, alternatives × criteria, more is better.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values; added in the order of the criteria a row gives the score, bit for bit.</summary>
    public required ValueTable Contributions { get; init; }
}
