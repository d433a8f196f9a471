using System.Collections.Immutable;
using LocationScore.Generated;
using LocationScore.Tables.Reading;

namespace LocationScore.Tables;

/// <summary>What was read: the fact table, and what its reader should know about how it was read.</summary>
/// <param name="Table">The table.</param>
/// <param name="Notices">What was left out or taken otherwise than written, such as a second sheet; empty when there is nothing to
/// say.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record FactsReading(FactTable Table, ImmutableArray<Notice> Notices)
{
    [NotContent]
    internal IFactPlaces? Places { get; init; }

    /// <summary>Gives problems that are about the fact of a location, such as those of compiling a model over the table, the file and the
    /// row, or the line of a document, where that fact is written, behind what was found; the row of the location where there is no such
    /// fact. The inputs must be as they were when they were read; until then their bytes are kept.</summary>
    /// <param name="problems">The problems; those without <see cref="Problem.Location"/> stay as they are.</param>
    /// <returns>The problems in the same order.</returns>
    /// <exception cref="ArgumentNullException">The list is <see langword="null"/>.</exception>
    public ImmutableArray<Problem> Locate(IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return Places is null ? [.. problems] : Places.Placed([.. problems]);
    }
}
