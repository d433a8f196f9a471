using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>Data of a shape that has broken other implementations.</summary>
public sealed record FlowCase(double[] Values, double[] Weights, bool Cost, PreferenceFunction Function)
{
    public int Criteria => Weights.Length;

    public DecisionMatrix Matrix => DecisionMatrix.FromColumns(Values, Values.Length / Criteria, [.. Enumerable.Range(0, Criteria).Select(j => (j % 2 == 0) == Cost ? Direction.Cost : Direction.Benefit)]);

    public override string ToString() => FormattableString.Invariant($"{Function} n={Values.Length / Criteria} m={Criteria} cost={Cost} [{string.Join(", ", Values.Take(40))}]");
}

public static class FlowCases
{
    public static Arbitrary<FlowCase> Cases() =>
        (from n in Gen.Frequency((4, Gen.Choose(2, 40)), (1, Gen.Choose(41, 200)))
         from m in Gen.Choose(1, 4)
         from seed in Gen.Choose(0, int.MaxValue)
         from data in Gen.Choose(0, 5)
         from shape in Gen.Choose(0, 4)
         from cost in Gen.Elements(false, true)
         select Case(n, m, seed, data, shape, cost)).ToArbitrary();

    public static FlowCase Case(int n, int m, int seed, int data, int shape, bool cost)
    {
        var random = new Random(seed);
        var values = new double[n * m];
        for (int k = 0; k < values.Length; k++) values[k] = Value(random, data);
        double spread = data switch { 1 => 3, 2 => 50, _ => 30 } * (0.2 + random.NextDouble());
        if (data is 1 or 3) spread = Math.Max(1, Math.Round(spread)); // differences fall exactly on the thresholds
        double p = Math.Max(spread, 0.1), q = data is 1 or 3 ? Math.Floor(p / 3) : p * random.NextDouble() * 0.9;
        var function = shape switch
        {
            0 => PreferenceFunction.Usual,
            1 => PreferenceFunction.UShape(q),
            2 => PreferenceFunction.VShape(p),
            3 => PreferenceFunction.Level(q, p),
            _ => PreferenceFunction.Linear(q, p),
        };
        return new(values, [.. Enumerable.Range(0, m).Select(_ => 0.01 + random.NextDouble())], cost, function);
    }

    private static double Value(Random random, int data) => data switch
    {
        0 => 100 * random.NextDouble(),
        1 => random.Next(0, 8),
        2 => Math.Exp((random.NextDouble() * 20.7) - 10.35) * random.NextDouble(),
        3 => random.Next(0, 1000) / 10.0,
        4 => 1e9 + (100 * random.NextDouble()),
        _ => random.Next(100) == 0 ? 1e12 * (random.NextDouble() - 0.5) : 100 * random.NextDouble(),
    };
}

public class PrometheeLaws
{
    /// <summary>The definition itself adds n·m rounded terms: its own error, not ours, is what the tolerance covers.</summary>
    private const double Tolerance = 2e-14;

    [Property(MaxTest = 2000, Arbitrary = [typeof(FlowCases)])]
    public void Sorting_gives_the_flows_of_the_definition(FlowCase x)
    {
        var result = new Promethee2([x.Function]).Run(x.Matrix, x.Weights);
        var (plus, minus) = PrometheeDefinition.Flows(x.Matrix, x.Weights, _ => x.Function);
        Golden.Close(plus, result.PositiveFlow, Tolerance);
        Golden.Close(minus, result.NegativeFlow, Tolerance);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(FlowCases)])]
    public void Net_flows_sum_to_zero(FlowCase x) =>
        Assert.Equal(0, new Promethee2([x.Function]).Run(x.Matrix, x.Weights).NetFlow.Sum(), 1e-12);

    [Property(MaxTest = 1000, Arbitrary = [typeof(FlowCases)])]
    public void Preference_indices_add_up_to_the_flows(FlowCase x)
    {
        var result = new Promethee2([x.Function]).Run(x.Matrix, x.Weights);
        int n = x.Matrix.AlternativeCount, a = n / 2;
        Assert.Equal(Enumerable.Range(0, n).Sum(b => result.PreferenceIndex(a, b)) / (n - 1), result.PositiveFlow[a], 1e-12);
        Assert.Equal(Enumerable.Range(0, n).Sum(b => result.PreferenceIndex(b, a)) / (n - 1), result.NegativeFlow[a], 1e-12);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(FlowCases)])]
    public void The_Gaussian_flows_are_those_of_the_definition(FlowCase x)
    {
        var gaussian = PreferenceFunction.Gaussian(x.Function.P + 1);
        var matrix = x.Matrix;
        var result = new Promethee2([gaussian]).Run(matrix, x.Weights);
        var (plus, minus) = PrometheeDefinition.Flows(matrix, x.Weights, _ => gaussian);
        Golden.Close(plus, result.PositiveFlow, Tolerance);
        Golden.Close(minus, result.NegativeFlow, Tolerance);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(FlowCases)])]
    public void Calling_twice_gives_the_same_bits_and_another_order_of_the_rows_too(FlowCase x)
    {
        var matrix = x.Matrix;
        int n = matrix.AlternativeCount;
        var method = new Promethee2([x.Function]);
        var first = method.Run(matrix, x.Weights);
        Assert.Equal(first.NetFlow.AsSpan(), method.Run(matrix, x.Weights).NetFlow.AsSpan());
        var turned = DecisionMatrix.FromRows([.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, x.Criteria).Select(j => matrix[n - 1 - i, j]).ToArray())], matrix.Directions);
        Assert.Equal(first.NetFlow.Reverse(), method.Run(turned, x.Weights).NetFlow);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Two_thousand_alternatives_agree_with_the_definition_too(int data)
    {
        for (int shape = 0; shape < 5; shape++)
        {
            var x = FlowCases.Case(2_000, 1, 17 + shape, data, shape, shape % 2 == 0);
            var result = new Promethee2([x.Function]).Run(x.Matrix, x.Weights);
            var (plus, minus) = PrometheeDefinition.Flows(x.Matrix, x.Weights, _ => x.Function);
            Golden.Close(plus, result.PositiveFlow, 1e-13);
            Golden.Close(minus, result.NegativeFlow, 1e-13);
        }
    }
}
