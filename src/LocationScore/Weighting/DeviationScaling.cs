namespace LocationScore.Weighting;

/// <summary>How columns are scaled before their standard deviations are compared.</summary>
public enum DeviationScaling
{
    /// <summary>(x − min)/(max − min): free of units (Diakoulaki, Mavrotas and Papayannakis 1995).</summary>
    MinMax,

    /// <summary>Raw values: only for criteria in the same unit (as in Sałabun, Wątróbski and Shekhovtsov 2020).</summary>
    None,

    /// <summary>x/Σx; no negative values.</summary>
    Sum,

    /// <summary>x/max; no negative values.</summary>
    Max,

    /// <summary>x/√Σx².</summary>
    Vector,
}
