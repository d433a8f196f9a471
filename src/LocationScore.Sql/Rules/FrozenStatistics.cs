using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>Which statistics a criterion takes from all locations, by the names that they have in a frozen model.</summary>
internal static class FrozenStatistics
{
    internal const string Peers = "peers", AllEqual = "allEqual", Missing = "missing", Date = "date", Locations = "locations";

    /// <summary>The statistics of a criterion; empty when it takes none.</summary>
    internal static string[] Of(CriterionOutline criterion)
    {
        string[] ofValue = criterion.Value switch
        {
            MinMaxNormalisation or MaxRatioNormalisation => ["min", "max", AllEqual],
            ZScoreNormalisation => ["mean", "deviation", AllEqual],
            SumShareNormalisation => ["sum", AllEqual],
            VectorNormalisation => ["norm", AllEqual],
            MeanRatioNormalisation => ["mean", AllEqual],
            FrontierNormalisation => ["frontier", "worst", AllEqual],
            ReferenceNormalisation => ["reference", AllEqual],
            PeerTargetNormalisation => ["farthest", AllEqual],
            Normalisation => [Peers, AllEqual],
            _ => [],
        };
        return PeerFill.Has(criterion) ? [Missing, .. ofValue] : ofValue;
    }

    /// <summary>The name of the column that holds a statistic.</summary>
    internal static string Column(CriterionOutline criterion, string statistic) => criterion.Criterion.Id + "." + statistic;
}
