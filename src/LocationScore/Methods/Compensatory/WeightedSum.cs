namespace LocationScore.Methods;

/// <summary>Weighted sum model (simple additive weighting): Σ wⱼ rᵢⱼ over normalised values.</summary>
/// <remarks>
/// Fishburn (1967), "Additive utilities with incomplete product sets"; as simple additive weighting Hwang and Yoon (1981).
/// The definition leaves the scale free; min-max is the default because it accepts any finite numbers. Hwang and Yoon use
/// <see cref="MatrixNormalisation.Linear"/>.
/// </remarks>
/// <param name="Normalisation">How columns are scaled; <see cref="MatrixNormalisation.None"/> gives Σ over benefits minus Σ over costs of w
/// x.</param>
/// <param name="ConstantColumns">What min-max does with a criterion whose values are all equal; other scalings have no such case.</param>
public sealed partial record WeightedSum(
    MatrixNormalisation Normalisation = MatrixNormalisation.MinMax,
    ZeroRange ConstantColumns = ZeroRange.Reject) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("weightedSum", "weighted sum",
        "Fishburn (1967), Additive utilities with incomplete product sets; Hwang and Yoon (1981), Multiple Attribute Decision Making.",
        ScoreDirection.HigherIsBetter, InputDemands.None, Law.IndependenceOfOthers);

    private static readonly MethodInfo s_unscaled = MethodBricks.Info(s_info.Kind, s_info.Name, s_info.Citation,
        ScoreDirection.HigherIsBetter, InputDemands.None, Law.UnitScale);

    /// <inheritdoc/>
    public override MethodInfo Info => LawsOf(Normalisation) with
    {
        Demands = Normalisation == MatrixNormalisation.MinMax && ConstantColumns != ZeroRange.Reject
            ? InputDemands.None : Normaliser.Demands(Normalisation),
    };

    // Unscaled values do not depend on the others; their unit decides. Beside negative values a better one may shrink a column by more than
    // it gains.
    private static MethodInfo LawsOf(MatrixNormalisation normalisation) =>
        normalisation == MatrixNormalisation.None ? s_unscaled : s_info.Breaking(Normaliser.Breaks(normalisation))
            .Breaking(normalisation == MatrixNormalisation.Vector ? [Law.Monotonicity] : []);

    /// <inheritdoc/>
    public override WeightedSumResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        string consequence = ConstantColumns == ZeroRange.Neutral
            ? "each alternative gets one half there." : "the criterion is left out and the other weights are rescaled.";
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            Contributions = matrix.Table(kernel.Contributions),
            Remarks = Normalisation == MatrixNormalisation.MinMax ? matrix.ConstantColumnRemarks(consequence) : [],
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (WeightedSumResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Contributions[i, j]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.OneOf(Normalisation).OneOf(ConstantColumns);

    private sealed class Kernel(WeightedSum method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Contributions = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Contributions, Criteria);
            Normaliser.Fill(Matrix, method.Normalisation, Maps);
            if (method.Normalisation != MatrixNormalisation.MinMax) return;
            for (int j = 0; j < Maps.Length; j++)
            {
                if (Matrix.IsConstant(j)) Maps[j] = new(0, Offset: method.ConstantColumns == ZeroRange.Neutral ? 0.5 : 0);
            }
        }

        protected override void Score(Span<double> scores)
        {
            if (method.Normalisation == MatrixNormalisation.MinMax && method.ConstantColumns == ZeroRange.Drop) DropConstants();
            Maps.Weigh(Weights, Contributions);
            scores.Clear();
            ColumnFold.Add(Matrix, Contributions, scores);
            if (method.Normalisation == MatrixNormalisation.None) MethodBricks.Settle(scores, Matrix.SizeOf(Contributions));
        }

        /// <summary>With everything dropped all alternatives score zero and tie, with weights of zero.</summary>
        private void DropConstants()
        {
            double kept = 0;
            for (int j = 0; j < Weights.Length; j++)
            {
                if (Matrix.IsConstant(j)) Weights[j] = 0;
                else kept += Weights[j];
            }

            for (int j = 0; kept > 0 && j < Weights.Length; j++) Weights[j] /= kept;
        }
    }
}

/// <summary>What the weighted sum returns.</summary>
public sealed partial record WeightedSumResult : MethodResult
{
    internal WeightedSumResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values, alternatives × criteria, more is better.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted normalised values; added in the order of the criteria a row gives the score, bit for bit,
    /// or 0 where terms cancel but for rounding.</summary>
    public required ValueTable Contributions { get; init; }
}
