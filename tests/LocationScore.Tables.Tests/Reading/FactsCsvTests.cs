using System.Text;

namespace LocationScore.Tables.Tests.Reading;

public class FactsCsvTests
{
    [Theory]
    [InlineData("sep=;\nlocation;indicator;value;unit\nhz;rent;3;CNY\n")]
    [InlineData("sep=\t\r\nlocation\tindicator\tvalue\tunit\r\nhz\trent\t3\tCNY\r\n")]
    public void A_first_line_may_state_the_separator(string text)
    {
        var (table, problems) = Parse(text);
        Assert.Empty(problems);
        Assert.Equal(3, table!["hz", "rent"]!.Value);
    }

    [Fact]
    public void Full_names_become_ids_and_stay_names()
    {
        foreach (string text in (string[])["location,indicator,value,unit\nNew York,Office rent,3,CNY\nXi'an,Office rent,4,CNY\n", "location,Office rent [CNY]\nNew York,3\nXi'an,4\n"])
        {
            var (table, problems) = Parse(text);
            Assert.Empty(problems);
            Assert.Equal([("New-York", "New York"), ("Xi-an", "Xi'an")], table!.Locations.Select(static x => (x.Id, x.Name)));
            Assert.Equal(("Office-rent", "Office rent"), (table.Indicators[0].Id, table.Indicators[0].Name));
            Assert.Equal(3, table["New-York", "Office-rent"]!.Value);
        }
    }

    [Fact]
    public void Long_form_with_comma()
    {
        var table = Read("location,indicator,value,unit,year,source,quality,note\nhz,rent,12.5,CNY,2011,Yearbook 2012,official,\"a, b\"\nsz,rent,-3e2,CNY,,,,\n");
        Assert.Equal(["hz", "sz"], table.Locations.Select(static x => x.Id));
        var fact = table["hz", "rent"]!;
        Assert.Equal((12.5, "CNY", 2011, FactQuality.Official, "a, b"), (fact.Value!.Value, fact.Unit, fact.Year!.Value, fact.Quality, fact.Note));
        Assert.Equal("Yearbook 2012", table.FindSource(fact.Source)!.Title);
        Assert.Equal(-300, table["sz", "rent"]!.Value);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData(",")]
    public void The_delimiter_is_read_from_the_header(string delimiter) =>
        Assert.Equal(12.5, Read("location,indicator,value,unit\r\nhz,rent,12.5,CNY\r\n".Replace(",", delimiter, StringComparison.Ordinal))["hz", "rent"]!.Value);

    [Fact]
    public void Byte_order_marks_and_utf16_are_understood()
    {
        const string Text = "location,indicator,value,unit,location_name\nhz,rent,1,CNY,杭州\n";
        foreach (Encoding encoding in (Encoding[])[new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)])
            Assert.Equal("杭州", Parse([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Table!.Locations[0].Name);
    }

    [Fact]
    public void Quoted_fields_may_hold_breaks_quotes_and_delimiters_and_places_stay_right()
    {
        var (_, problems) = Parse("location,indicator,value,unit,note\nhz,rent,1,CNY,\"one\ntwo \"\"x\"\", three\"\nsz,rent,abc,CNY,\n");
        var problem = Assert.Single(problems);
        Assert.Equal((4, 9, "row 3, column value"), (problem.Line!.Value, problem.Column!.Value, problem.Path));
    }

    [Fact]
    public void Wide_form_with_units_in_the_header()
    {
        var table = Read("location,name,group,year,office rent [CNY/m2],population [persons]\nhz,Hangzhou,Delta,2011,3.5,\nsz,Suzhou,Delta,2010,,7\n".Replace("office rent", "office_rent", StringComparison.Ordinal));
        Assert.Equal("CNY/m2", table.FindIndicator("office_rent")!.Unit);
        Assert.Equal((3.5, 2011), (table["hz", "office_rent"]!.Value!.Value, table["hz", "office_rent"]!.Year!.Value));
        Assert.Null(table["hz", "population"]);
        Assert.Equal("Delta", table.FindLocation("sz")!.Group);
    }

    [Fact]
    public void Wide_form_with_rows_about_the_columns()
    {
        var table = Read("location,rent,population\n[unit],CNY,persons\n[year],2011,2010\n[name],Office rent,Residents\n[source],Yearbook 2012,census\nhz,3.5,7\n");
        Assert.Equal(("Office rent", "CNY"), (table.FindIndicator("rent")!.Name, table.FindIndicator("rent")!.Unit));
        Assert.Equal((2010, "census"), (table["hz", "population"]!.Year!.Value, table["hz", "population"]!.Source));
    }

    [Fact]
    public void Details_may_stand_in_any_row_and_alternatives_follow_their_fact()
    {
        var table = Read("location,indicator,value,unit,alternative,location_name,indicator_name\nhz,rent,3,CNY,2,,\nhz,rent,2,CNY,1,,Office rent\nhz,rent,1,CNY,,Hangzhou,\nsz,rent,9,CNY,0,,\n");
        Assert.Equal([2.0, 3.0], table["hz", "rent"]!.Alternatives.Select(static x => x.Value!.Value));
        Assert.Equal("Hangzhou", table.Locations[0].Name);
        Assert.Equal("Office rent", table.Indicators[0].Name);
    }

    [Fact]
    public void An_empty_value_is_known_to_be_absent()
    {
        var table = Read("location,indicator,value,unit\nhz,rent,,CNY\nsz,rent,1,CNY\n");
        Assert.Null(table["hz", "rent"]!.Value);
    }

    [Fact]
    public void Column_names_may_be_written_in_any_case_and_with_blanks() =>
        Assert.Equal("Hangzhou", Read("Location,Indicator,VALUE,Unit,Location Name\nhz,rent,1,CNY,Hangzhou\n").Locations[0].Name);

    [Fact]
    public void Files_are_put_together_and_a_cell_in_both_is_a_problem_that_names_both()
    {
        FactsInput[] inputs = [FactsInput.Csv("location,indicator,value,unit\nhz,rent,1,CNY\n"u8.ToArray(), "a.csv"), FactsInput.File("location,rent [CNY]\nhz,2\nsz,3\n"u8.ToArray(), "b.csv")];
        Assert.False(FactsReader.TryRead(inputs, null, out _, out var problems));
        string problem = Assert.Single(problems).ToString();
        Assert.Contains("b.csv(2,4): duplicate at row 2, column rent [CNY]", problem, StringComparison.Ordinal);
        Assert.Contains("a.csv: row 2", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_city_can_be_added_to_the_built_in_facts_with_their_units()
    {
        var more = FactsInput.Csv("location,name,population,gdp\nkunming,Kunming,6432212,250958000000\n"u8.ToArray(), "more.csv");
        var table = FactsReader.Read([more, FactsInput.Table(Data.Cities2011.Facts, "cities-2011")]).Table;
        Assert.Equal((6432212, "persons"), (table["kunming", "population"]!.Value, table["kunming", "population"]!.Unit));
    }

    [Theory]
    [InlineData("location,latitude,longitude,rent [EUR]\nash,51.5,-0.12,3\nbay,,,4\n")]
    [InlineData("location,indicator,value,unit,longitude,latitude\nash,rent,3,EUR,-0.12,51.5\nbay,rent,4,EUR,,\n")]
    public void Coordinates_are_columns_about_the_row(string text)
    {
        var table = Read(text);
        Assert.Equal(new Coordinates(51.5, -0.12), table.Locations[0].Coordinates);
        Assert.Null(table.Locations[1].Coordinates);
        Assert.Single(table.Indicators);
    }

    [Fact]
    public void Places_on_no_globe_are_refused_in_their_rows()
    {
        var (_, problems) = Parse("location,latitude,longitude,rent [EUR]\nash,91,0,3\nbay,1,-180.5,4\ncove,1,,5\ndale,north,1,6\n");
        Assert.Equal([ProblemCodes.OutOfRange, ProblemCodes.OutOfRange, ProblemCodes.WrongType],
            problems.Where(static problem => problem.Code != ProblemCodes.Missing).Select(static problem => problem.Code));
        var (_, half) = Parse("location,latitude,longitude,rent [EUR]\nash,91,0,3\ncove,1,,5\n".Replace("91", "9", StringComparison.Ordinal));
        Assert.Contains("has a latitude but no longitude", Assert.Single(half).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("location,latitude,longitude,rent [EUR]\nash,91,0,3\n", ProblemCodes.OutOfRange)]
    [InlineData("location,latitude,longitude,rent [EUR]\nash,north,0,3\n", ProblemCodes.WrongType)]
    [InlineData("location,indicator,value,unit,latitude,longitude\nash,rent,3,EUR,1,-181\n", ProblemCodes.OutOfRange)]
    public void A_coordinate_that_cannot_be_is_not_missing_as_well(string text, string code) =>
        Assert.Equal(code, Assert.Single(Parse(text).Problems).Code);

    internal static FactTable Read(string text)
    {
        var (table, problems) = Parse(text);
        Assert.Empty(problems);
        return table!;
    }

    internal static (FactTable? Table, IReadOnlyList<Problem> Problems) Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    internal static (FactTable? Table, IReadOnlyList<Problem> Problems) Parse(byte[] bytes, TableOptions? options = null)
    {
        FactsCsv.TryRead(bytes, "facts.csv", options, out var reading, out var problems);
        return (reading?.Table, problems);
    }
}
