using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Shorthand for the tests of weightings.</summary>
internal static class WeightingCases
{
    /// <summary>c0, c1 … c(n−1).</summary>
    public static ImmutableArray<string> Items(int count) => [.. Enumerable.Range(0, count).Select(Id)];

    public static string Id(int k) => string.Create(CultureInfo.InvariantCulture, $"c{k}");

    /// <summary>k of ck.</summary>
    public static int Number(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);

    public static NamedValues Named(params double[] values) => new(values.Select((x, k) => new KeyValuePair<string, double>(Id(k), x)));

    public static ImmutableArray<ImmutableArray<double>> Square(double[][] rows) => [.. rows.Select(static row => row.ToImmutableArray())];

    public static Direction[] Directions(IEnumerable<double>? types, int count) =>
        types is null ? [.. Enumerable.Repeat(Direction.Benefit, count)] : [.. types.Select(static t => t < 0 ? Direction.Cost : Direction.Benefit)];

    public static DecisionMatrix Matrix(double[][] rows, IReadOnlyList<Direction>? directions = null) =>
        DecisionMatrix.FromRows(rows, directions ?? Directions(null, rows[0].Length));

    public static WeightingResult Resolve(this WeightingMethod method, double[][] rows, IReadOnlyList<Direction>? directions = null) =>
        method.Resolve(Items(rows[0].Length), Matrix(rows, directions));

    /// <summary>The problems with which a weighting refuses its input.</summary>
    public static ImmutableArray<Problem> Problems(Func<object> action) => Assert.Throws<ProblemsException>(action).Problems;

    public static void Near(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int k = 0; k < expected.Count; k++) Assert.True(Math.Abs(expected[k] - actual[k]) <= tolerance, string.Create(CultureInfo.InvariantCulture, $"[{k}]: expected {expected[k]:R}, found {actual[k]:R}"));
    }

    public static bool Close(double x, double y, double tolerance) => Math.Abs(x - y) <= tolerance;

    public static bool Close(IReadOnlyList<double> x, IReadOnlyList<double> y, double tolerance) =>
        x.Count == y.Count && Enumerable.Range(0, x.Count).All(k => Close(x[k], y[k], tolerance));

    /// <summary>Finite, none below 0, sum 1 to 1e-12.</summary>
    public static bool AreWeights(IReadOnlyList<double> weights, int count) =>
        weights.Count == count && weights.All(static w => double.IsFinite(w) && w >= 0) && Math.Abs(weights.Sum() - 1) <= 1e-12;

    /// <summary>A comparison of each pair of a reciprocal matrix, upper triangle.</summary>
    public static ImmutableArray<Judgement> Upper(double[][] matrix) =>
        [.. from i in Enumerable.Range(0, matrix.Length) from j in Enumerable.Range(i + 1, matrix.Length - i - 1) select new Judgement(Id(i), Id(j), matrix[i][j])];
}
