using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>How a run tries laws.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record LawReportOptions
{
    /// <summary>Gets the number of cases per law; 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Cases
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 200;

    /// <summary>Gets the number of the first case that is tried, from 0: what a longer run found is found again at once.</summary>
    internal int First { get; init; }

    /// <summary>Gets the seed: the same seed tries the same cases on every machine, on any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets the laws that are tried; all of them by default.</summary>
    public ImmutableArray<Law> Laws { get; init => field = value.IsDefault ? [] : value; } =
        [.. LawCatalogue.All.Select(static law => law.Law)];

    /// <summary>Gets the most threads that try cases at once; 0 for one per processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public int MaxThreads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Gets whether a broken case is made small.</summary>
    public bool Shrink { get; init; } = true;
}
