namespace LocationScore.Methods;

/// <summary>What a method demands of its input beyond finite numbers.</summary>
[Flags]
public enum InputDemands
{
    /// <summary>Any finite numbers.</summary>
    None = 0,

    /// <summary>No value below zero.</summary>
    NonNegative = 1,

    /// <summary>Every value above zero.</summary>
    Positive = 2 | NonNegative,

    /// <summary>No cost criterion with a value of zero.</summary>
    PositiveCosts = 4,

    /// <summary>At least two alternatives.</summary>
    TwoAlternatives = 8,

    /// <summary>No criterion whose values are all equal.</summary>
    NoConstantColumn = 16,

    /// <summary>Bounds or reference values in the options for each criterion.</summary>
    DeclaredBounds = 32,

    /// <summary>No criterion whose values are all zero.</summary>
    NoZeroColumn = 64,
}
