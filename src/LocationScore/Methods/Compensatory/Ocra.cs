using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>OCRA, operational competitiveness rating: advantage over the worst in costs and in benefits, in units of the column
/// minimum.</summary>
/// <remarks>Parkan (1994), "Operational competitiveness ratings of production units"; in the form of Parkan and Wu (2000). Values must be
/// above 0, for each column is divided by its smallest.</remarks>
public sealed partial record Ocra : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("ocra", "OCRA",
        "Parkan (1994), Operational competitiveness ratings of production units; Parkan and Wu (2000), Comparison of three modern "
            + "multicriteria decision-making tools.",
        ScoreDirection.HigherIsBetter, InputDemands.Positive, Law.ZeroShift, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override OcraResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            InputPerformance = kernel.Inputs.Frozen(),
            OutputPerformance = kernel.Outputs.Frozen(),
            LinearInputRatings = kernel.LinearInputs.Frozen(),
            LinearOutputRatings = kernel.LinearOutputs.Frozen(),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        double Term(int i, int j)
        {
            double min = matrix.Statistics.Min[j], x = matrix.Column(j)[i];
            return result.Weights[j] * ((matrix.IsBenefit(j) ? x - min : matrix.Statistics.Max[j] - x) / min);
        }

        // What is taken from all so that the least is 0.
        double intercept = result.Scores[0];
        for (int j = 0; j < matrix.CriterionCount; j++) intercept -= Term(0, j);
        return new SumFrame(matrix.CriterionCount, Term, intercept);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Ocra method) : PreparedKernel(method)
    {
        internal double[] Inputs = [], Outputs = [], LinearInputs = [], LinearOutputs = [];
        private CellMap[] _maps = [];

        protected override void Prepare()
        {
            Room(ref _maps, Criteria);
            Room(ref Inputs, Alternatives);
            Room(ref Outputs, Alternatives);
            Room(ref LinearInputs, Alternatives);
            Room(ref LinearOutputs, Alternatives);
        }

        protected override void Score(Span<double> scores)
        {
            for (int j = 0; j < _maps.Length; j++)
            {
                double min = Matrix.Statistics.Min[j], max = Matrix.Statistics.Max[j];
                _maps[j] = Matrix.IsBenefit(j) ? new(Weights[j] / min, min) : new(-Weights[j] / min, max);
            }

            Inputs.AsSpan().Clear();
            Outputs.AsSpan().Clear();
            ColumnFold.Add(Matrix, _maps, Inputs, Direction.Cost);
            ColumnFold.Add(Matrix, _maps, Outputs, Direction.Benefit);
            double minInput = MethodBricks.Smallest(Inputs), minOutput = MethodBricks.Smallest(Outputs);
            for (int i = 0; i < scores.Length; i++)
            {
                LinearInputs[i] = Inputs[i] - minInput;
                LinearOutputs[i] = Outputs[i] - minOutput;
                scores[i] = LinearInputs[i] + LinearOutputs[i];
            }

            double least = MethodBricks.Smallest(scores);
            for (int i = 0; i < scores.Length; i++) scores[i] -= least;
            MethodBricks.Settle(scores, MethodBricks.Largest(Inputs) + MethodBricks.Largest(Outputs));
        }
    }
}

/// <summary>What OCRA returns; the worst alternative has the score 0.</summary>
public sealed partial record OcraResult : MethodResult
{
    internal OcraResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
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
