namespace LocationScore.Analysis;

/// <summary>How much a number of an analysis can be relied on.</summary>
public enum Exactness
{
    /// <summary>It is the true number, up to the rounding of double precision.</summary>
    Exact,

    /// <summary>The truth lies within it: nothing lies beyond, but the end itself may not be reached.</summary>
    OuterBound,

    /// <summary>It was found by trying counted cases; the truth may lie beyond.</summary>
    Sampled,
}
