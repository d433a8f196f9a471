using System.Data;

namespace LocationScore.Tables.Tests;

public class FactsDbTests
{
    [Fact]
    public void The_wide_form_by_the_types_of_the_columns()
    {
        using var table = new DataTable();
        table.Columns.Add("location", typeof(string));
        table.Columns.Add("population [persons]", typeof(long));
        table.Columns.Add("rent [CNY/m2]", typeof(decimal));
        table.Columns.Add("score [points]", typeof(float));
        table.Columns.Add("year", typeof(int));
        table.Rows.Add("hz", 8_700_400L, 3.25m, 0.5f, 2011);
        table.Rows.Add("sz", DBNull.Value, 2m, 1f, 2010);
        using var query = table.CreateDataReader();
        var facts = FactsDb.Read(query).Table;
        Assert.Equal((8_700_400.0, 2011), (facts["hz", "population"]!.Value!.Value, facts["hz", "population"]!.Year!.Value));
        Assert.Null(facts["sz", "population"]);
        Assert.Equal((2.0, "CNY/m2"), (facts["sz", "rent"]!.Value!.Value, facts["sz", "rent"]!.Unit));
    }

    [Fact]
    public void The_long_form_beside_a_table_that_defines_its_indicators()
    {
        using var table = new DataTable();
        foreach (string name in (string[])["location", "indicator", "unit", "source"]) table.Columns.Add(name, typeof(string));
        table.Columns.Add("value", typeof(double));
        table.Rows.Add("Hangzhou", "gdp", "CNY", "own", 1.5);
        using var query = table.CreateDataReader();
        var defined = FactTable.Create([new("hangzhou", "Hangzhou"), new("suzhou", "Suzhou")], [new("gdp", "GDP", "CNY")], []);
        var facts = FactsReader.Read([FactsInput.Rows(query, "query"), FactsInput.Table(defined, "names")]).Table;
        Assert.Equal((1.5, "own"), (facts["hangzhou", "gdp"]!.Value!.Value, facts["hangzhou", "gdp"]!.Source));
    }

    [Fact]
    public void What_is_no_number_is_a_problem_at_its_row()
    {
        using var table = new DataTable();
        table.Columns.Add("location", typeof(string));
        table.Columns.Add("since [year]", typeof(DateTime));
        table.Columns.Add("open [0/1]", typeof(bool));
        table.Columns.Add("rent [CNY]", typeof(string));
        table.Columns.Add("wage [CNY]", typeof(double));
        table.Rows.Add("hz", new DateTime(2011, 5, 1), true, "n/a", double.NaN);
        using var query = table.CreateDataReader();
        Assert.False(FactsDb.TryRead(query, "query", null, out _, out var problems));
        Assert.Equal(
            ["The cell holds a date.", "The cell holds true or false.", "This is not a number.", "The value is not a finite number."],
            problems.Select(static problem => problem.Message));
        Assert.All(problems, static problem => Assert.Equal(("query", 2), (problem.File, problem.Line)));
    }
}
