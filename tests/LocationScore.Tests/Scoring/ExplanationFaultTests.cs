using LocationScore.Json;

namespace LocationScore.Tests.Scoring;

/// <summary>Explanations that were wrong once: each on its own model and facts.</summary>
public class ExplanationFaultTests
{
    [Fact]
    public void Spotis_is_explained_by_its_own_distances()
    {
        var result = Score("m6_spotis", "f6");
        var ash = result.Find("ash")!;
        Assert.Equal([0.0333, 0.2333, 0.1333], ash.Contributions.Select(static c => c.Points), static (a, b) => Math.Abs(a - b) < 5e-5);
        Assert.True(ash.Explanation.IsSum);
        // Lower is better: Ash is better on all three, so no term may favour Bay.
        Assert.All(result.Compare("ash", "bay").Criteria, static item => Assert.True(item.Gap < 0));
    }

    [Fact]
    public void The_scale_of_a_range_does_not_change_who_is_behind()
    {
        var wide = Score("n_geo", "f3").Compare("bay", "dale");
        var narrow = Score("n_geo01", "f3").Compare("bay", "dale");
        Assert.True(Gap(wide, "grad") < 0);
        foreach (var item in wide.Criteria) Assert.Equal(item.Gap / wide.Gap, Gap(narrow, item.Node.Id) / narrow.Gap, 1e-9);
        Assert.Null(wide.Criteria[0].Points);
    }

    [Fact]
    public void A_better_value_is_never_behind()
    {
        var comparison = Score("m4", "f4").Compare("bay", "ash");
        Assert.All(comparison.Criteria, static item => Assert.True(item.Gap > 0));
        Assert.Equal(comparison.Gap, comparison.Criteria.Sum(static item => item.Gap), 1e-15);
    }

    [Theory]
    [InlineData("m2", "f2")]
    [InlineData("m7", "f7")]
    public void A_rescaled_tiny_mean_has_points_of_the_size_of_its_score(string model, string facts)
    {
        var result = Score(model, facts);
        foreach (var place in result.Ranking)
        {
            Assert.All(place.Contributions, static c => Assert.InRange(c.Points, -2, 2));
            Assert.Equal(place.Score, place.Contributions.Sum(static c => c.Points) + place.Intercept, 1e-12);
        }
    }

    [Fact]
    public void A_rescaled_sum_says_what_everybody_gets()
    {
        var result = Score("n_arresc", "f3");
        foreach (var place in result.Ranking)
        {
            Assert.NotEqual(0, place.Intercept);
            Assert.Equal(place.Score, place.Contributions.Sum(static c => c.Points) + place.Intercept, 1e-12);
        }

        foreach (var one in result.Ranking)
        {
            foreach (var other in result.Ranking)
            {
                var comparison = result.Compare(one.Location.Id, other.Location.Id);
                Assert.Equal(0, comparison.Rest, 1e-13);
                Assert.Equal(comparison.Gap, comparison.Criteria.Sum(static item => item.Gap), 1e-12);
            }
        }
    }

    [Fact]
    public void A_tree_that_is_no_sum_says_so_and_starts_from_the_worst()
    {
        var result = Score("n_geo", "f3");
        var notice = Assert.Single(result.Notices, static n => n.Code == NoticeCodes.Attributed);
        Assert.Contains("worst value on every criterion", notice.Message, StringComparison.Ordinal);
        var bay = result.Find("bay")!;
        Assert.Equal(ExplanationKind.Attribution, bay.Explanation.Kind);
        Assert.Equal(1, bay.Explanation.BaseScore!.Value, 1e-12);
        Assert.Contains("Vartia", bay.Explanation.Citation, StringComparison.Ordinal);
        Assert.All(bay.Contributions, static c => Assert.True(c.Points >= 0));
    }

    /// <summary>0.1 + 0.2 and 0.15 + 0.15 are equal on paper: whatever ranks the two cities, their difference is not due to the sum.</summary>
    [Theory]
    [InlineData("m_ws")]
    [InlineData("m_vikor")]
    [InlineData("m_topsis")]
    [InlineData("m_tree")]
    public void A_difference_of_rounding_ranks_and_explains_nothing(string model)
    {
        var result = Score(model, "facts");
        Assert.Equal(Score("m_tree", "facts").Ranking.Select(static place => place.Location.Id), result.Ranking.Select(static place => place.Location.Id));
        var comparison = result.Compare("ash", "bay");
        Assert.Equal(0, Gap(comparison, "ab"), 1e-15);
        Assert.Equal(comparison.Gap, Gap(comparison, "q"), 1e-12);
    }

    /// <summary>A method that cannot scale a column of one value says so, and does not scale the rounding of a sum.</summary>
    [Fact]
    public void A_column_that_differs_by_rounding_is_constant()
    {
        var problem = Assert.Single(Assert.Throws<ProblemsException>(static () => Score("m_mabac", "facts")).Problems);
        Assert.Equal(ProblemCodes.ConstantColumn, problem.Code);
        Assert.Contains("'ab'", problem.Message, StringComparison.Ordinal);
    }

    private static double Gap(Comparison comparison, string criterion) => comparison.Criteria.Single(item => item.Node.Id == criterion).Gap;

    private static ScoringResult Score(string model, string facts) => Scorer.Compile(ModelJson.Parse(Read(model)), FactsJson.Parse(Read(facts))).Score();

    private static string Read(string name)
    {
        using var stream = typeof(ExplanationFaultTests).Assembly.GetManifestResourceStream($"Faults/{name}.json") ?? throw new InvalidOperationException($"There is no fault '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
