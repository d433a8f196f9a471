namespace LocationScore.Numerics;

/// <summary>Sorting of few numbers without allocating: ahead of time <see cref="MemoryExtensions.Sort{T}(Span{T})"/> makes a delegate per
/// call.</summary>
internal static class Ascending
{
    private const int LongestInsertion = 64;

    private static readonly Comparison<double> s_compare = static (a, b) => a.CompareTo(b);

    /// <summary>Sorts numbers, none of them NaN, from the smallest to the largest.</summary>
    internal static void Sort(Span<double> numbers)
    {
        if (numbers.Length > LongestInsertion)
        {
            numbers.Sort(s_compare);
            return;
        }

        for (int k = 1; k < numbers.Length; k++)
        {
            double number = numbers[k];
            int at = k;
            for (; at > 0 && numbers[at - 1] > number; at--) numbers[at] = numbers[at - 1];
            numbers[at] = number;
        }
    }
}
