namespace LocationScore.Reporting;

/// <summary>What the drawing of a ranking shows.</summary>
internal enum RankingPicture
{
    /// <summary>The ranking as bars, with the ranks that are possible.</summary>
    Ranking,

    /// <summary>Quality against cost.</summary>
    QualityCost,

    /// <summary>The cities on a map.</summary>
    Map,
}
