namespace LocationScore.Methods;

/// <summary>The six generalised criteria of PROMETHEE, in the order of Brans and Vincke (1985).</summary>
public enum PreferenceShape
{
    /// <summary>Type I: any advantage is a full preference.</summary>
    Usual,

    /// <summary>Type II, also called quasi-criterion: an advantage above q is a full preference.</summary>
    UShape,

    /// <summary>Type III, also called criterion with linear preference: grows from 0 to a full preference at p.</summary>
    VShape,

    /// <summary>Type IV: half a preference above q, a full one above p.</summary>
    Level,

    /// <summary>Type V, also called V-shape with indifference: grows from 0 at q to a full preference at p.</summary>
    Linear,

    /// <summary>Type VI: 1 − exp(−d² ÷ 2s²).</summary>
    Gaussian,
}
