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
        using var workbook = new WorkbookWriter();
        workbook.Add("Long", ["text"], [[(SheetCell)new string('x', 40_000)]]);
        using var full = new WorkbookWriter();
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => full.Add("Many", ["n"], Enumerable.Repeat((IReadOnlyList<SheetCell>)[], 1_048_576))).Problems);
        Assert.Equal(ProblemCodes.TooLarge, problem.Code);
        using var stream = new MemoryStream(workbook.Bytes());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        string text = document.WorkbookPart!.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<Cell>()).Last().InnerText;
        Assert.True(text.Length < 32_768 && text.EndsWith('…'));
    }

    [Fact]
    public void A_text_is_never_cut_within_a_character()
    {
        using var workbook = new WorkbookWriter();
        workbook.Add("Long", ["text"], [[(SheetCell)string.Concat(Enumerable.Repeat("😀", 20_000))], [(SheetCell)("x" + string.Concat(Enumerable.Repeat("😀", 20_000)))]]);
        using var stream = new MemoryStream(workbook.Bytes());
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
        using var workbook = new WorkbookWriter();
        workbook.Add("All", ["number", "text"], numbers.Select(static n => (IReadOnlyList<SheetCell>)[("", n)]).Concat(texts.Select(static t => (IReadOnlyList<SheetCell>)[1, t])));
        using var stream = new MemoryStream(workbook.Bytes());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(1).Select(static row => row.Elements<Cell>().ToArray()).ToArray();
        Assert.Equal(numbers, rows[..numbers.Length].Select(static cells => double.Parse(cells[0].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(texts, rows[numbers.Length..].Select(static cells => cells[1].InnerText));

        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToArray();
        bool[] guarded = [.. rows[numbers.Length..].Select(cells => cells[1].StyleIndex is { } style && formats[style.Value].NumberFormatId?.Value == 49)];
        Assert.Equal(texts.Select(static text => SafeText.StartsLikeFormula(text)), guarded);
        Assert.Empty(document.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
    }
}
