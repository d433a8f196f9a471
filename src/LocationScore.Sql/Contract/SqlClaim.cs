namespace LocationScore.Sql;

/// <summary>How near the scores of a statement are to those of the library.</summary>
public enum SqlClaim
{
    /// <summary>Every score has the same bits.</summary>
    SameBits,

    /// <summary>Scores differ by at most 1e-12 of the largest; places are the same unless scores lie that near to the tie
    /// tolerance.</summary>
    Within1e12,

    /// <summary>Nobody has run the dialect: check the statement before it is used.</summary>
    Unchecked,
}
