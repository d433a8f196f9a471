namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>The median of the raw values of the peers in the same <see cref="Location.Group"/>; a problem when the group has
    /// none.</summary>
    public static GroupMedianMissing GroupMedian { get; } = new();
}

/// <summary>The median of the raw values of the peers in the same <see cref="Location.Group"/>; a problem when the group has
/// none.</summary>
public sealed partial record GroupMedianMissing : MissingPolicy
{
    internal override bool LooksAtPeers => true;

    internal override void Fill(MissingCells cells) => cells.FillFromGroups(median: true);

    internal override void Check(ModelValidation v, string path)
    {
    }
}
