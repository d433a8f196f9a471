namespace LocationScore.Numerics;

/// <summary>The hash of a list from its items.</summary>
internal static class ContentHash
{
    internal static int Of<T>(ReadOnlySpan<T> items)
    {
        var hash = default(HashCode);
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }
}
