using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>The Borda count: each criterion is a voter and gives an alternative one point for every other that it beats.</summary>
/// <remarks>
/// Borda, J.-C. de (1781), Mémoire sur les élections au scrutin, Histoire de l'Académie Royale des Sciences. With n alternatives the points
/// run from n − 1 to 0.
/// Alternatives that are equal on a criterion share the points of their places: half a point for each equal one. Only the order on each
/// criterion matters.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Borda : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("borda", "Borda count",
        "Borda, J.-C. de (1781): Mémoire sur les élections au scrutin. Histoire de l'Académie Royale des Sciences, Paris",
        ScoreDirection.HigherIsBetter, InputDemands.None, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <summary>Aggregates rankings.</summary>
    /// <param name="rankings">One per voter: the place of each alternative, 1 or lowest being best; equal places are ties. All of the same
    /// length.</param>
    /// <param name="weights">One non-negative weight per voter; all equal when empty.</param>
    /// <returns>The points and ranks.</returns>
    /// <exception cref="ProblemsException">There are no rankings, they differ in length, or the weights cannot be used; all problems are
    /// listed.</exception>
    public static BordaResult Aggregate(IReadOnlyList<IReadOnlyList<int>> rankings, ReadOnlySpan<double> weights = default)
    {
        var matrix = VotingTable.OfRankings(rankings);
        return new Borda().Run(matrix, VotingTable.OfVoters(weights, matrix.CriterionCount));
    }

    /// <inheritdoc/>
    public override BordaResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        int n = scores.Length;
        return new(scores.Frozen(), kernel.Weights.Frozen(),
            [.. Enumerable.Range(0, kernel.Weights.Length).Select(j => kernel.Points.AsSpan(j * n, n).ToImmutableArray())]);
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (BordaResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * r.Points[j][i]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Borda method) : PreparedKernel(method)
    {
        internal double[] Points = [];
        private double[] _sorted = [], _values = [];
        private int[] _order = [];
        private ulong[] _keys = [], _spare = [];

        protected override void Prepare()
        {
            int n = Alternatives;
            Room(ref Points, n * Criteria);
            Room(ref _sorted, n);
            Room(ref _values, n);
            Room(ref _order, n);
            Room(ref _keys, n);
            Room(ref _spare, n);
            for (int j = 0; j < Criteria; j++)
            {
                Matrix.CopyOriented(j, _values);
                ValueOrder.Of(_values, _sorted, _order, _keys, _spare);
                for (int start = 0; start < n;)
                {
                    int end = start + 1;
                    while (end < n && _sorted[end] == _sorted[start]) end++;
                    double shared = start + ((end - start - 1) / 2.0);
                    for (int k = start; k < end; k++) Points[(j * n) + _order[k]] = shared;
                    start = end;
                }
            }
        }

        protected override void Score(Span<double> scores)
        {
            int n = scores.Length;
            scores.Clear();
            for (int j = 0; j < Weights.Length; j++)
            {
                for (int i = 0; i < n; i++) scores[i] += Weights[j] * Points[(j * n) + i];
            }
        }
    }
}

/// <summary>What the Borda count found.</summary>
/// <param name="Scores">The weighted mean of the points, from 0 to n − 1.</param>
/// <param name="Weights">The weights as used: one per criterion, sum 1.</param>
/// <param name="Points">The points that each criterion gives: one list over the alternatives per criterion.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record BordaResult(ImmutableArray<double> Scores, ImmutableArray<double> Weights,
    ImmutableArray<ImmutableArray<double>> Points)
    : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights);
