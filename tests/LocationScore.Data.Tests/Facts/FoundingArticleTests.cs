using System.Globalization;

namespace LocationScore.Data.Tests.Facts;

/// <summary>The 36 figures of the article that started it all, as they were read from it.</summary>
public class FoundingArticleTests
{
    private const string Figures = """
        outsourcing_contract_value | 3280000000 | USD | 2011 | press
        outsourcing_contract_value_growth | 42 | % | 2011 | press
        outsourcing_offshore_contract_value | 2030000000 | USD | 2011 | press
        outsourcing_offshore_contract_growth | 30 | % | 2011 | press
        outsourcing_enterprises | 800 | count | 2011 | press
        outsourcing_staff | 220000 | persons | 2011 | press
        outsourcing_training_institutions | 50 | count | 2011 | press
        outsourcing_staff_trained | 85000 | persons | 2011 | press
        universities | 38 | count | 2011 | press
        students_enrolled | 400000 | persons | 2011 | press
        outsourcing_relevant_majors | 247 | count | 2011 | press
        outsourcing_relevant_graduates | 18000 | persons/year | 2011 | press
        trade_partner_countries | 200 | count | 2011 | press
        gdp_growth_two_digit_years | 20 | years | 2011 | press
        financial_institutions | 200 | count | 2011 | press
        share_of_province_institutions | 60 | % | 2011 | press
        financial_centre_rank_domestic | 5 | rank | 2011 | press
        distance_km_to_hub | 170 | km | 2012 | press
        rail_minutes_to_hub | 38 | minutes | 2012 | press
        air_routes_total | 200 | count | 2012 | press
        air_routes_international | 40 | count | 2012 | press
        outsourcing_support_fund | 60000000 | CNY/year | 2011 | press
        outsourcing_support_fund_usd | 9600000 | USD/year | 2011 | press
        outsourcing_support_fund_established | 2008 | calendar year | 2008 | press
        outsourcing_targeted_sectors | 8 | count | 2011 | press
        outsourcing_industry_age | 6 | years | 2011 | press
        talent_incentives | 1 | 0/1 | 2011 | press
        talent_incentive_kinds | 4 | count | 2011 | derived
        ip_protection_statement | 1 | 0/1 | 2012 | press
        summit_delegates | 300 | persons | 2012 | press
        summit_countries | 20 | count | 2012 | press
        summit_edition | 5 | count | 2012 | press
        named_outsourcing_firms | 6 | count | 2012 | derived
        promotion_destinations | 6 | count | 2012 | derived
        summit_days | 3 | days | 2012 | press
        outsourcing_specialties | 2 | count | 2011 | press
        """;

    public static TheoryData<string> Lines() => [.. Figures.Split('\n').Select(static line => line.Trim())];

    [Fact]
    public void There_are_36_figures_all_of_Hangzhou()
    {
        Assert.Equal(36, Cities2011.FoundingArticle.Length);
        Assert.Equal(36, Lines().Count);
        Assert.Equal(36, Cities2011.FoundingArticle.Select(static fact => fact.Indicator).Distinct().Count());
        Assert.All(Cities2011.FoundingArticle, static fact => Assert.Equal("hangzhou", fact.Location));
        Assert.All(Cities2011.FoundingArticle, static fact => Assert.False(string.IsNullOrWhiteSpace(fact.Evidence)));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_figure_is_the_best_fact_or_an_alternative_with_the_article_as_its_source(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string[] expected = line.Split(" | ");
        var figure = Assert.Single(Cities2011.FoundingArticle, fact => fact.Indicator == expected[0]);
        string[] found =
        [
            figure.Indicator,
            ((decimal)figure.Value!.Value).ToString(CultureInfo.InvariantCulture),
            figure.Unit,
            figure.Year!.Value.ToString(CultureInfo.InvariantCulture),
            figure.Quality == FactQuality.Press ? "press" : figure.Quality == FactQuality.Derived ? "derived" : "other",
        ];
        Assert.Equal(expected, found);
        var best = Cities2011.Facts["hangzhou", figure.Indicator]!;
        Assert.True(ReferenceEquals(best, figure) || best.Alternatives.Contains(figure));
        var article = Cities2011.Facts.FindSource(figure.Source)!;
        Assert.Equal("Source of success in outsourcing", article.Title);
        Assert.Equal("2012-04-23", article.Date);
        Assert.Contains("Shanghai Daily", article.Publisher, StringComparison.Ordinal);
    }

    [Fact]
    public void Nine_figures_are_alternatives_because_a_better_source_was_found() => Assert.Equal(
        [
            "air_routes_total", "distance_km_to_hub", "financial_centre_rank_domestic", "outsourcing_contract_value", "outsourcing_offshore_contract_value",
            "outsourcing_staff_trained", "outsourcing_training_institutions", "rail_minutes_to_hub", "students_enrolled",
        ],
        Cities2011.FoundingArticle.Where(static fact => Cities2011.Facts["hangzhou", fact.Indicator]!.Source != fact.Source).Select(static fact => fact.Indicator).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("students_enrolled", "students", 400_000, 446_700)]
    [InlineData("rail_minutes_to_hub", "rail-to-hub", 38, 49)]
    public void A_model_can_choose_the_figure_of_the_article(string indicator, string criterion, double article, double best)
    {
        var model = ReadyModels.Find("service-outsourcing")!;
        Assert.Equal(best, Raw(model));
        Assert.Equal(article, Raw(model with { Choices = [new(indicator, "hangzhou", Cities2011.FoundingArticle[0].Source, Reason: "as printed in the article")] }));

        double? Raw(ScoringModel scored) => Scorer.Compile(scored, Cities2011.Facts).Score().Find("hangzhou")!.Contributions.Single(part => part.Criterion.Id == criterion).Raw;
    }
}
