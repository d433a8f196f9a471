using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

public class NearestPointTests
{
    [Fact]
    public void A_plane_is_met_at_its_foot()
    {
        var nearest = new NearestPoint(3);
        nearest.Add([1, 2, 2], 9);
        var x = new double[3];
        Assert.True(nearest.Solve(x));
        Assert.Equal([1.0, 2.0, 2.0], x);
    }

    [Fact]
    public void Planes_that_exclude_one_another_have_no_point()
    {
        var nearest = new NearestPoint(2);
        nearest.Add([1, 1], 0, equal: true);
        nearest.Add([1, 0], 1);
        nearest.Add([0, 1], 1);
        Assert.False(nearest.Solve(new double[2]));
    }

    /// <summary>Against a grid over the plane Σ = 0, of which the best point cannot be nearer.</summary>
    [Fact]
    public void Random_points_are_inside_and_no_grid_point_is_nearer()
    {
        var random = new Random(4);
        for (int trial = 0; trial < 200; trial++)
        {
            var nearest = new NearestPoint(3);
            nearest.Add([1, 1, 1], 0, equal: true);
            double[][] normals = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new[] { random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5 })];
            double[] bounds = [.. normals.Select(_ => (random.NextDouble() - 0.3) * 0.2)];
            for (int k = 0; k < normals.Length; k++) nearest.Add(normals[k], bounds[k]);
            var x = new double[3];
            bool found = nearest.Solve(x);
            double best = double.PositiveInfinity;
            for (int a = -100; a <= 100; a++)
            {
                for (int b = -100; b <= 100; b++)
                {
                    double p = a / 50.0, q = b / 50.0, r = -(a + b) / 50.0;
                    bool inside = true;
                    for (int k = 0; k < normals.Length && inside; k++) inside = (normals[k][0] * p) + (normals[k][1] * q) + (normals[k][2] * r) >= bounds[k];
                    if (inside) best = Math.Min(best, (p * p) + (q * q) + (r * r));
                }
            }

            if (double.IsFinite(best)) Assert.True(found);
            if (!found) continue;
            Assert.Equal(0, x.Sum(), 1e-12);
            for (int k = 0; k < normals.Length; k++) Assert.True(normals[k].Zip(x, static (u, v) => u * v).Sum() >= bounds[k] - 1e-11);
            Assert.True(x.Sum(static v => v * v) <= best + 1e-9);
        }
    }
}
