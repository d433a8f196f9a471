namespace LocationScore;

/// <summary>What a normalisation does with a column whose values are all equal.</summary>
public enum ZeroRange
{
    /// <summary>It is a problem: the criterion cannot tell the locations apart.</summary>
    Reject,

    /// <summary>Every location earns the middle of the scale, with a notice.</summary>
    Neutral,

    /// <summary>The criterion is left out and its weight goes to its siblings, with a notice.</summary>
    Drop,
}
