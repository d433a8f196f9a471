using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Tables.Sheets;

/// <summary>A table as it was read from a file, before anything is understood of it.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Sheet">The name of the sheet of a workbook, or null for text.</param>
/// <param name="Rows">The rows that are not blank, in order.</param>
/// <param name="Hidden">Whether the sheet is hidden.</param>
internal sealed record Table(string File, string? Sheet, ImmutableArray<TableRow> Rows, bool Hidden = false);

/// <summary>One row.</summary>
/// <param name="Number">The number of the row as a spreadsheet shows it: from 1, the header included.</param>
/// <param name="Line">The line of the file on which it starts, from 1; the row number in a workbook.</param>
/// <param name="Cells">The cells, from the left.</param>
internal sealed record TableRow(int Number, int Line, ImmutableArray<TableCell> Cells)
{
    internal bool IsBlank => Cells.All(static cell => cell.IsEmpty || cell.Kind == CellKind.Merged);
}

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>Text, or nothing.</summary>
    Text,

    /// <summary>A number of a workbook.</summary>
    Number,

    /// <summary>A number of a workbook that is shown as a percentage.</summary>
    Percentage,

    /// <summary>A date or a time of a workbook.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An error such as #DIV/0!.</summary>
    Error,

    /// <summary>Nothing of its own: the cell is merged with the one above or to the left.</summary>
    Merged,
}

/// <summary>One cell.</summary>
/// <param name="Text">The text; numbers in the invariant culture.</param>
/// <param name="Line">The line on which it starts.</param>
/// <param name="Column">The column at which it starts: the character in the line, or the column of the sheet; from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Number">The number, when it holds one.</param>
internal readonly record struct TableCell(string Text, int Line, int Column, CellKind Kind = CellKind.Text, double Number = 0)
{
    internal bool IsEmpty => Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text);

    internal static TableCell Missing(int line) => new("", line, 1);
}

/// <summary>Where a table puts a cell, in the words of its reader.</summary>
internal static class TablePlace
{
    /// <summary>Returns a problem at a cell, named by its row and the header of its column.</summary>
    internal static Problem At(this Problem problem, Table table, TableRow row, TableCell cell, string? column) => problem with
    {
        File = table.File,
        Line = cell.Line,
        Column = cell.Column,
        Path = Describe(table, row, column),
    };

    internal static string Describe(Table table, TableRow row, string? column)
    {
        string sheet = table.Sheet is null ? "" : $"sheet {table.Sheet}, ";
        string place = string.Create(CultureInfo.InvariantCulture, $"{sheet}row {row.Number}");
        return column is null ? place : $"{place}, column {column}";
    }
}
