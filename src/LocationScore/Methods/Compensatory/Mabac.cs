using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>MABAC, multi-attributive border approximation area comparison: Σ (v − g) with v = w (r + 1) and g the geometric mean of
/// v.</summary>
/// <remarks>Pamučar and Ćirović (2015), "The selection of transport and handling resources in logistics centers using MABAC". The geometric
/// mean is taken over logarithms of blocks and cannot underflow.</remarks>
public sealed partial record Mabac : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mabac", "MABAC",
        "Pamučar and Ćirović (2015), The selection of transport and handling resources in logistics centers using Multi-Attributive "
            + "Border Approximation area Comparison (MABAC).",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MabacResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            BorderApproximationArea = kernel.Border.Frozen(),
            Distances = matrix.Table(kernel.Distances),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (MabacResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Distances[i, j]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Mabac method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Weighted = [], Distances = [];
        internal double[] Border = [];
        private double[] _means = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Weighted, Criteria);
            Room(ref Distances, Criteria);
            Room(ref Border, Criteria);
            Room(ref _means, Criteria);
            Normaliser.Fill(Matrix, MatrixNormalisation.MinMax, Maps);
            for (int j = 0; j < _means.Length; j++) _means[j] =
                PortableMath.Exp(LaneSums.MeanLogarithmOfOnePlus(Matrix.Column(j), Maps[j].Slope, Maps[j].Shift));
        }

        protected override void Score(Span<double> scores)
        {
            for (int j = 0; j < Border.Length; j++)
            {
                Border[j] = Weights[j] * _means[j];
                Weighted[j] = Maps[j].Plus(1).Times(Weights[j]);
                Distances[j] = Weighted[j].Plus(-Border[j]);
            }

            scores.Clear();
            ColumnFold.Add(Matrix, Distances, scores);
            MethodBricks.Settle(scores, 1);
        }
    }
}

/// <summary>What MABAC returns; a score above 0 lies in the upper approximation area.</summary>
public sealed partial record MabacResult : MethodResult
{
    internal MabacResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the min-max normalised values r.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets v = w (r + 1).</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets g, the geometric mean of v of each criterion.</summary>
    public required ImmutableArray<double> BorderApproximationArea { get; init; }

    /// <summary>Gets q = v − g.</summary>
    public required ValueTable Distances { get; init; }
}
