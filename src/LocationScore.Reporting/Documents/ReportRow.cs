using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>A row of a table.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReportRow
{
    /// <summary>Initialises a row.</summary>
    /// <param name="cells">Its cells, one per column.</param>
    /// <param name="emphasis">How much it stands out.</param>
    public ReportRow(ImmutableArray<ReportCell> cells, Emphasis emphasis = Emphasis.None)
    {
        Cells = cells;
        Emphasis = emphasis;
    }

    /// <summary>Gets its cells, one per column.</summary>
    public ImmutableArray<ReportCell> Cells { get; }

    /// <summary>Gets how much it stands out.</summary>
    public Emphasis Emphasis { get; }
}
