namespace LocationScore.Sql;

/// <summary>How facts are laid out in a table.</summary>
public enum SqlLayout
{
    /// <summary>One row per location, one column per indicator.</summary>
    Wide,

    /// <summary>One row per fact: location, indicator, value.</summary>
    Long,
}
