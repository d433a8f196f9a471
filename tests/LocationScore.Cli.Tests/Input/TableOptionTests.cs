namespace LocationScore.Cli.Tests.Input;

/// <summary>What tables may be beyond the strict form, and which cities can be named.</summary>
public class TableOptionTests
{
    [Theory]
    [InlineData("location;rent [EUR];pop [persons]\nKrakow;15,5;804.237\n", "--decimal", "comma", "15.5", "decimals were read with a comma")]
    [InlineData("location,rent [EUR]\nKrakow,15.5\nLodz,n/a\nBrno,..\n", "--missing", "-,..,n/a", "15.5", "'n/a' was read as a value that is not known 1 time.")]
    [InlineData("location,indicator,value,unit,year\nVienna,q,108.6,index,2019\nVienna,q,108.1,index,2018\n", "--year", "latest", "108.6", "facts of other years were left out 1 time.")]
    [InlineData("location,indicator,value,unit,year\nVienna,q,108.6,index,2019\nVienna,q,108.1,index,2018\n", "--year", "2018", "108.1", "facts of other years were left out 1 time.")]
    [InlineData("City,Country,rent [EUR]\nKrakow,Poland,15.5\n", "--usual-words", null, "15.5", "the column 'City' was read as the location, 'Country' as its group.")]
    [InlineData("Rents of offices\n\nlocation,rent [EUR],wage [EUR]\nKrakow,15.5,3\n", "--find-header", null, "15.5", "row 3 was read as the header")]
    public void An_option_lets_a_table_be_read_and_leaves_a_note(string text, string option, string? value, string? reads, string note)
    {
        using var cli = new Cli();
        cli.Write("t.csv", text);
        string subject = text.Contains("rent", StringComparison.Ordinal) ? "rent" : "q";
        Assert.Equal(2, cli.Run("data", subject, "--data", "t.csv").Exit);
        var outcome = cli.Run(["data", subject, "--data", "t.csv", "--format", "csv", option, .. value is null ? [] : new[] { value }]);
        if (reads is not null) Assert.Contains($",{reads},", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(note, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--decimal", "dot", "comma, or point")]
    [InlineData("--year", "last", "a year such as 2019, or latest")]
    public void An_option_that_is_not_understood_is_a_problem(string option, string value, string says)
    {
        using var cli = new Cli();
        var outcome = cli.Run("data", option, value);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zurich, Switzerland and Lugano, Switzerland", "Zurich, Switzerland,Lugano, Switzerland")]
    [InlineData("Zurich, Switzerland and Lugano, Switzerland", "zurich,switzerland , lugano,switzerland")]
    [InlineData("Zurich, Switzerland and Lugano, Switzerland", "\"Zurich, Switzerland\",\"Lugano, Switzerland\"")]
    [InlineData("Zurich, Switzerland and Lugano, Switzerland", "Zurich, Switzerland", "Lugano, Switzerland")]
    [InlineData("New York, NY, United States and Portland, ME, United States", "New York, NY, United States,Portland-ME-United-States")]
    public void A_name_with_commas_can_be_named(string cities, params string[] lists)
    {
        using var cli = new Cli();
        cli.Write("br11.csv", Fault("br11.csv"));
        var outcome = cli.Run(["data", "--data", "br11.csv", "--format", "csv", .. lists.SelectMany(static list => new[] { "--cities", list })]);
        Assert.Equal("", outcome.Error);
        var json = cli.Run(["data", "cost", "--data", "br11.csv", "--format", "csv", .. lists.SelectMany(static list => new[] { "--cities", list })]);
        foreach (string city in cities.Split(" and ")) Assert.Contains($"\"{city}\"", json.Out, StringComparison.Ordinal);
        Assert.Equal(3, json.Out.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("data", "Portland", "--data", "br17.csv")]
    [InlineData("data", "--data", "br17.csv", "--cities", "Portland")]
    [InlineData("explain", "Portland", "--data", "br17.csv", "--model", "br17.json")]
    [InlineData("explain", "portland-me", "--versus", "portland", "--data", "br17.csv", "--model", "br17.json")]
    public void A_name_of_two_cities_is_a_problem_that_lists_their_ids(params string[] args)
    {
        using var cli = new Cli();
        cli.Write("br17.csv", Fault("br17_same_name.csv"));
        cli.Write("br17.json", Fault("br17.model.json"));
        var outcome = cli.Run(args);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("Several cities have this name.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("portland-or, portland-me", outcome.Error, StringComparison.Ordinal);
        var check = cli.Run("check", "--data", "br17.csv", "--model", "br17.json");
        Assert.Contains("The locations 'portland-or' and 'portland-me' are both called 'Portland'", check.Out.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_unknown_cities_do_not_make_a_list_that_grows_with_the_square()
    {
        using var cli = new Cli();
        var outcome = cli.Run("data", "--cities", string.Join(',', Enumerable.Range(0, 5000).Select(static k => $"city{k}")));
        Assert.Contains("4980 more names are not known.", outcome.Error, StringComparison.Ordinal);
        Assert.True(outcome.Error.Length < 100_000);
    }

    private static string Fault(string name, [System.Runtime.CompilerServices.CallerFilePath] string caller = "") =>
        File.ReadAllText(Path.Join(Path.GetDirectoryName(caller), "..", "..", "LocationScore.Tables.Tests", "Golden", "Faults", name));
}
