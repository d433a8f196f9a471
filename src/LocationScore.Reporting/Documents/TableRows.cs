using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>Where the cells of a table come from.</summary>
internal abstract class TableRows
{
    internal abstract int Count { get; }

    internal abstract ReportCell Cell(int row, int column);

    internal abstract Emphasis EmphasisOf(int row);
}

/// <summary>Cells that were made row by row.</summary>
internal sealed class ListRows(ImmutableArray<ReportRow> rows) : TableRows
{
    internal override int Count => rows.Length;

    internal override ReportCell Cell(int row, int column) => rows[row].Cells[column];

    internal override Emphasis EmphasisOf(int row) => rows[row].Emphasis;
}

/// <summary>Cells that each column makes from its number of the row.</summary>
internal sealed class ColumnRows(int count, ImmutableArray<Func<int, ReportCell>> columns, Func<int, Emphasis>? emphasis = null) : TableRows
{
    internal override int Count => count;

    internal override ReportCell Cell(int row, int column) => columns[column](row);

    internal override Emphasis EmphasisOf(int row) => emphasis?.Invoke(row) ?? Emphasis.None;
}

/// <summary>Cells that are made row by row when somebody reads the first of them.</summary>
internal sealed class LazyRows(int count, Func<ImmutableArray<ReportRow>> make) : TableRows
{
    private readonly Lazy<ImmutableArray<ReportRow>> _rows = new(make);

    internal override int Count => count;

    internal override ReportCell Cell(int row, int column) => _rows.Value[row].Cells[column];

    internal override Emphasis EmphasisOf(int row) => _rows.Value[row].Emphasis;
}
