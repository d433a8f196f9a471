namespace LocationScore;

/// <summary>The scale on which a line between anchors is straight.</summary>
public enum AnchorScale
{
    /// <summary>Equal differences count equally.</summary>
    Linear,

    /// <summary>Equal ratios count equally (natural logarithm); anchors and raw values must be above 0.</summary>
    Log,
}
