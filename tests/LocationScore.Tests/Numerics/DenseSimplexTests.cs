using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

public class DenseSimplexTests
{
    [Fact]
    public void The_least_of_two_lines_is_greatest_where_they_cross()
    {
        var programme = new DenseSimplex(2);
        programme.AddRow(1, [-1, -1]); // x + y ≤ 1
        int first = programme.AddRow(-0.25, [1, 0]);
        programme.AddRow(0, [0, 1]);
        Assert.Equal(0.375, programme.MaximiseLeast(first, 2), 1e-15);
        Assert.Equal(0.5, programme.Multiplier(first), 1e-15);
        Assert.Equal(0.5, programme.Multiplier(first + 1), 1e-15);
        var x = new double[2];
        programme.Point(x);
        Assert.Equal([0.625, 0.375], x);
    }

    [Fact]
    public void Demands_that_contradict_one_another_are_found()
    {
        var programme = new DenseSimplex(1);
        programme.AddRow(-1, [1]);
        programme.AddRow(0.5, [-1]);
        Assert.False(programme.Restore());
    }

    /// <summary>Against every vertex of small random programmes: max of the least row over the simplex.</summary>
    [Fact]
    public void Random_programmes_agree_with_all_pairs_of_planes()
    {
        var random = new Random(11);
        for (int trial = 0; trial < 300; trial++)
        {
            int rows = random.Next(1, 7);
            double[][] lines = [.. Enumerable.Range(0, rows).Select(_ => new[] { random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5 })];
            var programme = new DenseSimplex(3);
            int sum = programme.AddRow(-1, [1, 1, 1]);
            Assert.True(programme.Restore());
            programme.Fix(sum);
            int first = -1;
            foreach (double[] line in lines) first = programme.AddRow(0, line) is var row && first < 0 ? row : first;
            double value = programme.MaximiseLeast(first, rows);
            var w = new double[3];
            programme.Point(w);
            double best = double.NegativeInfinity;
            for (int a = 0; a <= 200; a++)
            {
                for (int b = 0; a + b <= 200; b++)
                {
                    double p = a / 200.0, q = b / 200.0, r = (200 - a - b) / 200.0, least = double.PositiveInfinity;
                    foreach (double[] line in lines) least = Math.Min(least, (line[0] * p) + (line[1] * q) + (line[2] * r));
                    best = Math.Max(best, least);
                }
            }

            Assert.InRange(value, best - 1e-12, best + 0.02);
            Assert.Equal(value, lines.Min(line => line.Zip(w, static (x, y) => x * y).Sum()), 1e-12);
            double multipliers = Enumerable.Range(first, rows).Sum(programme.Multiplier);
            Assert.Equal(1, multipliers, 1e-12);
        }
    }
}
