using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LocationScore.Cli.Output;

namespace LocationScore.Cli.Tests.Output;

/// <summary>Workbooks keep to the file format, and numbers in them are numbers.</summary>
public class WorkbookTests
{
    [Theory]
    [InlineData("Ranking, Contributions, Facts and sources, Notices", "rank")]
    [InlineData("Chain, Notes", "explain", "Suzhou")]
    [InlineData("Differences, Notes", "explain", "Hangzhou", "--versus", "Suzhou")]
    [InlineData("Ranks, Correlations, Notes", "compare", "--profiles", "talent-first,finance-first")]
    [InlineData("Ranks, Correlations, Notes", "compare", "--methods", "topsis,vikor")]
    [InlineData("Indicators, Locations, Notes", "data")]
    [InlineData("Facts, Notes", "data", "population")]
    [InlineData("Methods, Notes", "methods")]
    public void Every_command_writes_a_valid_workbook(string sheets, params string[] args)
    {
        using var cli = new Cli();
        var outcome = cli.Run([.. args, "--out", "w.xlsx"]);
        Assert.True(outcome.Exit == 0, outcome.Error);
        using var document = SpreadsheetDocument.Open(Path.Join(cli.Folder, "w.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(static error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(sheets, string.Join(", ", document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(static sheet => sheet.Name!.Value)));
        var first = (WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!);
        var cells = first.Worksheet!.Descendants<Cell>().ToList();
        Assert.DoesNotContain(cells, static cell => cell.InlineString is not null && cell.InnerText.Any(char.IsAsciiDigit) && cell.InnerText.All(static c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '%'));
        if (args[0] != "methods") Assert.Contains(cells, static cell => cell is { DataType: null, CellValue: not null }); // a number, when nothing else is said
    }

    [Fact]
    public void A_workbook_of_a_ranking_carries_what_an_audit_needs()
    {
        using var cli = new Cli();
        cli.Run("rank", "--out", "w.xlsx");
        using var document = SpreadsheetDocument.Open(Path.Join(cli.Folder, "w.xlsx"), isEditable: false);
        string all = string.Join('\n', document.WorkbookPart!.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<Cell>()).Select(static cell => cell.InnerText));
        foreach (string what in (string[])["model-hash", "facts-hash", Tool.Library, Json.ModelJson.Hash(Data.ReadyModels.Find("service-outsourcing")!)]) Assert.Contains(what, all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_a_ranking_has_all_cities()
    {
        using var cli = new Cli();
        cli.Run("rank", "--out", "w.xlsx");
        using var document = SpreadsheetDocument.Open(Path.Join(cli.Folder, "w.xlsx"), isEditable: false);
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Select(sheet => ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Count()).ToList();
        Assert.Equal([17, 1 + (16 * 17)], sheets.Take(2));
    }

    [Fact]
    public void What_a_workbook_cannot_hold_is_refused_or_cut_visibly()
    {
        using var workbook = new LocationScore.Cli.Output.Workbook();
        workbook.Add("Long", ["text"], [[(SheetCell)new string('x', 40_000)]]);
        using var full = new LocationScore.Cli.Output.Workbook();
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
        using var workbook = new LocationScore.Cli.Output.Workbook();
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
        using var workbook = new LocationScore.Cli.Output.Workbook();
        workbook.Add("All", ["number", "text"], numbers.Select(static n => (IReadOnlyList<SheetCell>)[("", n)]).Concat(texts.Select(static t => (IReadOnlyList<SheetCell>)[1, t])));
        using var stream = new MemoryStream(workbook.Bytes());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(1).Select(static row => row.Elements<Cell>().ToArray()).ToArray();
        Assert.Equal(numbers, rows[..numbers.Length].Select(static cells => double.Parse(cells[0].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(texts, rows[numbers.Length..].Select(static cells => cells[1].InnerText));

        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToArray();
        bool[] guarded = [.. rows[numbers.Length..].Select(cells => cells[1].StyleIndex is { } style && formats[style.Value].NumberFormatId?.Value == 49)];
        Assert.Equal(texts.Select(static text => Safe.StartsLikeFormula(text)), guarded);
        Assert.Empty(document.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
    }

    [Fact]
    public void A_negative_zero_is_written_as_zero()
    {
        using var cli = new Cli();
        cli.Write("m.json", """{ "id": "m", "name": "M", "criteria": [ { "id": "a", "indicator": "tax", "unit": "%", "direction": "cost", "weight": 1, "value": { "kind": "linear", "worst": 25, "best": 10 }, "missing": "reject" } ] }""");
        cli.Write("f.csv", "location,indicator,value,unit\na,tax,25,%\nb,tax,10,%\n");
        foreach (string format in (string[])["json", "csv"]) Assert.DoesNotMatch("[^0-9A-Za-z]-0[^.0-9]", cli.Run("rank", "--model", "m.json", "--data", "f.csv", "--format", format).Out);
    }
}
