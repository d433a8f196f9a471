namespace LocationScore.Reporting;

/// <summary>Where a result that was written says something else than one that is made now.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Text">The difference as one sentence.</param>
internal readonly record struct Difference(DifferenceKind Kind, string Text);

/// <summary>What differs between two results, the weightiest first.</summary>
internal enum DifferenceKind
{
    /// <summary>Ranks, or which cities are ranked.</summary>
    Rank,

    /// <summary>The model, the facts, or where the result comes from.</summary>
    Input,

    /// <summary>Scores.</summary>
    Score,

    /// <summary>Weights.</summary>
    Weight,

    /// <summary>What a score is made of.</summary>
    Cell,

    /// <summary>What is said about the result.</summary>
    Word,
}
