namespace LocationScore.Tests.Model;

/// <summary>The one open door for value functions: what comes through it is checked at the gate.</summary>
public class CustomFunctionTests
{
    [Fact]
    public void It_gives_the_values()
    {
        var scorer = Scorer.Compile(Model(ValueFunction.Custom("root", static x => Math.Sqrt(x) / 10, new(0, 1))), s_facts);
        var result = scorer.Score();
        Assert.Equal(0.5, result.Find("p")!.Score);
        Assert.Equal(0.9, result.Find("q")!.Score, 1e-15);
    }

    [Theory]
    [InlineData("nan", "NaN")]
    [InlineData("infinity", "finite number")]
    [InlineData("throws", "FormatException")]
    [InlineData("outside", "from 0 to 1")]
    public void What_it_returns_or_throws_is_a_problem_that_names_the_location(string how, string said)
    {
        var function = ValueFunction.Custom("mine", x => x < 50 ? 0.5 : how switch
        {
            "nan" => double.NaN,
            "infinity" => double.PositiveInfinity,
            "outside" => 1.5,
            _ => throw new FormatException("no"),
        }, how == "outside" ? new(0, 1) : null);
        Assert.False(Scorer.TryCompile(Model(function), s_facts, out _, out var problems));
        var problem = Assert.Single(problems);
        Assert.Equal("$.criteria[0].value", problem.Path);
        Assert.Contains("Q", problem.Message, StringComparison.Ordinal);
        Assert.Contains("mine", problem.Allowed, StringComparison.Ordinal);
        Assert.Contains(said, problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void It_cannot_rescale_and_needs_a_name_and_a_function()
    {
        var problems = (Model(ValueFunction.Custom(" ", null!)) with { Rescale = ValueFunction.Custom("mine", static x => x) }).Validate();
        Assert.Equal(["$.criteria[0].value.name", "$.criteria[0].value.function", "$.rescale"], problems.Select(static problem => problem.Path));
    }

    private static readonly FactTable s_facts =
        FactTable.Create([new("p", "P"), new("q", "Q")], [new("x", "X", "u")], [new("p", "x", 25, "u"), new("q", "x", 81, "u")]);

    private static ScoringModel Model(ValueFunction function) =>
        new("m", "M", Criteria: [new("c", "x", "u", Direction.Benefit, 1, function, MissingPolicy.Reject)]);
}
