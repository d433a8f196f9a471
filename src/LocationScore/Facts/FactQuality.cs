namespace LocationScore;

/// <summary>How a value was obtained, from best to worst.</summary>
public enum FactQuality
{
    /// <summary>Nothing is said about it.</summary>
    Unstated,

    /// <summary>Published by a statistical office, a ministry or a register.</summary>
    Official,

    /// <summary>Computed from official figures.</summary>
    Derived,

    /// <summary>Reported by the press or by a company.</summary>
    Press,

    /// <summary>Estimated or interpolated.</summary>
    Estimate,
}
