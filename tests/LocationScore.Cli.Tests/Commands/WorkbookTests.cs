using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LocationScore.Reporting;

namespace LocationScore.Cli.Tests.Commands;

/// <summary>Workbooks keep to the file format, and numbers in them are numbers.</summary>
public class WorkbookTests
{
    [Theory]
    [InlineData("Summary, Ranking, Chart, Contributions, Facts and sources, Audit", "rank")]
    [InlineData("Summary, Chain", "explain", "Suzhou")]
    [InlineData("Summary, Differences", "explain", "Hangzhou", "--versus", "Suzhou")]
    [InlineData("Summary, Ranks, Correlations", "compare", "--profiles", "talent-first,finance-first")]
    [InlineData("Summary, Ranks, Correlations", "compare", "--methods", "topsis,vikor")]
    [InlineData("Summary, Indicators, Locations", "data")]
    [InlineData("Summary, Facts", "data", "population")]
    [InlineData("Summary, Methods", "methods")]
    public void Every_command_writes_a_valid_workbook(string sheets, params string[] args)
    {
        using var cli = new Cli();
        var outcome = cli.Run([.. args, "--out", "w.xlsx"]);
        Assert.True(outcome.Exit == 0, outcome.Error);
        using var document = SpreadsheetDocument.Open(Path.Join(cli.Folder, "w.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(static error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(sheets, string.Join(", ", document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(static sheet => sheet.Name!.Value)));
        var first = (WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Skip(1).First().Id!.Value!);
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
        foreach (string what in (string[])["model-hash", "facts-hash", Library.Name, Json.ModelJson.Hash(Data.ReadyModels.Find("service-outsourcing")!)]) Assert.Contains(what, all, StringComparison.Ordinal);
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
