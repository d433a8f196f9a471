namespace LocationScore.Sql;

/// <summary>The stable names of the problems that only this package has.</summary>
public static class SqlProblemCodes
{
    /// <summary>Something of the model cannot be written as SQL whose scores are those of the library.</summary>
    public const string NotInSql = "not-in-sql";
}
