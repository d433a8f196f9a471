using LocationScore.Numerics;

namespace LocationScore.Tests.Scoring;

/// <summary>Numbers of extreme size are computed right or refused, never lost on the way.</summary>
public class ExtremeNumberTests
{
    [Theory]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    [InlineData(1e300)]
    public void Standard_scores_and_vectors_do_not_depend_on_the_unit(double unit)
    {
        double[] x = [-1, 1, 2, 6];
        double[] ordinary = Values(x, ValueFunction.ZScore()), extreme = Values([.. x.Select(v => v * unit)], ValueFunction.ZScore());
        for (int i = 0; i < x.Length; i++) Assert.Equal(ordinary[i], extreme[i], 1e-12);
        double[] vector = Values([1, 2, 2, 4], ValueFunction.Vector()), scaled = Values([.. new[] { 1, 2, 2, 4 }.Select(v => v * unit)], ValueFunction.Vector());
        for (int i = 0; i < x.Length; i++) Assert.Equal(vector[i], scaled[i], 1e-12);
    }

    [Theory]
    [InlineData(1e100)]
    [InlineData(1e-100)]
    public void Outliers_are_found_in_every_unit(double unit)
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
        Assert.Equal(Moments.Of(x).Kurtosis, Moments.Of([.. x.Select(v => v * unit)]).Kurtosis, 1e-9);
        Assert.True(Moments.AreExtreme([.. x.Select(v => v * unit)], 2, 3.5));
    }

    [Fact]
    public void A_range_that_overflows_is_a_problem_although_a_minimum_would_hide_it()
    {
        var model = Model(ValueFunction.MinMax(), null) with { Aggregation = Aggregation.Minimum };
        Assert.False(Scorer.TryCompile(model, Facts([1e308, -1e308, 0, 5]), out _, out var problems));
        Assert.Equal((ProblemCodes.NotFinite, "$.criteria[0].value"), (Assert.Single(problems).Code, problems[0].Path));
    }

    [Fact]
    public void A_treatment_that_overflows_is_a_problem_before_places_hide_it()
    {
        Assert.False(Scorer.TryCompile(Model(ValueFunction.RankPlace(), OutlierTreatment.SignedPower(3)), Facts([1e200, 2, 3, 4]), out _, out var problems));
        Assert.Equal((ProblemCodes.NotFinite, "$.criteria[0].outliers"), (Assert.Single(problems).Code, problems[0].Path));
    }

    [Fact]
    public void A_table_with_thousands_of_unknown_ids_is_refused_and_the_first_have_their_nearest_name()
    {
        var locations = Enumerable.Range(0, 20_000).Select(static i => new Location($"place-{i}", "P"));
        var facts = Enumerable.Range(0, 20_000).Select(static i => new Fact($"plaice-{i}", "a", 1, "u"));
        var problems = Assert.Throws<ProblemsException>(() => FactTable.Create(locations, [new("a", "A", "u")], facts)).Problems;
        Assert.Equal(20_000, problems.Length);
        Assert.Equal("place-0", problems[0].Nearest);
        Assert.Null(problems[^1].Nearest);
    }

    private static double[] Values(double[] x, ValueFunction function)
    {
        var result = Scorer.Compile(Model(function, null), Facts(x)).Score();
        return [.. result.Locations.Select(l => result.Find(l.Id)!.Contributions[0].Value!.Value)];
    }

    private static ScoringModel Model(ValueFunction function, OutlierTreatment? treatment) =>
        new("m", "M", Criteria: [new("a", "a", "u", Direction.Benefit, 1, function, MissingPolicy.Reject, treatment), new("b", "b", "u", Direction.Benefit, 1, ValueFunction.Linear(0, 10), MissingPolicy.Reject)]);

    private static FactTable Facts(double[] x) => NormalisationTests.Facts(("a", x), ("b", [.. x.Select(static (_, i) => (double)i)]));
}
