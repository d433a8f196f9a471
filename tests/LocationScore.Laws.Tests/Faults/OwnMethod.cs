using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Laws.Tests.Faults;

/// <summary>A ranking method of somebody's own: higher scores are better.</summary>
internal sealed record OwnMethod(string Kind, Func<DecisionMatrix, double[], double[]> Score) : RankingMethod
{
    public override MethodInfo Info => new(Kind, Kind, "made up", ScoreDirection.HigherIsBetter, InputDemands.Positive, [], []);

    public override MethodResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        double[] given = weights.ToArray();
        return new OwnResult([.. Score(matrix, given)], [.. given.Select(weight => weight / given.Sum())]);
    }

    /// <summary>The weighted sum of raw values, costs counted against: right but for units.</summary>
    internal static OwnMethod Sum { get; } = new("sum", static (m, w) => Each(m, i => Range(m).Sum(j => w[j] / w.Sum() * Signed(m, i, j))));

    /// <summary>The weighted product of raw values: right but for zeros.</summary>
    internal static OwnMethod Product { get; } = new("product", static (m, w) => Each(m, i => Range(m).Sum(j => w[j] / w.Sum() * Sign(m, j) * Math.Log(m[i, j]))));

    internal static double[] Each(DecisionMatrix m, Func<int, double> score) => [.. Enumerable.Range(0, m.AlternativeCount).Select(score)];

    internal static IEnumerable<int> Range(DecisionMatrix m) => Enumerable.Range(0, m.CriterionCount);

    internal static double Sign(DecisionMatrix m, int j) => m.Directions[j] == Direction.Benefit ? 1 : -1;

    internal static double Signed(DecisionMatrix m, int i, int j) => Sign(m, j) * m[i, j];

    /// <summary>The value on 0 to 1 between the worst and the best of the column.</summary>
    internal static double Scaled(DecisionMatrix m, int i, int j)
    {
        double[] column = [.. Enumerable.Range(0, m.AlternativeCount).Select(k => Signed(m, k, j))];
        return column.Max() == column.Min() ? 0 : (column[i] - column.Min()) / (column.Max() - column.Min());
    }

    private sealed record OwnResult(ImmutableArray<double> Scores, ImmutableArray<double> Weights) : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights);
}
