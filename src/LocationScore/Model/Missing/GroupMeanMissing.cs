namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>The mean of the raw values of the peers in the same <see cref="Location.Group"/>; a problem when the group has
    /// none.</summary>
    public static GroupMeanMissing GroupMean { get; } = new();
}

/// <summary>The mean of the raw values of the peers in the same <see cref="Location.Group"/>; a problem when the group has none.</summary>
public sealed partial record GroupMeanMissing : MissingPolicy
{
    internal override bool LooksAtPeers => true;

    internal override void Fill(MissingCells cells) => cells.FillFromGroups(median: false);

    internal override void Check(ModelValidation v, string path)
    {
    }
}
