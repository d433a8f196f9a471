namespace LocationScore;

/// <summary>What a standard deviation divides by.</summary>
public enum DeviationDivisor
{
    /// <summary>n − 1.</summary>
    Sample,

    /// <summary>n.</summary>
    Population,
}
