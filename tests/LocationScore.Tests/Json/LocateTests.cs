using System.Text;
using LocationScore.Json;

namespace LocationScore.Tests.Json;

/// <summary>Problems that only show after reading get the place of their path in the document.</summary>
public class LocateTests
{
    private const string Model = """
        // a remark
        { "id": "m", "name": "M", "criteria": [
          { "id": "a", "indicator": "gpd",
            "unit": "CNY", "direction": "benefit", "weight": 1, "value": "minMax", "missing": "reject" } ] }
        """;

    private const string Facts = """
        { "locations": [{ "id": "x", "name": "X" }], "indicators": [{ "id": "gdp", "name": "GDP", "unit": "CNY" }],
          "facts": [{ "location": "x", "indicator": "gdp", "value": 1, "unit": "CNY" }] }
        """;

    [Fact]
    public void A_problem_of_compiling_stands_at_its_line()
    {
        byte[] text = Encoding.UTF8.GetBytes(Model.ReplaceLineEndings("\n"));
        Assert.False(Scorer.TryCompile(ModelJson.Parse(text), FactsJson.Parse(Facts), out _, out var problems));
        var located = ModelJson.Locate(text, "m.json", problems);
        int at = problems.ToList().FindIndex(static problem => problem.Path == "$.criteria[0].indicator");
        Assert.Equal(problems[at] with { File = "m.json", Line = 3, Column = 29 }, located[at]);
        Assert.Equal(problems.Length, located.Length);
    }

    [Fact]
    public void A_problem_of_a_profile_stands_at_its_line()
    {
        byte[] text = "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"m\",\n\"weights\": { \"b\": 1 } }"u8.ToArray();
        var problems = Assert.Throws<ProblemsException>(() => ProfileJson.Parse(text).Apply(ModelJson.Parse(Model))).Problems;
        var problem = Assert.Single(ProfileJson.Locate(text, "p.json", problems));
        Assert.Equal(("p.json", 2, 19), (problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void Unknown_paths_get_their_nearest_ancestor_and_texts_that_are_not_json_none()
    {
        var problem = new Problem(ProblemCodes.Undefined, "$.method (rows[2][6])", "No.");
        Assert.Equal(problem with { File = "m.json", Line = 1, Column = 1 }, Assert.Single(ModelJson.Locate("{ \"id\": \"m\" }"u8, "m.json", [problem])));
        Assert.Equal(problem with { File = "m.json" }, Assert.Single(ModelJson.Locate("{"u8, "m.json", [problem])));
    }
}
