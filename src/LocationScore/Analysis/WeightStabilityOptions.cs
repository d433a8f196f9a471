namespace LocationScore.Analysis;

/// <summary>What is asked of the stability of weights.</summary>
public sealed partial record WeightStabilityOptions
{
    /// <summary>Gets the id of the one factor or criterion to vary, or <see langword="null"/> for all.</summary>
    public string? Node { get; init; }

    /// <summary>Gets the id of the one location that is asked about, or <see langword="null"/> for all.</summary>
    /// <value>With one, flips are those that it takes part in, the stable stretch is that over which it keeps its place among the others,
    /// no winners are told, and ranks are those of this location alone: for 1,000 locations hundreds of times less work.</value>
    public string? Location { get; init; }

    /// <summary>Gets at how many weights a model without a closed form is looked at before flips between two of them are narrowed
    /// down.</summary>
    /// <value>At least 2; 201 by default. Two flips of one pair between neighbouring weights are missed.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int Points
    {
        get;
        init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Look at two weights or more.");
    } = 201;
}
