using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LocationScore.Shared;

namespace LocationScore.Reporting.Tests.Formats;

/// <summary>What a workbook can hold, and what it does with the rest.</summary>
public class WorkbookWriterTests
{
    [Fact]
    public void What_a_workbook_cannot_hold_is_refused_or_cut_visibly()
    {
        var many = new ReportTable("many", [new("n", "N")], new ColumnRows(1_048_576, [static _ => ""]));
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => WorkbookWriter.Demand(many)).Problems);
        Assert.Equal(ProblemCodes.TooLarge, problem.Code);
        using var stream = Written([new("text", "text")], [new([new string('x', 40_000)])]);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        string text = document.WorkbookPart!.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<Cell>()).Last().InnerText;
        Assert.True(text.Length < 32_768 && text.EndsWith('…'));
    }

    [Fact]
    public void A_text_is_never_cut_within_a_character()
    {
        string faces = string.Concat(Enumerable.Repeat("😀", 20_000));
        using var stream = Written([new("text", "text")], [new([faces]), new(["x" + faces])]);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        foreach (var cell in document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Skip(1))
        {
            Assert.EndsWith("😀…", cell.InnerText, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', cell.InnerText);
        }
    }

    [Fact]
    public void Numbers_keep_every_bit_and_texts_every_character()
    {
        double[] numbers = [0.1 + 0.2, 1 / 3.0, 1e-300, double.Epsilon, double.MaxValue, -123456789.123456789, 0, 4503599627370497.5];
        string[] texts = ["=1+1", "+86", "-3", "@x", "'=1", "a\tb", "two\nlines", " edges ", "<b>&\"'</b>", "杭州", "😀", ""];
        using var stream = Written(
            [new("number", "number", NumberStyle.General), new("text", "text")],
            [.. numbers.Select(static n => new ReportRow([n, ""])), .. texts.Select(static t => new ReportRow([1, t]))]);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(1).Select(static row => row.Elements<Cell>().ToArray()).ToArray();
        Assert.Equal(numbers, rows[..numbers.Length].Select(static cells => double.Parse(cells[0].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(texts, rows[numbers.Length..].Select(static cells => cells[1].InnerText));

        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToArray();
        bool[] guarded = [.. rows[numbers.Length..].Select(cells => cells[1].StyleIndex is { } style && formats[style.Value].NumberFormatId?.Value == 49)];
        Assert.Equal(texts.Select(static text => SafeText.StartsLikeFormula(text)), guarded);
        Assert.Empty(document.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
    }

    [Fact]
    public void Columns_have_formats_the_header_stays_and_filters()
    {
        using var stream = Written(
            [new("share", "Share", NumberStyle.Percent), new("gap", "Gap", NumberStyle.Signed(2)), new("year", "Year", NumberStyle.Year)],
            [new([0.25, -1.5, (double?)2011])]);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var codes = styles.NumberingFormats!.Elements<NumberingFormat>().ToDictionary(static f => f.NumberFormatId!.Value, static f => f.FormatCode!.Value);
        var formats = styles.CellFormats!.Elements<CellFormat>().ToArray();
        var cells = sheet.Descendants<Row>().Skip(1).Single().Elements<Cell>().ToList();
        string?[] shown = [.. cells.Select(cell => formats[(int)cell.StyleIndex!.Value].NumberFormatId!.Value).Select(id => codes.GetValueOrDefault(id, id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        Assert.Equal(["0.0%", "+0.00;-0.00;0.00", "0"], shown);
        Assert.Equal("A1:C2", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
    }

    private static MemoryStream Written(System.Collections.Immutable.ImmutableArray<ReportColumn> columns, System.Collections.Immutable.ImmutableArray<ReportRow> rows)
    {
        var stream = new MemoryStream();
        using (var workbook = new WorkbookWriter(stream))
        {
            workbook.Add("All", new ReportTable("all", columns, rows));
            workbook.Finish();
        }

        stream.Position = 0;
        return stream;
    }
}
