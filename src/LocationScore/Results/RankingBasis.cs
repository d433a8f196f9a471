using System.Collections.Immutable;

namespace LocationScore;

/// <summary>What a ranking rests on: how many of its cells come from facts, of which years and quality, and from which sources.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial class RankingBasis
{
    internal RankingBasis(
        (int Reported, int Filled, int Absent) cells,
        (int Derived, int Unsourced) facts,
        ImmutableArray<YearCount> years,
        ImmutableArray<QualityCount> qualities,
        ImmutableArray<SourceCount> sources)
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
    public ImmutableArray<YearCount> Years { get; }

    /// <summary>Gets the number of facts per quality, best first; unstated quality last.</summary>
    public ImmutableArray<QualityCount> Qualities { get; }

    /// <summary>Gets the number of facts per source, most used first, then by ordinal id.</summary>
    public ImmutableArray<SourceCount> Sources { get; }

    /// <summary>How many facts are of one year.</summary>
    /// <param name="Year">The year, or <see langword="null"/> for facts without one.</param>
    /// <param name="Count">How many there are, at least 1.</param>
    /// <threadsafety>Immutable; safe to share.</threadsafety>
    public sealed partial record YearCount(int? Year, int Count);

    /// <summary>How many facts are of one quality.</summary>
    /// <param name="Quality">The quality.</param>
    /// <param name="Count">How many there are, at least 1.</param>
    /// <threadsafety>Immutable; safe to share.</threadsafety>
    public sealed partial record QualityCount(FactQuality Quality, int Count);

    /// <summary>How many facts come from one source.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Count">How many there are, at least 1.</param>
    /// <threadsafety>Immutable; safe to share.</threadsafety>
    public sealed partial record SourceCount(FactSource Source, int Count);
}
