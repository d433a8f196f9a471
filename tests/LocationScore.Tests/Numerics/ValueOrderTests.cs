using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

public sealed record SortCase(int Count, int Shape, int Seed)
{
    public double[] Values()
    {
        var random = new Random(Seed);
        var values = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            values[i] = Shape switch
            {
                0 => random.NextDouble(),
                1 => random.Next(-3, 4),
                2 => Math.Exp(40 * (random.NextDouble() - 0.5)),
                3 => 1e15 + random.Next(0, 50),
                4 => random.Next(50) == 0 ? 1e300 * (random.NextDouble() - 0.5) : random.NextDouble(),
                5 => random.Next(2) == 0 ? -0.0 : 0.0,
                6 => double.MaxValue * ((2 * random.NextDouble()) - 1),
                7 => double.Epsilon * random.Next(0, 9),
                _ => i,
            };
        }

        return values;
    }
}

public static class SortCases
{
    public static Arbitrary<SortCase> Cases() =>
        (from n in Gen.Frequency((3, Gen.Choose(1, 95)), (3, Gen.Choose(96, 3_000)), (1, Gen.Choose(8_000, 20_000)))
         from shape in Gen.Choose(0, 8)
         from seed in Gen.Choose(0, int.MaxValue)
         select new SortCase(n, shape, seed)).ToArbitrary();
}

public class ValueOrderTests
{
    [Property(MaxTest = 1000, Arbitrary = [typeof(SortCases)])]
    public void Every_value_comes_in_order_and_says_where_it_was(SortCase x) => Check(x);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Many_values_are_split_first_and_come_in_order_too(int shape) => Check(new(300_001, shape, 7));

    [Property(MaxTest = 1000, Arbitrary = [typeof(SortCases)])]
    public void The_staircase_counts_what_lies_below_and_finds_what_lies_above(SortCase x)
    {
        double[] values = [.. x.Values().Take(700).Order(), double.PositiveInfinity];
        int n = values.Length - 1;
        foreach (double threshold in new[] { 0, Math.Min(1e300, values[n / 2] - values[n / 3]), 1, Math.Min(1e300, values[n - 1] - values[0]) })
        {
            int[] below = new int[n + 1], above = new int[n + 1];
            Staircase.Walk(values, n, threshold, below, above);
            for (int i = 0; i < n; i += 1 + (i % 3))
            {
                int under = 0, over = 0;
                foreach (double v in values.AsSpan(0, n))
                {
                    if (values[i] - v > threshold) under++;
                    if (v - values[i] > threshold) over++;
                }

                Assert.Equal(under, below[i]);
                Assert.Equal(n - over, above[i]);
            }
        }
    }

    private static void Check(SortCase x)
    {
        double[] values = x.Values(), sorted = new double[x.Count];
        var order = new int[x.Count];
        ValueOrder.Of(values, sorted, order, new ulong[x.Count], new ulong[x.Count]);
        Assert.Equal(values.Order(), sorted);
        Assert.Equal(sorted, order.Select(from => values[from]));
        var seen = new bool[x.Count];
        foreach (int from in order) seen[from] = true;
        Assert.DoesNotContain(false, seen);
    }
}
