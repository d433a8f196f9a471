namespace LocationScore.Tests.Model;

public class WeightProfileTests
{
    private static readonly ScoringModel s_model = new("base", "Base", Defaults: new(ValueFunction.MinMax(), MissingPolicy.Reject),
        Factors: [new("talent", 1, Criteria: [new("wage", "wage", "CNY", Direction.Cost, 3), new("graduates", "graduates", "persons", Direction.Benefit, 1)])],
        Criteria: [new("rent", "rent", "CNY", Direction.Cost, 2)]);

    [Fact]
    public void What_is_named_gets_its_new_weight_and_the_rest_keeps_its_own()
    {
        var changed = Profile("p", "base", ("talent", 5), ("graduates", 0)).Apply(s_model);
        Assert.Equal([5, 2], new[] { changed.Factors[0].Weight, changed.Criteria[0].Weight });
        Assert.Equal([3, 0], changed.Factors[0].Criteria.Select(static criterion => criterion.Weight!.Value));
        Assert.Equal(1, s_model.Factors[0].Weight);
    }

    [Fact]
    public void Everything_that_does_not_fit_is_said_at_once()
    {
        var profile = new WeightProfile("p", "P", "base", NamedValues.Of(("talnet", 1), ("rent", -1), ("wage", double.NaN)));
        var failure = Assert.Throws<ProblemsException>(() => profile.Apply(s_model));
        Assert.Equal([ProblemCodes.BadWeights, ProblemCodes.BadWeights, ProblemCodes.Unknown], failure.Problems.Select(static problem => problem.Code));
        Assert.Equal(("talent", "$.weights.talnet"), (failure.Problems[2].Nearest, failure.Problems[2].Path));
    }

    [Fact]
    public void Profiles_extend_one_another_and_the_last_word_is_that_of_the_one_asked_for()
    {
        var near = Profile("near", "base", ("talent", 5), ("rent", 7));
        var chain = ProfileChain.Resolve(Profile("far", "near", ("rent", 9)), [s_model], [near]);
        Assert.Equal(["near", "far"], chain.Profiles.Select(static profile => profile.Id));
        Assert.Equal([5, 9], new[] { chain.Model.Factors[0].Weight, chain.Model.Criteria[0].Weight });
    }

    [Fact]
    public void A_circle_of_profiles_is_refused_and_shown()
    {
        var a = Profile("a", "b");
        var failure = Assert.Throws<ProblemsException>(() => ProfileChain.Resolve(a, [s_model], [a, Profile("b", "c"), Profile("c", "a")]));
        var problem = Assert.Single(failure.Problems);
        Assert.Equal((ProblemCodes.Cycle, "a → b → c → a"), (problem.Code, problem.Found));
    }

    [Fact]
    public void An_unknown_base_is_refused_with_the_nearest_name() =>
        Assert.Equal("base", Assert.Single(Assert.Throws<ProblemsException>(() => ProfileChain.Resolve(Profile("a", "bsae"), [s_model], [])).Problems).Nearest);

    [Fact]
    public void An_id_that_is_both_a_model_and_a_profile_is_refused() =>
        Assert.Equal(ProblemCodes.Duplicate, Assert.Single(Assert.Throws<ProblemsException>(() => ProfileChain.Resolve(Profile("a", "base"), [s_model], [Profile("base", "a")])).Problems).Code);

    private static WeightProfile Profile(string id, string extends, params ReadOnlySpan<(string, double)> weights) => new(id, "Profile " + id, extends, NamedValues.Of(weights));
}
