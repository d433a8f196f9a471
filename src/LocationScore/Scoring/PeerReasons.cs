namespace LocationScore;

/// <summary>Why the value of one location may depend on others.</summary>
internal static class PeerReasons
{
    /// <summary>What compares the locations, or null when every location stands for itself.</summary>
    internal static string? Of(ValueFunction value, OutlierTreatment? outliers, MissingPolicy missing) =>
        value is Normalisation ? "its normalisation compares the locations"
        : outliers is not (null or KeepTreatment) ? "its treatment of outliers looks at all locations"
        : missing.LooksAtPeers ? "gaps are filled in from the peers"
        : missing is WorstMissing && value is AsIsFunction or AffineFunction or CustomFunction { Range: null } ? "gaps count as the worst of the peers"
        : null;
}
