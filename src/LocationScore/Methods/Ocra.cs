using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>OCRA, operational competitiveness rating: advantage over the worst in costs and in benefits, in units of the column minimum.</summary>
/// <remarks>Parkan (1994), "Operational competitiveness ratings of production units"; in the form of Parkan and Wu (2000). Values must be above 0, for each column is divided by its smallest.</remarks>
public sealed partial record Ocra : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("ocra", "OCRA",
        "Parkan (1994), Operational competitiveness ratings of production units; Parkan and Wu (2000), Comparison of three modern multicriteria decision-making tools.",
        ScoreDirection.HigherIsBetter, InputDemands.Positive);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override OcraResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        int n = matrix.AlternativeCount;
        var maps = new CellMap[w.Length];
        for (int j = 0; j < w.Length; j++)
        {
            double min = matrix.Statistics.Min[j], max = matrix.Statistics.Max[j];
            maps[j] = matrix.IsBenefit(j) ? new(w[j] / min, min) : new(-w[j] / min, max);
        }

        double[] inputs = new double[n], outputs = new double[n], scores = new double[n];
        ColumnFold.Add(matrix, maps, inputs, Direction.Cost);
        ColumnFold.Add(matrix, maps, outputs, Direction.Benefit);
        double minInput = MethodBricks.Smallest(inputs), minOutput = MethodBricks.Smallest(outputs);
        double[] linearInputs = new double[n], linearOutputs = new double[n];
        for (int i = 0; i < n; i++)
        {
            linearInputs[i] = inputs[i] - minInput;
            linearOutputs[i] = outputs[i] - minOutput;
            scores[i] = linearInputs[i] + linearOutputs[i];
        }

        double least = MethodBricks.Smallest(scores);
        for (int i = 0; i < n; i++) scores[i] -= least;
        return new(scores, w)
        {
            InputPerformance = inputs.Frozen(),
            OutputPerformance = outputs.Frozen(),
            LinearInputRatings = linearInputs.Frozen(),
            LinearOutputRatings = linearOutputs.Frozen(),
        };
    }
}

/// <summary>What OCRA returns; the worst alternative has the score 0.</summary>
public sealed partial record OcraResult : MethodResult
{
    internal OcraResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets Ī, the aggregate performance with respect to the costs (inputs).</summary>
    public required ImmutableArray<double> InputPerformance { get; init; }

    /// <summary>Gets Ō, the aggregate performance with respect to the benefits (outputs).</summary>
    public required ImmutableArray<double> OutputPerformance { get; init; }

    /// <summary>Gets Ī minus its smallest value.</summary>
    public required ImmutableArray<double> LinearInputRatings { get; init; }

    /// <summary>Gets Ō minus its smallest value.</summary>
    public required ImmutableArray<double> LinearOutputRatings { get; init; }
}
