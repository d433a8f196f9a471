namespace LocationScore.Analysis;

/// <summary>How the size of a change of weights is measured.</summary>
public enum WeightNorm
{
    /// <summary>The sum of the absolute changes: moving one point from one factor to another counts two.</summary>
    Sum,

    /// <summary>The root of the sum of the squared changes.</summary>
    Root,

    /// <summary>The greatest absolute change.</summary>
    Greatest,
}
