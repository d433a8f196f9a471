using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LocationScore.Cli.Input;

/// <summary>Finds the cells of a workbook that the reader would show as empty although they are not: errors, and formulas that were never computed.</summary>
internal static class XlsxFaults
{
    /// <summary>Returns the text of each such cell by sheet, row and column (both from 1).</summary>
    internal static ImmutableDictionary<(string Sheet, int Row, int Column), string> Find(Stream stream)
    {
        var found = ImmutableDictionary.CreateBuilder<(string, int, int), string>();
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var workbook = document.WorkbookPart;
        foreach (var sheet in workbook?.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is not { } id || workbook!.GetPartById(id) is not WorksheetPart part) continue;
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
            {
                if (reader.ElementType != typeof(Cell) || !reader.IsStartElement || reader.LoadCurrentElement() is not Cell cell) continue;
                string? fault = cell.DataType?.Value == CellValues.Error ? cell.CellValue?.Text ?? "#ERROR"
                    : cell.CellFormula is { } formula && string.IsNullOrEmpty(cell.CellValue?.Text) && cell.DataType?.Value != CellValues.String ? $"={formula.Text} (never computed)"
                    : null;
                if (fault is not null && Place(cell.CellReference?.Value) is var (row, column)) found[(sheet.Name?.Value ?? "", row, column)] = fault;
            }
        }

        return found.ToImmutable();
    }

    private static (int Row, int Column)? Place(string? reference)
    {
        if (reference is null) return null;
        int at = 0, column = 0;
        for (; at < reference.Length && char.IsAsciiLetterUpper(reference[at]); at++) column = (column * 26) + reference[at] - 'A' + 1;
        return int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? (row, column) : null;
    }
}
