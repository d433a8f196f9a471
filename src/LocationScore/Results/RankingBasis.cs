using System.Collections.Immutable;

namespace LocationScore;

/// <summary>What a ranking rests on: how many of its cells come from facts, of which years and quality, and from which sources.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RankingBasis
{
    internal RankingBasis(
        (int Reported, int Filled, int Absent) cells,
        (int Derived, int Unsourced) facts,
        ImmutableArray<BasisCount<int?>> years,
        ImmutableArray<BasisCount<FactQuality>> qualities,
        ImmutableArray<BasisCount<FactSource>> sources)
    {
        (Reported, Filled, Absent) = cells;
        (Derived, Unsourced) = facts;
        Years = years;
        Qualities = qualities;
        Sources = sources;
    }

    /// <summary>Gets the number of cells: scored locations × criteria.</summary>
    public int Cells => Reported + Filled + Absent;

    /// <summary>Gets the number of cells that come from facts.</summary>
    public int Reported { get; }

    /// <summary>Gets the number of cells that a missing policy filled in.</summary>
    public int Filled { get; }

    /// <summary>Gets the number of cells without data, which count for nothing in the score of their location.</summary>
    public int Absent { get; }

    /// <summary>Gets the number of facts that the model computes from others.</summary>
    public int Derived { get; }

    /// <summary>Gets the number of facts that name no source and are not computed.</summary>
    public int Unsourced { get; }

    /// <summary>Gets the number of facts per year, in ascending order; facts without a year last.</summary>
    public ImmutableArray<BasisCount<int?>> Years { get; }

    /// <summary>Gets the number of facts per quality, best first; unstated quality last.</summary>
    public ImmutableArray<BasisCount<FactQuality>> Qualities { get; }

    /// <summary>Gets the number of facts per source, most used first, then by ordinal id.</summary>
    public ImmutableArray<BasisCount<FactSource>> Sources { get; }
}

/// <summary>How many facts share something.</summary>
/// <typeparam name="T">What they share.</typeparam>
/// <param name="Of">What they share.</param>
/// <param name="Count">How many there are, at least 1.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly partial record struct BasisCount<T>(T Of, int Count);
