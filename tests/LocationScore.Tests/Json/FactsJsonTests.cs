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
    public void What_is_written_is_read_back_and_written_the_same()
    {
        string text = FactsJson.Write(FactsJson.Parse(Small));
        Assert.Equal(text, FactsJson.Write(FactsJson.Parse(text)));
        Assert.Equal(2, text.Split("\"location\": ").Length - 1);
        Assert.Equal(64, FactsJson.Hash(FactsJson.Parse(text)).Length);
    }
}
