using System.IO.Compression;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LocationScore.Data;
using LocationScore.Methods;
using LocationScore.Reporting.Tests.Reports;
using ChartFormula = DocumentFormat.OpenXml.Drawing.Charts.Formula;
using Values = DocumentFormat.OpenXml.Drawing.Charts.Values;

namespace LocationScore.Reporting.Tests.Formats;

/// <summary>Workbooks of a ranking have a chart that reads the cells of the ranking.</summary>
public class WorkbookChartTests
{
    [Fact]
    public void The_parts_of_every_bar_add_up_to_the_score_of_its_city()
    {
        var result = Scorer.Compile(Worked.Model, Cities2011.Facts).Score();
        using var document = Written(RankingReport.Of(result));
        var chart = Chart(document);
        var series = chart.Descendants<BarChartSeries>().ToList();
        Assert.Equal(6, series.Count);
        double[] sums = new double[16];
        foreach (var one in series)
        {
            Assert.Equal(Texts(document, one.Descendants<SeriesText>().Single().Descendants<ChartFormula>().Single().Text),
                [one.Descendants<SeriesText>().Single().Descendants<StringPoint>().Single().InnerText]);
            var names = one.Descendants<CategoryAxisData>().Single();
            Assert.Equal(result.Ranking.Select(static place => place.Location.Name), names.Descendants<StringPoint>().Select(static p => p.InnerText));
            Assert.Equal(result.Ranking.Select(static place => place.Location.Name), Texts(document, names.Descendants<ChartFormula>().Single().Text));
            var values = one.Descendants<Values>().Single();
            double[] cells = [.. Texts(document, values.Descendants<ChartFormula>().Single().Text).Select(Number)];
            Assert.Equal(cells, values.Descendants<NumericPoint>().Select(static p => Number(p.InnerText)));
            for (int k = 0; k < sums.Length; k++) sums[k] += cells[k];
        }

        for (int k = 0; k < sums.Length; k++) Assert.Equal(result.Ranking[k].Score, sums[k], 1e-12);
        Assert.Equal(BarGroupingValues.Stacked, chart.Descendants<BarGrouping>().Single().Val!.Value);
    }

    [Fact]
    public void A_score_that_is_no_sum_is_one_bar()
    {
        var topsis = Scorer.Compile(CompleteModel.Of(Worked.Model) with { Method = RankingMethods.Find("topsis") }, Cities2011.Facts).Score();
        using var document = Written(RankingReport.Of(topsis));
        var one = Chart(document).Descendants<BarChartSeries>().Single();
        Assert.Equal(topsis.Ranking.Select(static place => place.Score), one.Descendants<NumericPoint>().Select(static p => Number(p.InnerText)));
        Assert.Equal("Score", one.Descendants<SeriesText>().Single().Descendants<StringPoint>().Single().InnerText);
    }

    [Fact]
    public void Fifty_of_many_cities_are_drawn_and_the_title_says_so()
    {
        var large = Worked.Large(120, 3);
        using var document = Written(RankingReport.Of(Scorer.Compile(large.Model, large.Facts).Score()));
        var chart = Chart(document);
        Assert.All(chart.Descendants<CategoryAxisData>(), static names => Assert.Equal(50, names.Descendants<StringPoint>().Count()));
        Assert.EndsWith(", the first 50 of 120", chart.Descendants<Title>().First().InnerText, StringComparison.Ordinal);
        Assert.All(chart.Descendants<ChartFormula>().Where(static f => f.Parent is not StringReference { Parent: SeriesText }),
            static f => Assert.EndsWith("51", f.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_others_are_texts_and_locations_without_a_score_are_not_drawn()
    {
        string[] names = ["</c:v><evil/>", "=HYPERLINK(\"http://evil.example\")", "a\u0000b\u202Ec", "'!A1", "&amp;", new string('x', 40_000)];
        var facts = FactTable.Create([.. names.Select(static (name, i) => new Location($"l{i}", name)), new Location("none", "Without a fact")],
            [new Indicator("x", "X", "1")], names.Select(static (_, i) => new Fact($"l{i}", "x", i, "1", 2011, FactQuality.Press)));
        var model = new ScoringModel("m", "</a:t><evil/>", Criteria:
            [new("a", "x", "1", Direction.Benefit, Weight: 1, new LinearFunction(Worst: 0, Best: 10), new ExcludeMissing(), Name: "</c:v>'\"")]);
        var result = Scorer.Compile(model, facts).Score();
        Assert.Single(result.Excluded);
        using var document = Written(RankingReport.Of(result));
        var chart = Chart(document);
        var shown = chart.Descendants<CategoryAxisData>().Single().Descendants<StringPoint>().Select(static p => p.InnerText).ToList();
        Assert.Equal(6, shown.Count);
        Assert.Contains("</c:v><evil/>", shown);
        Assert.Contains("a\u2400b\uFFFDc", shown);
        Assert.Equal(shown, Texts(document, chart.Descendants<CategoryAxisData>().Single().Descendants<ChartFormula>().Single().Text));
        Assert.Equal("</a:t><evil/>", chart.Descendants<Title>().First().InnerText);
    }

    [Fact]
    public void Only_rankings_have_a_chart_and_no_workbook_tells_when_it_was_written()
    {
        byte[] bytes = ReportFormats.Xlsx.ToBytes(new("No table", [new ReportText("Nothing")]));
        using var package = new ZipArchive(new MemoryStream(bytes));
        Assert.DoesNotContain(package.Entries, static part => part.FullName.Contains("chart", StringComparison.Ordinal));
        Assert.All(package.Entries, static part => Assert.Equal(new DateTime(1980, 1, 1), part.LastWriteTime.DateTime));
        var ranking = RankingReport.Of(Scorer.Compile(Worked.Model, Cities2011.Facts).Score());
        byte[] one = ReportFormats.Xlsx.ToBytes(ranking);
        using var charted = new ZipArchive(new MemoryStream(one));
        Assert.All(charted.Entries, static part => Assert.Equal(new DateTime(1980, 1, 1), part.LastWriteTime.DateTime));
        Assert.Equal(one, ReportFormats.Xlsx.ToBytes(ranking));
    }

    /// <summary>A workbook that breaks no rule of its format.</summary>
    private static SpreadsheetDocument Written(Report report)
    {
        var document = SpreadsheetDocument.Open(new MemoryStream(ReportFormats.Xlsx.ToBytes(report)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        return document;
    }

    private static ChartSpace Chart(SpreadsheetDocument document)
    {
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(static one => one.Name == "Chart");
        var drawing = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).DrawingsPart!;
        return drawing.ChartParts.Single().ChartSpace!;
    }

    /// <summary>What stands in the cells of a reference such as <c>'Ranking'!$B$2:$B$17</c>.</summary>
    private static List<string> Texts(SpreadsheetDocument document, string reference)
    {
        string[] parts = reference.Split('!');
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => $"'{one.Name}'" == parts[0]);
        var cells = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Cell>()
            .ToDictionary(static cell => cell.CellReference!.Value!, StringComparer.Ordinal);
        string[] ends = parts[1].Split(':');
        string column = ends[0].Split('$')[1];
        int from = Whole(ends[0].Split('$')[2]), to = Whole(ends[^1].Split('$')[2]);
        return [.. Enumerable.Range(from, to - from + 1).Select(row => cells[$"{column}{row}"].InnerText)];
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
