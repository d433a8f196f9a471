namespace LocationScore.Analysis;

/// <summary>What is asked of an overtake by facts.</summary>
public sealed partial record FactOvertakeOptions
{
    /// <summary>Gets the id of the city to pass, or <see langword="null"/> to reach a rank.</summary>
    public string? City { get; init; }

    /// <summary>Gets the rank to reach, or <see langword="null"/> for the next better one; not used when a city is named.</summary>
    public int? Rank { get; init; }

    /// <summary>Gets whether derived indicators stay as they are when a fact that they are made of changes, so that each criterion moves
    /// alone.</summary>
    public bool HoldDerived { get; init; }
}
