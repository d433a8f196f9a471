using System.Collections.Immutable;

namespace LocationScore.Sql;

/// <summary>The table that a statement reads: names only, which are always quoted.</summary>
/// <param name="Table">The name of the table or view; any characters but the one of code 0.</param>
/// <param name="Id">The column with the id of the location, each once in the wide layout.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SqlSource(string Table, string Id = "id")
{
    /// <summary>Gets the name of the schema or database that holds the table, or <see langword="null"/> for the current one.</summary>
    public string? Schema { get; init; }

    /// <summary>Gets how facts are laid out.</summary>
    public SqlLayout Layout { get; init; }

    /// <summary>Gets the column of each indicator in the wide layout; an indicator that is not named has a column of its id.</summary>
    public ImmutableArray<SqlColumn> Columns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets the column with the id of the indicator in the long layout.</summary>
    public string Indicator { get; init; } = "indicator";

    /// <summary>Gets the column with the raw value in the long layout, in the unit that the model states.</summary>
    public string Value { get; init; } = "value";

    internal string ColumnOf(string indicator) =>
        Columns.FirstOrDefault(column => string.Equals(column.Indicator, indicator, StringComparison.Ordinal))?.Column ?? indicator;
}
