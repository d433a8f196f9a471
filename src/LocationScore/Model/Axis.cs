namespace LocationScore;

/// <summary>The two axes of a quality–cost map; on both a higher score is better for the investor.</summary>
public enum Axis
{
    /// <summary>What the location offers.</summary>
    Quality,

    /// <summary>How cheap the location is: values already point the investor's way, so a high score means low cost.</summary>
    Cost,
}
