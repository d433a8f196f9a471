namespace LocationScore.Sql;

/// <summary>The column of an indicator.</summary>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Column">The name of the column; any characters but the one of code 0.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SqlColumn(string Indicator, string Column);
