using System.Collections.Immutable;

namespace LocationScore.Tables;

/// <summary>What was read: the fact table, and what its reader should know about how it was read.</summary>
/// <param name="Table">The table.</param>
/// <param name="Notices">What was left out or taken otherwise than written, such as a second sheet; empty when there is nothing to
/// say.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record FactsReading(FactTable Table, ImmutableArray<Notice> Notices);
