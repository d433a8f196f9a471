using LocationScore.Numerics;

namespace LocationScore.Laws;

/// <summary>Random choices that a seed and the number of a case determine: the same on every machine and in any order of cases.</summary>
internal sealed class LawDraw(ulong seed, ulong draw)
{
    private readonly CounterRandom _random = new(seed);
    private ulong _place;

    /// <summary>A number of 0 … <paramref name="count"/> − 1.</summary>
    internal int Below(int count) => (int)(_random.Bits(draw, _place++) % (ulong)count);

    /// <summary>A number of 0 up to 1.</summary>
    internal double Unit() => _random.Unit(draw, _place++);

    internal bool Chance(double probability) => Unit() < probability;

    internal T Of<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>The numbers 0 … <paramref name="count"/> − 1 in random order.</summary>
    internal int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int k = count - 1; k > 0; k--)
        {
            int other = Below(k + 1);
            (order[k], order[other]) = (order[other], order[k]);
        }

        return order;
    }
}
