using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>A table of a report. Cells are made when they are read, so a long table costs no more than its columns.</summary>
/// <threadsafety>Immutable in what it shows; safe to share.</threadsafety>
public sealed class ReportTable : ReportPart
{
    private readonly TableRows _rows;

    /// <summary>Initialises a table from its rows.</summary>
    /// <param name="name">Its name in JSON and of its sheet in a workbook, such as <c>ranking</c>.</param>
    /// <param name="columns">Its columns; keys are unique.</param>
    /// <param name="rows">Its rows, each with one cell per column.</param>
    /// <exception cref="ArgumentException">A list was never made, two columns have one key, or a row has not one cell per
    /// column.</exception>
    public ReportTable(string name, ImmutableArray<ReportColumn> columns, ImmutableArray<ReportRow> rows)
        : this(name, columns, new ListRows(rows.IsDefault ? throw new ArgumentException("There is no list of rows.", nameof(rows)) : rows))
    {
        if (columns.IsDefault || columns.Select(static column => column.Key).Distinct(StringComparer.Ordinal).Count() != columns.Length)
            throw new ArgumentException("The keys of columns must be there and differ.", nameof(columns));
        if (rows.Any(row => row is null || row.Cells.IsDefault || row.Cells.Length != columns.Length))
            throw new ArgumentException("Each row needs one cell per column.", nameof(rows));
    }

    internal ReportTable(string name, ImmutableArray<ReportColumn> columns, TableRows rows)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Columns = columns;
        _rows = rows;
    }

    /// <summary>Gets its name in JSON and of its sheet in a workbook.</summary>
    public string Name { get; }

    /// <summary>Gets its columns.</summary>
    public ImmutableArray<ReportColumn> Columns { get; }

    /// <summary>Gets the number of its rows, without the header.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Gets a cell.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public ReportCell this[int row, int column] => _rows.Cell(row, column) is var cell && cell.Style is null
        ? cell with { Style = Columns[column].Style } : cell;

    /// <summary>Gets how much a row stands out.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The emphasis.</returns>
    public Emphasis EmphasisOf(int row) => _rows.EmphasisOf(row);

    /// <summary>How it is drawn where a format has charts of its own, made when such a format asks; null for a table without.</summary>
    internal Func<TableChart>? Chart { get; init; }

    /// <summary>Whether it has a column that people see.</summary>
    internal bool ForPeople => Columns.Any(static column => !column.Hidden);

    /// <summary>Returns the name and the size.</summary>
    /// <returns>For example <c>ranking: 16 rows × 9 columns</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name}: {RowCount} rows × {Columns.Length} columns");
}

/// <summary>How much a row stands out.</summary>
public enum Emphasis
{
    /// <summary>As any other.</summary>
    None,

    /// <summary>A row that sums up others.</summary>
    Strong,

    /// <summary>The best.</summary>
    Best,

    /// <summary>In the background.</summary>
    Faint,

    /// <summary>A heading over the rows below; only people see it.</summary>
    Heading,
}
