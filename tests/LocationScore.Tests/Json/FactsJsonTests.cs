using LocationScore.Json;

namespace LocationScore.Tests.Json;

public class FactsJsonTests
{
    private const string Small = """
        {
          "locations": [{ "id": "hangzhou", "name": "杭州", "group": "east" }, { "id": "xian", "name": "Xi'an" }],
          "indicators": [{ "id": "gdp", "name": "GDP", "unit": "CNY" }],
          "sources": [{ "id": "nbs", "title": "Yearbook", "date": "2012" }],
          "facts": [
            { "location": "hangzhou", "indicator": "gdp", "value": 702, "unit": "CNY", "year": 2011, "quality": "official", "source": "nbs",
              "alternatives": [{ "value": 700, "unit": "CNY", "quality": "press" }] },
            { "location": "xian", "indicator": "gdp", "unit": "CNY", "note": "not published" }
          ]
        }
        """;

    [Fact]
    public void A_document_becomes_a_table()
    {
        var table = FactsJson.Parse(Small);
        Assert.Equal(702, table["hangzhou", "gdp"]!.Value);
        var alternative = Assert.Single(table["hangzhou", "gdp"]!.Alternatives);
        Assert.Equal(("hangzhou", "gdp", 700.0, FactQuality.Press), (alternative.Location, alternative.Indicator, alternative.Value!.Value, alternative.Quality));
        Assert.Null(table["xian", "gdp"]!.Value);
    }

    [Fact]
    public void Coordinates_come_and_go_as_they_are()
    {
        string text = Small.Replace("\"name\": \"Xi'an\"", "\"name\": \"Xi'an\", \"coordinates\": { \"latitude\": -90, \"longitude\": 180 }", StringComparison.Ordinal);
        var table = FactsJson.Parse(text);
        Assert.Null(table.Locations[0].Coordinates);
        Assert.Equal(new Coordinates(-90, 180), table.Locations[1].Coordinates);
        Assert.Equal(table.Locations, FactsJson.Parse(FactsJson.Write(table)).Locations);
        Assert.NotEqual(FactsJson.Hash(FactsJson.Parse(Small)), FactsJson.Hash(table));
    }

    [Theory]
    [InlineData("{ \"latitude\": 90.01, \"longitude\": -200 }", "$.locations[1].coordinates.latitude", "$.locations[1].coordinates.longitude")]
    [InlineData("{ \"latitude\": 12 }", "$.locations[1].coordinates.longitude")]
    [InlineData("{ \"latitude\": \"12\", \"longitude\": 1 }", "$.locations[1].coordinates.latitude")]
    [InlineData("{ \"latitude\": 1, \"longitude\": 1, \"height\": 1 }", "$.locations[1].coordinates.height")]
    public void Places_on_no_globe_are_refused_where_they_stand(string coordinates, params string[] paths)
    {
        string text = Small.Replace("\"name\": \"Xi'an\"", $"\"name\": \"Xi'an\", \"coordinates\": {coordinates}", StringComparison.Ordinal);
        var refused = Assert.Throws<ProblemsException>(() => FactsJson.Parse(text));
        Assert.Equal(paths, refused.Problems.Select(static problem => problem.Path));
    }

    [Fact]
    public void Coordinates_that_are_no_numbers_are_refused() => Assert.Equal(
        ["$.locations[0].coordinates.latitude", "$.locations[0].coordinates.longitude"],
        Assert.Throws<ProblemsException>(() => FactTable.Create([new("a", "A", Coordinates: new(double.NaN, double.PositiveInfinity))], [new("x", "X", "1")], []))
            .Problems.Select(static problem => problem.Path));

    [Fact]
    public void What_is_written_is_read_back_and_written_the_same()
    {
        string text = FactsJson.Write(FactsJson.Parse(Small));
        Assert.Equal(text, FactsJson.Write(FactsJson.Parse(text)));
        Assert.Equal(2, text.Split("\"location\": ").Length - 1);
        Assert.Equal(64, FactsJson.Hash(FactsJson.Parse(text)).Length);
    }
}
