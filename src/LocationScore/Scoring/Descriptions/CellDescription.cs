namespace LocationScore.Descriptions;

/// <summary>What stands behind one value: one criterion at one location.</summary>
/// <param name="State">Where the raw value comes from.</param>
/// <param name="Fact">The raw value of the fact, in the unit of the criterion, ignored ones included; or <see langword="null"/> when there
/// is none.</param>
/// <param name="Used">The raw value that was used, after filling in and treatment of outliers; <see langword="null"/> when the criterion
/// does not count here or the missing policy gives a value without one.</param>
/// <param name="Value">The value after the value function, usually 0..1, or <see langword="null"/> when the criterion does not count
/// here.</param>
/// <param name="Year">The year that the fact describes, or <see langword="null"/>.</param>
/// <param name="Marks">What a reader should know about the cell.</param>
public readonly partial record struct CellDescription(CellState State, double? Fact, double? Used, double? Value, int? Year,
    CellMarks Marks);

/// <summary>What a reader should know about a cell.</summary>
[Flags]
public enum CellMarks
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>The model states the raw value or the value that is used: nobody reported it.</summary>
    Assumed = 1,

    /// <summary>The missing policy worked out what is used, from the peers or as the worst.</summary>
    Imputed = 2,

    /// <summary>There is a fact, and the model does not trust it.</summary>
    Ignored = 4,

    /// <summary>The fact describes a year too far from the reference year of the model.</summary>
    Stale = 8,

    /// <summary>The raw value lies outside the anchors and counts as the nearer end.</summary>
    Clipped = 16,

    /// <summary>The raw value lies outside the anchors and the line goes on.</summary>
    Extrapolated = 32,
}
