namespace LocationScore;

/// <summary>Why the value of one location may depend on others.</summary>
internal static class PeerReasons
{
    /// <summary>What compares the locations, or null when every location stands for itself.</summary>
    internal static string? Of(CriterionColumn column) =>
        column.Curve is not { } curve ? "its normalisation compares the locations"
        : column.Outliers is not (null or KeepTreatment) ? "its treatment of outliers looks at all locations"
        : column.Missing.LooksAtPeers ? "gaps are filled in from the peers"
        : column.Missing is WorstMissing && curve.LowestValue is null ? "gaps count as the worst of the peers"
        : null;
}
