using FsCheck.Xunit;
using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

public class AscendingTests
{
    [Property(MaxTest = 300)]
    public bool Numbers_are_sorted_as_the_runtime_sorts_them(int[] drawn, byte more)
    {
        double[] numbers = [.. drawn.Concat(Enumerable.Range(0, more).Select(k => (k * 37 % 101) - 50)).Select(static x => x / 4.0)], expected = [.. numbers.Order()];
        Ascending.Sort(numbers);
        return numbers.AsSpan().SequenceEqual(expected);
    }
}
