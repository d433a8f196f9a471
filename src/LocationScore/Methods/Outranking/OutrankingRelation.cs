namespace LocationScore.Methods;

/// <summary>How one alternative stands to another in an order that need not be complete.</summary>
public enum OutrankingRelation
{
    /// <summary>Neither is better: they count as equal.</summary>
    Indifferent,

    /// <summary>The first is better.</summary>
    Preferred,

    /// <summary>The second is better.</summary>
    Worse,

    /// <summary>The data says neither that one is better nor that they are equal.</summary>
    Incomparable,
}
