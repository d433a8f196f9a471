using System.Text;
using LocationScore.Data;
using LocationScore.Facts;
using LocationScore.Json;
using LocationScore.Scoring;

namespace LocationScore.Tests.Json;

/// <summary>Problems that only show after reading get the place of their path in the document.</summary>
public class LocateTests
{
    [Fact]
    public void A_problem_of_compiling_stands_at_its_line()
    {
        byte[] text = Encoding.UTF8.GetBytes("""
            // a remark
            { "id": "m", "name": "M", "criteria": [
              { "id": "a", "indicator": "gpd",
                "unit": "CNY", "direction": "benefit", "weight": 1, "value": "minMax", "missing": "reject" } ] }
            """);
        Assert.False(Scorer.TryCompile(ModelJson.Parse(text), Cities2011.Facts, out _, out var problems));
        var problem = Assert.Single(ModelJson.Locate(text, "m.json", problems));
        Assert.Equal(("m.json", 3, 29), (problem.File, problem.Line, problem.Column));
        Assert.Equal(problems[0] with { File = "m.json", Line = 3, Column = 29 }, problem);
    }

    [Fact]
    public void A_problem_of_a_profile_stands_at_its_line()
    {
        byte[] text = "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"service-outsourcing\",\n\"weights\": { \"talent-pol\": 1 } }"u8.ToArray();
        var problems = Assert.Throws<ProblemsException>(() => ProfileJson.Parse(text).Apply(ReadyModels.Find("service-outsourcing")!)).Problems;
        Assert.Equal([(2, 28)], ProfileJson.Locate(text, "p.json", problems).Select(static problem => (problem.Line!.Value, problem.Column!.Value)));
    }

    [Fact]
    public void Unknown_paths_get_their_nearest_ancestor_and_texts_that_are_not_json_none()
    {
        var problem = new Problem(ProblemCodes.Undefined, "$.method (rows[2][6])", "No.");
        Assert.Equal((1, 1), ModelJson.Locate("{ \"id\": \"m\" }"u8, "m.json", [problem]).Select(static p => (p.Line!.Value, p.Column!.Value)).Single());
        Assert.Equal(problem with { File = "m.json" }, ModelJson.Locate("{"u8, "m.json", [problem]).Single());
    }
}
