using System.Text.Json;
using LocationScore.Json;

namespace LocationScore.Tests.Oracles;

/// <summary>Published indices reproduced from a JSON model alone.</summary>
public class PublishedIndexTests
{
    [Fact]
    public void Human_Development_Index_2011_of_all_187_countries_UNDP_2011()
    {
        var golden = GoldenFile.Read("hdi_2011");
        var rows = golden.GetProperty("rows").EnumerateArray().ToArray();
        var facts = Table(rows, [("life_expectancy", "years", 1), ("mean_years_schooling", "years", 2), ("expected_years_schooling", "years", 3), ("gni_per_capita", "2005 PPP USD", 4)]);
        var result = Scorer.Compile(Model("hdi-2011"), facts).Score();
        Assert.Equal(187, result.Ranking.Count);
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.Equal(rows[i][8].GetDouble(), result.Scores[i], 0.003);
            Assert.Equal(rows[i][9].GetDouble(), result.Scores[i], 1e-6);
            var at = result.Find(Id(i))!;
            Assert.Equal(result.Scores[i], at.Contributions.Sum(static c => c.Points) + at.Intercept, 1e-12);
            var education = at.Factors.Single();
            Assert.Equal(rows[i][6].GetDouble(), education.Value!.Value, 0.004);
            // The raw inputs are rounded: 0.05 years of life expectancy are 0.0008 of the index, its own rounding is 0.0005.
            Assert.Equal(rows[i][5].GetDouble(), at.Contributions.Single(static c => c.Criterion.Id == "health").Value!.Value, 0.0013);
            Assert.Equal(rows[i][7].GetDouble(), at.Contributions.Single(static c => c.Criterion.Id == "income").Value!.Value, 0.001);
        }

        Assert.Equal("Norway", result.Ranking[0].Location.Name);
    }

    [Theory]
    [InlineData("un-habitat-cpi-4", 7)]
    [InlineData("un-habitat-cpi-5", 8)]
    public void City_Prosperity_Index_UN_Habitat_2012(string model, int published)
    {
        var rows = GoldenFile.Read("un_habitat_cpi_2012_excerpt").GetProperty("rows").EnumerateArray().ToArray();
        var facts = Table(rows, [("productivity", "index", 2), ("quality_of_life", "index", 3), ("infrastructure", "index", 4), ("environment", "index", 5), ("equity", "index", 6)]);
        var result = Scorer.Compile(Model(model), facts).Score();
        foreach (var ranked in result.Ranking)
        {
            int i = int.Parse(ranked.Location.Id[1..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(rows[i][published].GetDouble(), ranked.Score, 0.0005);
            Assert.Equal(rows[i][published + 2].GetDouble(), ranked.Score, 1e-5);
        }

        // Oslo has no equity value in the excerpt: it is not scored then, and says why.
        Assert.Equal(published == 8 ? ["Oslo"] : [], result.Excluded.Select(static e => e.Location.Name));
    }

    [Fact]
    public void Factor_rating_of_five_locations_with_exact_weights()
    {
        var golden = GoldenFile.Read("factor_rating_5_locations");
        var ratings = golden.GetProperty("ratings_by_factor").Rows();
        var facts = FactTable.FromColumns(
            golden.GetProperty("locations").EnumerateArray().Select(static l => new Location(l.GetString()!, l.GetString()!)),
            Enumerable.Range(1, 6).Select(static j => new Indicator($"f{j}", $"Factor {j}", "points")),
            [.. ratings.Select(static r => (ReadOnlyMemory<double>)r)]);
        var result = Scorer.Compile(Model("factor-rating"), facts).Score();
        var expected = golden.GetProperty("expected_score").Numbers();
        for (int i = 0; i < 5; i++) Assert.Equal(expected[i], result.Scores[i], 1e-12);
        Assert.Equal(golden.GetProperty("rank_published").EnumerateArray().Select(static r => r.GetInt32()), result.Ranks);
        foreach (var ranked in result.Ranking)
            Assert.Equal(ranked.Score, ranked.Contributions.Aggregate(ranked.Intercept, static (sum, c) => sum + c.Points));
    }

    private static ScoringModel Model(string name)
    {
        using var stream = typeof(PublishedIndexTests).Assembly.GetManifestResourceStream($"Models/{name}.json")!;
        using var reader = new StreamReader(stream);
        return ModelJson.Parse(reader.ReadToEnd(), name + ".json");
    }

    private static string Id(int row) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"r{row}");

    private static FactTable Table(JsonElement[] rows, (string Id, string Unit, int Column)[] indicators) => FactTable.Create(
        rows.Select(static (row, i) => new Location(Id(i), row[0].GetString()!)),
        indicators.Select(static indicator => new Indicator(indicator.Id, indicator.Id, indicator.Unit)),
        rows.SelectMany((row, i) => indicators
            .Where(indicator => row[indicator.Column].ValueKind == JsonValueKind.Number)
            .Select(indicator => new Fact(Id(i), indicator.Id, row[indicator.Column].GetDouble(), indicator.Unit))));
}
