namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>The median of the raw values of the peers that have one.</summary>
    public static PeerMedianMissing PeerMedian { get; } = new();
}

/// <summary>The median of the raw values of the peers that have one.</summary>
public sealed partial record PeerMedianMissing : MissingPolicy
{
    internal override bool LooksAtPeers => true;

    internal override void Fill(MissingCells cells) => cells.FillFromPeers(median: true);

    internal override void Check(ModelValidation v, string path)
    {
    }
}
