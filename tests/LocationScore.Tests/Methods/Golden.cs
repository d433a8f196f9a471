using System.Text.Json;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

/// <summary>Turns a published example into the input of an outranking method.</summary>
internal static class Golden
{
    public static DecisionMatrix Matrix(this JsonElement example) => OfRows(example.GetProperty("matrix").Rows(), example.GetProperty("types").Numbers());

    public static DecisionMatrix OfRows(double[][] rows, params double[] types) =>
        DecisionMatrix.FromRows(rows, [.. types.Select(static t => t > 0 ? Direction.Benefit : Direction.Cost)]);

    public static DecisionMatrix Benefits(params double[][] rows) => OfRows(rows, [.. rows[0].Select(static _ => 1.0)]);

    public static double[] Weights(this JsonElement example) => example.GetProperty("weights").Numbers();

    public static JsonElement Expected(this JsonElement example, string name) => example.GetProperty("expected").GetProperty(name);

    public static JsonElement Param(this JsonElement example, string name) => example.GetProperty("params").GetProperty(name);

    public static void Close(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, FormattableString.Invariant($"item {i}: expected {expected[i]:R}, found {actual[i]:R}"));
    }

    /// <summary>Compares a square table; null in the published table means undefined there.</summary>
    public static void Close(JsonElement expected, Func<int, int, double> actual, double tolerance)
    {
        int a = 0;
        foreach (var row in expected.EnumerateArray())
        {
            int b = 0;
            foreach (var cell in row.EnumerateArray())
            {
                if (cell.ValueKind == JsonValueKind.Number)
                    Assert.True(Math.Abs(cell.GetDouble() - actual(a, b)) <= tolerance, FormattableString.Invariant($"cell {a},{b}: expected {cell.GetDouble():R}, found {actual(a, b):R}"));
                b++;
            }

            a++;
        }

        Assert.True(a > 1);
    }
}
