using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

public class CounterRandomTests
{
    /// <summary>The known answers that come with Salmon, Moraes, Dror and Shaw (2011): Random123, philox4x32 with ten rounds.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void A_block_is_the_published_one(uint a, uint b, uint c, uint d, uint key, uint secondKey, uint e, uint f, uint g, uint h) =>
        Assert.Equal((e, f, g, h), CounterRandom.Block(a, b, c, d, key, secondKey));

    [Fact]
    public void A_draw_is_the_same_whenever_it_is_made_and_differs_from_others()
    {
        uint[] Draw(ulong seed, ulong draw)
        {
            var random = new CounterRandom(seed, draw);
            return [.. Enumerable.Range(0, 9).Select(_ => random.Next())];
        }

        Assert.Equal(Draw(7, 3), Draw(7, 3));
        Assert.NotEqual(Draw(7, 3), Draw(7, 4));
        Assert.NotEqual(Draw(7, 3), Draw(8, 3));
        Assert.Equal(9, Draw(7, 3).Distinct().Count());
    }

    [Fact]
    public void Every_order_of_four_is_about_equally_likely()
    {
        var counts = new Dictionary<string, int>();
        for (ulong draw = 0; draw < 24_000; draw++)
        {
            char[] order = ['a', 'b', 'c', 'd'];
            var random = new CounterRandom(1, draw);
            random.Shuffle<char>(order);
            counts[new string(order)] = counts.GetValueOrDefault(new string(order)) + 1;
        }

        Assert.Equal(24, counts.Count);
        Assert.True(counts.Values.Sum(static n => (n - 1000.0) * (n - 1000.0) / 1000) < 60, "χ² with 23 degrees of freedom");
    }
}
