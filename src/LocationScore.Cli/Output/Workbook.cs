using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LocationScore.Facts;

namespace LocationScore.Cli.Output;

/// <summary>Writes plain workbooks: a bold frozen header per sheet, numbers as numbers, texts as texts that no program runs as formulas.</summary>
internal sealed class Workbook : IDisposable
{
    private const uint Header = 1, Guarded = 2;

    // The limits of the file format; a program refuses or "repairs" what is beyond them.
    private const int MostRows = 1_048_576, LongestText = 32_767;

    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly Sheets _sheets;

    internal Workbook()
    {
        _document = SpreadsheetDocument.Create(_stream, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddWorkbookPart();
        _sheets = new Sheets();
        _workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(_sheets);
        _workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { QuotePrefix = true }));
    }

    /// <summary>Adds a sheet; a cell with a number is a number, any other is text.</summary>
    internal void Add(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        var part = _workbook.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        var widths = header.Select(static text => text.Length).ToArray();
        data.Append(new Row(header.Select(static text => TextCell(text, Header))));
        int count = 1;
        foreach (var row in rows)
        {
            if (++count > MostRows)
            {
                throw new ProblemsException([new(ProblemCodes.TooLarge, "--format", $"The sheet '{name}' has more rows than a workbook can hold.", null,
                    string.Create(CultureInfo.InvariantCulture, $"at most {MostRows} rows"), Repair: "Write --format csv or json, or fewer cities with --cities.")]);
            }

            data.Append(new Row(row.Select(static cell => cell.Number is { } number
                ? new Cell { CellValue = new CellValue(Tool.Number(number)), DataType = CellValues.Number }
                : TextCell(cell.Text, Safe.StartsLikeFormula(cell.Text) ? Guarded : null))));
            for (int k = 0; k < widths.Length && k < row.Count; k++) widths[k] = Math.Max(widths[k], row[k].Number is null ? row[k].Text.Length : 10);
        }

        var columns = new Columns(widths.Select(static (width, k) => new Column { Min = (uint)k + 1, Max = (uint)k + 1, Width = Math.Clamp(width + 2, 8, 60), CustomWidth = true }));
        var view = new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 };
        part.Worksheet = new Worksheet(new SheetViews(view), columns, data);
        _sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)_sheets.Count() + 1, Id = _workbook.GetIdOfPart(part) });
    }

    internal byte[] Bytes()
    {
        _document.Save();
        _document.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..(LongestText - 2)].TrimEnd() + "…";

    /// <summary>Text stands in the cell itself: never a formula, whatever it starts with.</summary>
    private static Cell TextCell(string text, uint? style)
    {
        var cell = new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Short(Safe.Xml(text))) { Space = SpaceProcessingModeValues.Preserve }) };
        if (style is { } index) cell.StyleIndex = index;
        return cell;
    }
}
