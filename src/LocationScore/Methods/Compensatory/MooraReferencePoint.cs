using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>MOORA, reference point approach: the largest weighted distance from the best ratio of each criterion (Tchebycheff); lower is
/// better.</summary>
/// <remarks>Brauers and Zavadskas (2006), "The MOORA method and its application to privatization in a transition economy".</remarks>
/// <param name="Unweighted">Whether every criterion counts 1, as in the paper's first form; the weights then only have to be valid.</param>
public sealed partial record MooraReferencePoint(bool Unweighted = false) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mooraReferencePoint", "MOORA reference point",
        "Brauers and Zavadskas (2006), The MOORA method and its application to privatization in a transition economy.",
        ScoreDirection.LowerIsBetter, InputDemands.NoZeroColumn,
        Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion);

    // A maximum of unweighted distances does not notice that a criterion stands twice.
    private static readonly MethodInfo s_unweighted = MethodBricks.Info(s_info.Kind, s_info.Name, s_info.Citation,
        ScoreDirection.LowerIsBetter, InputDemands.NoZeroColumn,
        Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.ZeroWeight);

    /// <inheritdoc/>
    public override MethodInfo Info => Unweighted ? s_unweighted : s_info;

    /// <inheritdoc/>
    public override MooraReferencePointResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return kernel.Result(scores);
    }

    internal override Kernel NewKernel() => new(this);

    internal sealed class Kernel(MooraReferencePoint method) : PreparedKernel(method)
    {
        private CellMap[] _maps = [], _deviations = [];
        private double[] _reference = [], _slope = [], _best = [], _ones = [], _sums = [];

        internal MooraReferencePointResult Result(double[] scores) =>
            new(scores, Weights)
            {
                Normalised = Matrix.Table(_maps),
                ReferencePoint = _reference.Frozen(),
                Deviations = Matrix.Table(_deviations)
            };

        protected override void Prepare()
        {
            Room(ref _maps, Criteria);
            Room(ref _deviations, Criteria);
            Room(ref _reference, Criteria);
            Room(ref _slope, Criteria);
            Room(ref _best, Criteria);
            Room(ref _ones, Criteria);
            Array.Fill(_ones, 1);
            Room(ref _sums, Alternatives);
            Normaliser.VectorRatios(Matrix, _maps);
            for (int j = 0; j < _maps.Length; j++)
            {
                _best[j] = Matrix.IsBenefit(j) ? Matrix.Statistics.Max[j] : Matrix.Statistics.Min[j];
                _reference[j] = _maps[j].Of(_best[j]);
            }
        }

        protected override void Score(Span<double> scores)
        {
            for (int j = 0; j < _maps.Length; j++)
            {
                double coefficient = method.Unweighted ? 1 : Weights[j];
                _slope[j] = (Matrix.IsBenefit(j) ? -coefficient : coefficient) * _maps[j].Factor;
                _deviations[j] = new(_slope[j], _best[j]);
            }

            _sums.AsSpan().Clear();
            scores.Clear();
            ColumnFold.Run<AddAndMaximum>(Matrix, _slope, _best, _ones, _sums, scores);
        }
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (MooraReferencePointResult)result;
        return new FunctionFrame(matrix.CriterionCount, row =>
        {
            double most = 0;
            for (int j = 0; j < row.Length; j++) most = Math.Max(most, r.Deviations[row[j], j]);
            return most;
        });
    }
}

/// <summary>What the reference point approach of MOORA returns; lower is better.</summary>
public sealed partial record MooraReferencePointResult : MethodResult
{
    internal MooraReferencePointResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratios x* = x/√Σx², costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the best ratio of each criterion, before weights.</summary>
    public required ImmutableArray<double> ReferencePoint { get; init; }

    /// <summary>Gets the weighted distances from the reference point.</summary>
    public required ValueTable Deviations { get; init; }
}
