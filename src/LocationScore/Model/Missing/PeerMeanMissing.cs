namespace LocationScore;

public abstract partial record MissingPolicy
{
    /// <summary>The mean of the raw values of the peers that have one.</summary>
    public static PeerMeanMissing PeerMean { get; } = new();
}

/// <summary>The mean of the raw values of the peers that have one.</summary>
public sealed partial record PeerMeanMissing : MissingPolicy
{
    internal override bool LooksAtPeers => true;

    internal override void Fill(MissingCells cells) => cells.FillFromPeers(median: false);

    internal override void Check(ModelValidation v, string path)
    {
    }
}
