using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>MABAC, multi-attributive border approximation area comparison: Σ (v − g) with v = w (r + 1) and g the geometric mean of v.</summary>
/// <remarks>Pamučar and Ćirović (2015), "The selection of transport and handling resources in logistics centers using MABAC". The geometric mean is taken over logarithms of blocks and cannot underflow.</remarks>
public sealed partial record Mabac : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mabac", "MABAC",
        "Pamučar and Ćirović (2015), The selection of transport and handling resources in logistics centers using Multi-Attributive Border Approximation area Comparison (MABAC).",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MabacResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.MinMax);
        var weighted = new CellMap[w.Length];
        var distances = new CellMap[w.Length];
        var border = new double[w.Length];
        for (int j = 0; j < w.Length; j++)
        {
            border[j] = w[j] * PortableMath.Exp(LaneSums.MeanLogarithmOfOnePlus(matrix.Column(j), maps[j].Factor, maps[j].Shift));
            weighted[j] = maps[j].Plus(1).Times(w[j]);
            distances[j] = weighted[j].Plus(-border[j]);
        }

        var scores = new double[matrix.AlternativeCount];
        ColumnFold.Add(matrix, distances, scores);
        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            WeightedNormalised = matrix.Table(weighted),
            BorderApproximationArea = border.Frozen(),
            Distances = matrix.Table(distances),
        };
    }
}

/// <summary>What MABAC returns; a score above 0 lies in the upper approximation area.</summary>
public sealed partial record MabacResult : MethodResult
{
    internal MabacResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
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
