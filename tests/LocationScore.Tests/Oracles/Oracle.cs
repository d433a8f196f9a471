using System.Globalization;
using System.Text.Json;
using LocationScore.Methods;

namespace LocationScore.Tests.Oracles;

/// <summary>One published example: its input, and its output as printed and as recomputed.</summary>
internal sealed class Oracle
{
    // Recomputed values are stored with six decimals.
    private const double RecomputedPrecision = 6e-7;
    private readonly JsonElement _example;

    private Oracle(JsonElement example) => _example = example;

    public static Oracle Of(string id) => new(GoldenFile.Example(id));

    public DecisionMatrix Matrix => DecisionMatrix.FromRows(_example.GetProperty("matrix").Rows(), Directions());

    public double[] Weights => _example.GetProperty("weights").Numbers();

    public string Text(string name) => _example.GetProperty(name).GetString()!;

    public IEnumerable<string> ExpectedNames => _example.GetProperty("expected").EnumerateObject().Select(static property => property.Name);

    public bool Has(string parameter, out JsonElement value) => _example.GetProperty("params").TryGetProperty(parameter, out value);

    public JsonElement Parameter(string name) => _example.GetProperty("params").GetProperty(name);

    /// <summary>Compares an intermediate with the printed value (to the example's tolerance) and the recomputed one (to its last decimal).</summary>
    public Oracle Matches(string name, IEnumerable<double> actual, double scale = 1)
    {
        double[] values = [.. actual.Select(x => x * scale)];
        Close(name, _example.GetProperty("expected").GetProperty(name).Numbers(), values, _example.GetProperty("tolerance").GetDouble());
        if (_example.TryGetProperty("recomputed", out var recomputed) && recomputed.TryGetProperty(name, out var exact))
            Close(name, exact.Numbers(), values, RecomputedPrecision);
        return this;
    }

    public Oracle Ranks(string name, IEnumerable<int> actual)
    {
        Assert.Equal(_example.GetProperty("expected").GetProperty(name).Numbers().Select(static x => (int)x), actual);
        return this;
    }

    /// <summary>Compares sets of alternatives, counted from 1 in the example and from 0 here.</summary>
    public Oracle Alternatives(string name, IEnumerable<int> actual)
    {
        Assert.Equal(_example.GetProperty("expected").GetProperty(name).Numbers().Select(static x => (int)x), actual.Select(static x => x + 1).Order());
        return this;
    }

    public bool Truth(string name) => _example.GetProperty("expected").GetProperty(name).GetBoolean();

    private Direction[] Directions()
    {
        var types = _example.GetProperty("types");
        int criteria = _example.GetProperty("matrix")[0].GetArrayLength();
        return types.ValueKind == JsonValueKind.Null
            ? [.. Enumerable.Repeat(Direction.Benefit, criteria)]
            : [.. types.Numbers().Select(static type => type > 0 ? Direction.Benefit : Direction.Cost)];
    }

    private static void Close(string name, double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]: {actual[i]:R} is not {expected[i]:R} within {tolerance:R}"));
    }
}
