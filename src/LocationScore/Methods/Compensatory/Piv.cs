namespace LocationScore.Methods;

/// <summary>PIV, proximity indexed value: the sum of weighted distances from the best of each criterion; lower is better.</summary>
/// <remarks>Mufazzal and Muzakkir (2018), "A new multi-criterion decision making (MCDM) method based on proximity indexed value for
/// minimizing rank reversals".</remarks>
public sealed partial record Piv : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("piv", "PIV",
        "Mufazzal and Muzakkir (2018), A new multi-criterion decision making (MCDM) method based on proximity indexed value for "
            + "minimizing rank reversals.",
        ScoreDirection.LowerIsBetter, InputDemands.NoZeroColumn, Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override PivResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            Proximities = matrix.Table(kernel.Proximities),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (PivResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Proximities[i, j]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Piv method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Weighted = [], Proximities = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Weighted, Criteria);
            Room(ref Proximities, Criteria);
            Normaliser.VectorRatios(Matrix, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Maps.Weigh(Weights, Weighted);
            for (int j = 0; j < Maps.Length; j++)
                Proximities[j] = Matrix.IsBenefit(j)
                    ? new(-Weighted[j].Factor, Matrix.Statistics.Max[j]) : new(Weighted[j].Factor, Matrix.Statistics.Min[j]);
            scores.Clear();
            ColumnFold.Add(Matrix, Proximities, scores);
        }
    }
}

/// <summary>What PIV returns; the scores are overall proximity values, lower is better.</summary>
public sealed partial record PivResult : MethodResult
{
    internal PivResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratios x/√Σx², costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted ratios.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets u, the distance of each weighted ratio from the best of its criterion.</summary>
    public required ValueTable Proximities { get; init; }
}
