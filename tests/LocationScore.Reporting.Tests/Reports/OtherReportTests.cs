using LocationScore.Data;

namespace LocationScore.Reporting.Tests.Reports;

/// <summary>Explanations, gaps and comparisons.</summary>
public class OtherReportTests
{
    [Fact]
    public void Points_of_an_explanation_add_up_as_printed()
    {
        foreach (var place in Worked.Result.Ranking)
        {
            var table = ExplanationReport.Of(Worked.Result, place.Location.Id).Parts.OfType<ReportTable>().First();
            Assert.Equal(Printed(table, "points", static name => name is not "Score" && !name.StartsWith(' ')), Last(table, "points"));
        }
    }

    [Fact]
    public void Points_and_gaps_of_two_cities_add_up_as_printed()
    {
        var table = GapReport.Of(Worked.Result, "hangzhou", "suzhou").Parts.OfType<ReportTable>().First();
        Assert.Equal(Printed(table, "gap", static name => name is not "Score" && !name.StartsWith(' ')), Last(table, "gap"));
        for (int row = 0; row < table.RowCount; row++) Assert.Equal(Shown(table, row, "points") - Shown(table, row, "versusPoints"), Shown(table, row, "gap"));
    }

    [Fact]
    public void Two_profiles_that_differ_in_one_weight_name_it()
    {
        var heavier = new WeightProfile("heavier", "Heavier", Worked.Model.Id, new([new("talent-pool", 90)])).Apply(Worked.Model);
        var report = ComparisonReport.OfProfiles(Cities2011.Facts, [new("as it is", Scorer.Compile(Worked.Model, Cities2011.Facts)), new("heavier", Scorer.Compile(heavier, Cities2011.Facts))]);
        string text = ReportFormats.PlainText.ToText(report);
        Assert.Contains("differ in one weight: talent pool weighs", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_are_the_same_make_no_two_columns_of_one_key()
    {
        var scorer = Scorer.Compile(Worked.Model, Cities2011.Facts);
        var table = ComparisonReport.OfProfiles(Cities2011.Facts, [new("model", scorer), new("model", scorer), new("spread", scorer)]).Parts.OfType<ReportTable>().First();
        Assert.Equal(table.Columns.Length, table.Columns.Select(static column => column.Key).Distinct().Count());
    }

    [Fact]
    public void A_city_that_leads_everywhere_is_said_to()
    {
        string text = ReportFormats.PlainText.ToText(RankingReport.Of(Scorer.Compile(
            new("m", "M", Criteria: [new("a", "tertiary_educated_share", "%", Direction.Benefit, 1, new LinearFunction(0, 100), new RejectMissing())]), Cities2011.Facts).Score()));
        Assert.Contains("leads on every factor", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_refused_where_it_is_not_whole()
    {
        Assert.Throws<ArgumentException>(() => new Report("t", [null!]));
        Assert.Throws<ArgumentException>(() => new ReportTable("t", [new("a", "A"), new("a", "B")], []));
        Assert.Throws<ArgumentException>(() => new ReportTable("t", [new("a", "A")], [new(["1", "2"])]));
        Assert.Throws<InvalidOperationException>(() => ReportFormats.Xlsx.ToText(new Report("t", [])));
    }

    private static decimal Printed(ReportTable table, string column, Func<string, bool> rows) =>
        Enumerable.Range(0, table.RowCount).Where(row => rows(table[row, 0].Text)).Sum(row => Shown(table, row, column));

    private static decimal Last(ReportTable table, string column) => Shown(table, table.RowCount - 1, column);

    private static decimal Shown(ReportTable table, int row, string column)
    {
        int at = Enumerable.Range(0, table.Columns.Length).First(k => table.Columns[k].Key == column);
        return decimal.Parse(table[row, at].Text.Replace('−', '-').TrimStart('+'), System.Globalization.CultureInfo.InvariantCulture);
    }
}
