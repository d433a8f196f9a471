using LocationScore.Json;

namespace LocationScore.Data.Tests.Facts;

/// <summary>Rules that every embedded fact, indicator and source keeps.</summary>
public class EveryFactTests
{
    private static readonly string[] s_topics =
        ["talent pool", "graduates", "transport links", "incentives", "financial institutions", "IP protection", "cost", "economy and industry", "outcome"];

    private static IEnumerable<Fact> All => Cities2011.Facts.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact));

    [Fact]
    public void Every_fact_has_a_finite_value_in_the_unit_of_its_indicator() => Assert.All(All, static fact =>
    {
        Assert.True(fact.Value is { } value && double.IsFinite(value));
        Assert.Equal(Cities2011.Facts.FindIndicator(fact.Indicator)?.Unit, fact.Unit);
    });

    [Fact]
    public void Every_fact_says_where_it_is_from_and_how_good_it_is() => Assert.All(All, static fact =>
    {
        Assert.NotNull(Cities2011.Facts.FindLocation(fact.Location));
        Assert.NotNull(Cities2011.Facts.FindSource(fact.Source));
        Assert.NotEqual(FactQuality.Unstated, fact.Quality);
        Assert.InRange(fact.Year ?? 0, 2008, 2017);
    });

    [Fact]
    public void Every_fact_shows_its_evidence_but_the_definition_of_a_hub() =>
        Assert.Equal("hub-definition", Assert.Single(All, static fact => fact.Evidence is null).Source);

    [Fact]
    public void Shares_flags_and_ranks_are_within_what_they_can_be() => Assert.All(All, static fact =>
    {
        bool possible = fact.Unit switch
        {
            "0/1" => fact.Value is 0 or 1,
            "rank" => fact.Value >= 1 && fact.Value == Math.Floor(fact.Value.Value),
            "persons" or "minutes" or "km" or "km2" or "count" or "CNY" or "USD" => fact.Value >= 0,
            "%" when fact.Indicator.EndsWith("_share", StringComparison.Ordinal) => fact.Value is >= 0 and <= 100,
            _ => true,
        };
        Assert.True(possible, $"{fact.Location} {fact.Indicator} {fact.Value}");
    });

    [Fact]
    public void Every_indicator_has_a_name_a_description_and_a_topic_for_people() => Assert.All(Cities2011.Facts.Indicators, static indicator =>
    {
        Assert.NotEqual(indicator.Id, indicator.Name);
        Assert.True(indicator.Description is { Length: > 15 } && indicator.Description[^1] == '.', indicator.Id);
        Assert.Contains(indicator.Topic, s_topics);
        Assert.True(Cities2011.Facts.Coverage(indicator.Id) > 0);
    });

    [Fact]
    public void Names_of_indicators_differ() => Assert.Equal(137, Cities2011.Facts.Indicators.Select(static indicator => indicator.Name).Distinct().Count());

    [Fact]
    public void Every_source_is_used_named_and_known_once()
    {
        var used = All.Select(static fact => fact.Source).ToHashSet();
        Assert.All(Cities2011.Facts.Sources, source =>
        {
            Assert.Contains(source.Id, used);
            Assert.False(string.IsNullOrWhiteSpace(source.Publisher));
            Assert.True(source.Address is null || (Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"), source.Address);
        });
        Assert.Equal(173, Cities2011.Facts.Sources.Select(static source => (source.Title, source.Publisher, source.Date, source.Address)).Distinct().Count());
    }

    [Theory]
    [InlineData("openflights-2012-01", "ODbL")]
    [InlineData("census-2010-county", "MIT")]
    [InlineData("census-2010-city", "MIT")]
    [InlineData("china-city-sustainability-fdi", "MIT")]
    [InlineData("china-city-panel-real", "cite the China City Statistical Yearbook")]
    [InlineData("zhou-city-panel-2009-2019", "cite the China City Statistical Yearbook")]
    [InlineData("moe-institutions-2017", "cite the list of the Ministry of Education")]
    public void Sources_with_terms_of_use_name_them(string source, string terms) =>
        Assert.Contains(terms, Cities2011.Facts.FindSource(source)!.Licence, StringComparison.Ordinal);

    [Fact]
    public void Every_air_link_counted_from_OpenFlights_names_its_licence() => Assert.All(
        All.Where(static fact => fact.Indicator is "air_airline_routes" or "air_destinations_nonstop" or "air_destinations_outside_mainland"),
        static fact => Assert.Contains("ODbL", Cities2011.Facts.FindSource(fact.Source)!.Licence, StringComparison.Ordinal));

    [Fact]
    public void Derived_figures_per_head_follow_from_their_inputs() => Assert.All(Cities2011.Facts.Locations, static city =>
    {
        Check("tertiary_educated_share", 100, "tertiary_educated_residents", "population", 0.005);
        Check("students_per_1000_residents", 1000, "students_enrolled", "population", 0.05);
        Check("bank_deposits_to_gdp", 1, "bank_deposits", "gdp", 0.0005);
        Check("residents_20_29_share", 100, "residents_aged_20_29", "population", 0.005);
        Check("invention_patents_granted_per_10000", 10000, "invention_patents_granted", "population", 0.0005);
        Check("invention_patents_in_force_per_10000", 10000, "invention_patents_in_force", "population", 0.0005);
        Check("fdi_per_resident", 1, "fdi_utilised", "population", 0.05);

        void Check(string ratio, double scale, string numerator, string denominator, double rounding)
        {
            double? printed = Value(ratio), computed = scale * Value(numerator) / Value(denominator);
            Assert.Equal(computed is null, printed is null);
            if (printed is { } found && computed is { } exact) Assert.InRange(found - exact, -rounding * 1.0001, rounding * 1.0001);
        }

        double? Value(string indicator) => Cities2011.Facts[city.Id, indicator]?.Value;
    });

    [Fact]
    public void The_table_survives_writing_and_reading()
    {
        string text = FactsJson.Write(Cities2011.Facts);
        Assert.Equal(text, FactsJson.Write(FactsJson.Parse(text)));
    }
}
