using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

public class CounterRandomTests
{
    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(ulong.MaxValue)]
    public void Eight_lanes_are_eight_draws(ulong seed)
    {
        var random = new CounterRandom(seed);
        for (ulong draw = 0; draw < 100; draw += 8)
        {
            var keys = random.Keys(draw);
            for (ulong place = 0; place < 20; place++)
            {
                var units = CounterRandom.Units(keys, place);
                for (int lane = 0; lane < 8; lane++) Assert.Equal(random.Unit(draw + (ulong)lane, place), units[lane]);
            }
        }
    }

    [Fact]
    public void Numbers_fill_the_unit_interval_evenly_and_without_echo()
    {
        var random = new CounterRandom(5);
        const int Draws = 200_000;
        var bins = new int[64];
        double mean = 0, ahead = 0, across = 0;
        for (ulong d = 0; d < Draws; d++)
        {
            double x = random.Unit(d, 0);
            Assert.InRange(x, 0, 1 - double.Epsilon);
            bins[(int)(x * 64)]++;
            mean += x / Draws;
            ahead += (x - 0.5) * (random.Unit(d + 1, 0) - 0.5) / Draws;
            across += (x - 0.5) * (random.Unit(d, 1) - 0.5) / Draws;
        }

        Assert.Equal(0.5, mean, 0.003);
        Assert.Equal(0, ahead, 0.001);
        Assert.Equal(0, across, 0.001);
        double square = bins.Sum(static count => Math.Pow(count - (Draws / 64.0), 2) / (Draws / 64.0));
        Assert.InRange(square, 25, 125); // 63 degrees of freedom
    }

    [Fact]
    public void Each_bit_is_set_half_of_the_time()
    {
        var random = new CounterRandom(9);
        var set = new int[64];
        for (ulong d = 0; d < 20_000; d++)
        {
            ulong bits = random.Bits(d, d % 7);
            for (int b = 0; b < 64; b++) set[b] += (int)((bits >> b) & 1);
        }

        Assert.All(set, static count => Assert.InRange(count, 9_650, 10_350));
    }

    [Fact]
    public void Seeds_differ() => Assert.NotEqual(new CounterRandom(1).Bits(0, 0), new CounterRandom(2).Bits(0, 0));
}
