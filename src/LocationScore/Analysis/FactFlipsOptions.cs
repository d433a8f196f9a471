using LocationScore.Descriptions;

namespace LocationScore.Analysis;

/// <summary>What is asked of fact flips.</summary>
public sealed partial record FactFlipsOptions
{
    /// <summary>Gets the id of the one location whose place is asked about, or <see langword="null"/> for all.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the doubts that matter: facts with none of them are left out.</summary>
    /// <value>Assumed, imputed, ignored and stale ones by default.</value>
    public CellMarks Doubts { get; init; } = CellMarks.Assumed | CellMarks.Imputed | CellMarks.Ignored | CellMarks.Stale;
}
