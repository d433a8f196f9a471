namespace LocationScore.Analysis;

/// <summary>What is asked of fact flips.</summary>
public sealed partial record FactFlipsOptions
{
    /// <summary>Gets the id of the one location whose place is asked about, or <see langword="null"/> for all.</summary>
    public string? Location { get; init; }
}
