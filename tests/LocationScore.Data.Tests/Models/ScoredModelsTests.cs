using System.Globalization;

namespace LocationScore.Data.Tests.Models;

/// <summary>The ready-made models and profiles score the facts that they claim to score.</summary>
public class ScoredModelsTests
{
    /// <summary>Scores from best to worst, worked out from the embedded documents by a plain program apart from this library.</summary>
    private const string Expected = """
        service-outsourcing: beijing 0.7646687294, shanghai 0.6548476046, nanjing 0.5918813630, guangzhou 0.5717379782, hangzhou 0.5657455572, shenzhen 0.5111500689, wuhan 0.4871963857, tianjin 0.4653250144, xian 0.4310040952, chengdu 0.4162742065, hefei 0.4076901905, suzhou 0.4039911081, wuxi 0.3791179400, dalian 0.3788675287, ningbo 0.3028319520, chongqing 0.2939126684
        service-outsourcing-with-cost: beijing 0.6769332933, shanghai 0.5987614741, nanjing 0.5730871153, guangzhou 0.5675607916, hangzhou 0.5397847442, wuhan 0.5212719994, shenzhen 0.5110282932, tianjin 0.5088642552, chengdu 0.4822104218, xian 0.4756207769, suzhou 0.4580617075, hefei 0.4571161742, dalian 0.4369190980, wuxi 0.4300004263, chongqing 0.4028152028, ningbo 0.3457359116
        mofcom-model-city: beijing 218.4776104935, shanghai 197.8211389782, guangzhou 128.0348357434, chongqing 102.8130207000, chengdu 100.7388831417, tianjin 100.1322916621, wuhan 89.3292272703, shenzhen 87.3657732135, nanjing 86.0985266065, hangzhou 85.8965384556, dalian 84.6497641334, suzhou 77.1589518027, xian 71.4231371124, hefei 62.8779930485, wuxi 57.7748643922, ningbo 49.4074432460
        gsli-2011: beijing 0.6719013415, shenzhen 0.6111765871, nanjing 0.6027598631, wuhan 0.5941293922, shanghai 0.5879225840, guangzhou 0.5796413700, xian 0.5656519378, hangzhou 0.5622316173, chengdu 0.5513002096, tianjin 0.5399995225, hefei 0.5399549051, wuxi 0.5123561499, suzhou 0.5072266974, chongqing 0.4882008467, dalian 0.4828559611, ningbo 0.3544633467
        talent-first: beijing 0.7503160461, shanghai 0.6314366488, nanjing 0.6097767955, guangzhou 0.5812804208, hangzhou 0.5367137416, wuhan 0.5236901516, xian 0.4523435752, tianjin 0.4511731766, shenzhen 0.4353319758, chengdu 0.4297958093, hefei 0.3988941090, dalian 0.3637125445, suzhou 0.3568979105, wuxi 0.3170426297, chongqing 0.3137071606, ningbo 0.2659137429
        finance-first: beijing 0.8039810471, shanghai 0.6594482819, shenzhen 0.5379516513, hangzhou 0.5346864405, nanjing 0.5338179696, guangzhou 0.5192494760, wuhan 0.4351418105, tianjin 0.4267188268, xian 0.4165085027, chengdu 0.4109961757, suzhou 0.3729519319, dalian 0.3555394039, wuxi 0.3481430037, hefei 0.3222933894, ningbo 0.3043288065, chongqing 0.2705438364
        """;

    public static TheoryData<string> Lines() => [.. Expected.Split('\n').Select(static line => line.Trim())];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Scores_are_those_of_an_independent_program(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string[] parts = line.Split(": ");
        var model = ReadyModels.Find(parts[0]) ?? Profiled(parts[0]);
        var result = Scorer.Compile(model, Cities2011.Facts).Score();
        Assert.Empty(result.Excluded);
        Assert.Equal(parts[1], string.Join(", ", result.Ranking.Select(static city => string.Create(CultureInfo.InvariantCulture, $"{city.Location.Id} {city.Score:F10}"))));
    }

    [Fact]
    public void Every_model_on_the_facts_and_every_profile_is_scored_here() => Assert.Equal(
        Walk.OnCities2011.Concat(ReadyProfiles.All.Select(static profile => profile.Id)).Order(StringComparer.Ordinal),
        Lines().Select(static row => row.Data.Split(':')[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_result_says_what_was_not_scored_as_it_stood()
    {
        var notices = Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts).Score().Notices;
        Assert.Contains(notices, static notice => notice is { Code: NoticeCodes.Ignored, Location: "guangzhou", Node: "science-budget" });
        Assert.Contains(notices, static notice => notice is { Code: NoticeCodes.Imputed, Location: "guangzhou", Node: "science-budget" });
        Assert.Equal(["dalian", "hefei", "hefei", "suzhou", "wuxi"],
            notices.Where(static notice => notice.Code == NoticeCodes.RescaledWeights).Select(static notice => notice.Location).Order(StringComparer.Ordinal));
        Assert.Equal(["income-tax", "rail-to-hub"], notices.Where(static notice => notice.Code == NoticeCodes.Stale).Select(static notice => notice.Node).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_quality_cost_map_shows_all_cities_and_puts_the_dearest_lowest()
    {
        var map = Scorer.Compile(ReadyModels.Find("service-outsourcing-with-cost")!, Cities2011.Facts).Score().QualityCost!;
        Assert.Equal(16, map.Points.Length);
        Assert.Equal("beijing", map.Points.MinBy(static point => point.Cost)!.Location.Id);
        Assert.Equal("chongqing", map.Points.MaxBy(static point => point.Cost)!.Location.Id);
        Assert.Equal("beijing", map.Points.MaxBy(static point => point.Quality)!.Location.Id);
    }

    [Fact]
    public void Every_category_and_the_total_have_the_mean_100_in_the_evaluation_of_model_cities()
    {
        var model = ReadyModels.Find("mofcom-model-city")!;
        var result = Scorer.Compile(model, Cities2011.Facts).Score();
        Assert.All(model.Factors, category => Assert.Equal(100, result.Ranking.Average(city => city.Factors.Single(factor => factor.Factor.Id == category.Id).Value!.Value), 1e-10));
        Assert.Equal(100, result.Ranking.Average(static city => city.Score), 1e-10);
        Assert.All(result.Ranking, static city => Assert.Equal(city.Score >= 100 ? "above 100" : "below 100", city.Band));
    }

    [Fact]
    public void Melbourne_in_2017_is_97_525_which_was_published_as_97_5()
    {
        var result = Scorer.Compile(ReadyModels.Find("eiu-liveability")!, Ratings("eiu-liveability", 95, 100, 95.1, 100, 100)).Score();
        Assert.Equal(97.525, Assert.Single(result.Ranking).Score, 1e-12);
    }

    [Fact]
    public void A_wireless_technology_centre_is_the_weighted_mean_of_five_ratings()
    {
        var result = Scorer.Compile(ReadyModels.Find("fdi-wireless-technology")!, Ratings("fdi-wireless-technology", 100, 0, 50, 100, 20)).Score();
        Assert.Equal(35 + 10 + 10 + 1, Assert.Single(result.Ranking).Score, 1e-12);
    }

    [Fact]
    public void Economies_that_agree_to_two_decimals_share_a_place_in_doing_business()
    {
        var criteria = ReadyModels.Find("doing-business")!.Criteria;
        Fact[] facts = [.. criteria.SelectMany((criterion, k) => new[] { ("one", 45.0 + k), ("two", k == 0 ? 45.04 : 45.0 + k), ("three", k == 0 ? 45.2 : 45.0 + k) }
            .Select(item => new Fact(item.Item1, criterion.Indicator, item.Item2, criterion.Unit)))];
        var table = FactTable.Create([new("one", "One"), new("two", "Two"), new("three", "Three")], criteria.Select(static criterion => new Indicator(criterion.Indicator, criterion.Name!, criterion.Unit)), facts);
        var result = Scorer.Compile(ReadyModels.Find("doing-business")!, table).Score();
        Assert.Equal(49.5, result.Find("one")!.Score, 1e-12);
        Assert.Equal("1 three, 2 one, 2 two", string.Join(", ", result.Ranking.Select(static place => $"{place.Rank} {place.Location.Id}")));
    }

    [Theory]
    [InlineData("eiu-liveability", 0.9)]
    [InlineData("fdi-wireless-technology", -0.1)]
    [InlineData("fdi-wireless-technology", 100.1)]
    public void A_rating_off_the_published_scale_is_a_problem(string id, double rating) =>
        Assert.Throws<ProblemsException>(() => Scorer.Compile(ReadyModels.Find(id)!, Ratings(id, 50, 50, rating, 50, 50)));

    private static ScoringModel Profiled(string id)
    {
        var profile = ReadyProfiles.Find(id)!;
        return profile.Apply(ReadyModels.Find(profile.Extends)!);
    }

    private static FactTable Ratings(string id, params double[] ratings)
    {
        var criteria = ReadyModels.Find(id)!.Criteria;
        return FactTable.Create([new("here", "Here")], criteria.Select(static criterion => new Indicator(criterion.Indicator, criterion.Name!, criterion.Unit)),
            criteria.Zip(ratings, static (criterion, rating) => new Fact("here", criterion.Indicator, rating, criterion.Unit)));
    }
}
