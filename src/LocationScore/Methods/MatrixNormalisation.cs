namespace LocationScore.Methods;

/// <summary>How the columns of a decision matrix are brought to a common scale on which more is better.</summary>
public enum MatrixNormalisation
{
    /// <summary>Left as they are; cost values count with a minus sign.</summary>
    None,

    /// <summary>(x − min)/(max − min), cost (max − x)/(max − min): worst 0, best 1. No constant column.</summary>
    MinMax,

    /// <summary>x/max, cost min/x: best 1 (Stopp 1975). Non-negative values, positive costs.</summary>
    Linear,

    /// <summary>x/max, cost 1 − x/max. Non-negative values.</summary>
    Max,

    /// <summary>x/Σx, cost (1/x)/Σ(1/x): each column sums to 1. Non-negative values, positive costs.</summary>
    Sum,

    /// <summary>x/√Σx², cost 1 − x/√Σx². No column of zeros.</summary>
    Vector,
}
