namespace LocationScore;

/// <summary>What a mean that cannot bear zeros does with one.</summary>
public enum ZeroValue
{
    /// <summary>It is a problem.</summary>
    Reject,

    /// <summary>The whole mean is 0, with a notice.</summary>
    Annihilate,
}
