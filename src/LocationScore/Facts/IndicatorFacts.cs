using System.Collections.Immutable;

namespace LocationScore;

/// <summary>The facts of one indicator as columns, one place per location, for tables that are too large to say every fact as an
/// object.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class IndicatorFacts
{
    /// <summary>Gets one value per location in the unit of the indicator: any finite number, or NaN when nothing is known.</summary>
    public required ImmutableArray<double> Values { get; init; }

    /// <summary>Gets the year that the values describe, 1..9999, where <see cref="Years"/> is empty; <see langword="null"/> when it is not
    /// stated.</summary>
    public int? Year { get; init; }

    /// <summary>Gets one year per location, 1..9999, or 0 when it is not stated; empty when one <see cref="Year"/> holds for all.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>Gets how the values were obtained, where <see cref="Qualities"/> is empty.</summary>
    public FactQuality Quality { get; init; }

    /// <summary>Gets one quality per location; empty when one <see cref="Quality"/> holds for all.</summary>
    public ImmutableArray<FactQuality> Qualities { get; init; } = [];

    /// <summary>Gets the position of the source of the values in the list of sources, from 0, where <see cref="Sources"/> is empty;
    /// <see langword="null"/> when it is not stated.</summary>
    public int? Source { get; init; }

    /// <summary>Gets one position of a source per location, from 0, or -1 when it is not stated; empty when one <see cref="Source"/> holds
    /// for all.</summary>
    public ImmutableArray<int> Sources { get; init; } = [];

    /// <summary>
    /// Gets whole facts by the position of their location, for the cells that carry texts or alternatives or are known to be absent;
    /// <see langword="null"/> when there are none.
    /// The value of such a cell in <see cref="Values"/> is that of the fact, or NaN.
    /// </summary>
    public IReadOnlyDictionary<int, Fact>? Whole { get; init; }
}
