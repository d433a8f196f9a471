using System.Globalization;

namespace LocationScore.Data.Tests;

/// <summary>The yearly facts: nothing filled in, the same figures as the facts of 2011 where both have them.</summary>
public class CitiesByYearTests
{
    [Fact]
    public void Every_value_has_year_source_and_the_unit_of_its_indicator()
    {
        var all = CitiesByYear.Facts.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact)).ToList();
        Assert.Equal(6765, all.Count);
        Assert.Equal(29, CitiesByYear.Facts.Indicators.Length);
        Assert.Equal(Enumerable.Range(2003, 21), CitiesByYear.Years);
        Assert.All(all, static fact =>
        {
            Assert.NotNull(fact.Value);
            Assert.InRange(fact.Year!.Value, 2003, 2023);
            Assert.NotNull(CitiesByYear.Facts.FindSource(fact.Source));
            Assert.NotEqual(FactQuality.Unstated, fact.Quality);
        });
        Assert.Equal(all.Count, all.DistinctBy(static fact => (fact.Location, fact.Indicator, fact.Year)).Count());
        Assert.All(CitiesByYear.Facts.Indicators, static indicator =>
            Assert.True(Cities2011.Facts.FindIndicator(indicator.Id) is not { } known || known.Unit == indicator.Unit, indicator.Id));
    }

    /// <summary>Where both have a figure of 2011 they have the same, within a thousandth.</summary>
    [Fact]
    public void Figures_of_2011_are_those_of_the_facts_of_2011()
    {
        var both = from fact in CitiesByYear.Facts.Facts
                   where fact.Year == 2011 && Cities2011.Facts.FindIndicator(fact.Indicator) is not null
                   let known = Cities2011.Facts[fact.Location, fact.Indicator]
                   where known?.Year == 2011
                   select (Yearly: fact.Value!.Value, Known: known.Value!.Value, What: $"{fact.Indicator} of {fact.Location}");
        var pairs = both.ToList();
        Assert.True(pairs.Count > 250, $"{pairs.Count}");
        Assert.All(pairs, static pair => Assert.True(Math.Abs(pair.Yearly - pair.Known) <= 1e-3 * Math.Abs(pair.Known), $"{pair.What}: {pair.Yearly}, {pair.Known}"));
    }

    [Fact]
    public void A_year_takes_the_values_of_that_year_and_keeps_the_others()
    {
        var facts = CitiesByYear.Of(2013);
        Assert.Equal(Cities2011.Facts.Locations, facts.Locations);
        Assert.Equal(Cities2011.Facts.Indicators, facts.Indicators);
        var share = facts["shenzhen", "science_expenditure_share"]!;
        Assert.Equal((7.865, 2013), (share.Value!.Value, share.Year!.Value));
        Assert.StartsWith("Doubtful: spike", share.Note, StringComparison.Ordinal);
        Assert.Equal(Cities2011.Facts["shenzhen", "science_expenditure_share"]!.Value, share.Alternatives[0].Value);
        Assert.Equal(Cities2011.Facts["hangzhou", "rail_minutes_to_hub"], facts["hangzhou", "rail_minutes_to_hub"]);
        Assert.All(facts.Facts, fact => Assert.True(fact.Source is null || facts.FindSource(fact.Source) is not null));
    }

    /// <summary>That the science share of Shenzhen jumps is seen from the other years only; a ranking that uses no other year says so, too.</summary>
    [Fact]
    public void A_value_of_2011_that_other_years_put_in_doubt_says_so()
    {
        var share = CitiesByYear.Of(2011)["shenzhen", "science_expenditure_share"]!;
        Assert.Equal(Cities2011.Facts["shenzhen", "science_expenditure_share"]!.Value, share.Value);
        Assert.StartsWith("Doubtful: the city's own figures jump, 7.89 % in 2010, ", share.Note, StringComparison.Ordinal);
        int[] years = [2010, 2011, 2012, 2013, 2014];
        Assert.All(years, year => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{CitiesByYear.Of(year)["shenzhen", "science_expenditure_share"]!.Value:0.00} % in {year}"), share.Note, StringComparison.Ordinal));
        var notice = Assert.Single(Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts).Score().Notices, static notice => notice.Code == NoticeCodes.Doubtful);
        Assert.Equal(("shenzhen", "science-budget"), (notice.Location, notice.Node));
    }

    /// <summary>Students per resident are the students of the year over the residents of the census.</summary>
    [Fact]
    public void Figures_per_resident_follow_the_figures_of_the_year()
    {
        var facts = CitiesByYear.Of(2014);
        Assert.All(facts.Locations, location =>
        {
            var fact = facts[location.Id, "students_per_1000_residents"]!;
            Assert.Equal(2014, fact.Year);
            Assert.Equal(1000 * facts[location.Id, "students_enrolled"]!.Value!.Value / Cities2011.Facts[location.Id, "population"]!.Value!.Value, fact.Value!.Value, 1e-12);
            Assert.Equal(FactQuality.Derived, fact.Quality);
        });
    }

    [Theory]
    [InlineData(2002)]
    [InlineData(2024)]
    public void Other_years_are_refused(int year) => Assert.Throws<ArgumentOutOfRangeException>(() => CitiesByYear.Of(year));
}
