namespace LocationScore.Methods;

/// <summary>MOORA, multi-objective optimisation on the basis of ratio analysis, ratio system: Σ over benefits minus Σ over costs of w
/// x/√Σx².</summary>
/// <remarks>Brauers and Zavadskas (2006), "The MOORA method and its application to privatization in a transition economy".</remarks>
/// <param name="Unweighted">Whether every criterion counts 1, as in the paper's first form; the weights then only have to be valid.</param>
public sealed partial record MooraRatio(bool Unweighted = false) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mooraRatio", "MOORA ratio system",
        "Brauers and Zavadskas (2006), The MOORA method and its application to privatization in a transition economy.",
        ScoreDirection.HigherIsBetter, InputDemands.NoZeroColumn, Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers);

    private static readonly MethodInfo s_unweighted = s_info.Breaking(Law.DuplicateCriterion, Law.ZeroWeight);

    /// <inheritdoc/>
    public override MethodInfo Info => Unweighted ? s_unweighted : s_info;

    /// <inheritdoc/>
    public override MooraRatioResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return kernel.Result(scores);
    }

    internal override Kernel NewKernel() => new(this);

    internal sealed class Kernel(MooraRatio method) : PreparedKernel(method)
    {
        private CellMap[] _maps = [], _weighted = [], _signed = [];

        internal MooraRatioResult Result(double[] scores) =>
            new(scores, Weights) { Normalised = Matrix.Table(_maps), WeightedNormalised = Matrix.Table(_weighted) };

        protected override void Prepare()
        {
            Room(ref _maps, Criteria);
            Room(ref _weighted, Criteria);
            Room(ref _signed, Criteria);
            Normaliser.VectorRatios(Matrix, _maps);
        }

        protected override void Score(Span<double> scores)
        {
            for (int j = 0; j < _maps.Length; j++)
            {
                _weighted[j] = _maps[j].Times(method.Unweighted ? 1 : Weights[j]);
                _signed[j] = Matrix.IsBenefit(j) ? _weighted[j] : _weighted[j].Times(-1);
            }

            scores.Clear();
            ColumnFold.Add(Matrix, _signed, scores);
            MethodBricks.Settle(scores, Matrix.SizeOf(_signed));
        }
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (MooraRatioResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => matrix.IsBenefit(j)
            ? r.WeightedNormalised[i, j] : -r.WeightedNormalised[i, j]);
    }
}

/// <summary>What the ratio system of MOORA returns.</summary>
public sealed partial record MooraRatioResult : MethodResult
{
    internal MooraRatioResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratios x* = x/√Σx², costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the ratios times their coefficients of importance.</summary>
    public required ValueTable WeightedNormalised { get; init; }
}
