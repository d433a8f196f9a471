namespace LocationScore;

/// <summary>Which raw values of an indicator are better.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Benefit,

    /// <summary>Less is better.</summary>
    Cost,

    /// <summary>Values inside a target range are best; the distance from the range counts as a cost.</summary>
    Target,
}
