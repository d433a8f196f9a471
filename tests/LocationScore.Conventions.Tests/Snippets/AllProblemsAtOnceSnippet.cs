using LocationScore.Json;

namespace LocationScore.Conventions.Tests.Snippets;

public class AllProblemsAtOnceSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            4: bad-weights at $.criteria[0].weight
            4: anchors-contradict at $.criteria[0].value
            5: duplicate at $.criteria[1].id
            5: policy-missing at $.criteria[1].missing
            """, said);
    }

    private static void Run()
    {
        #region snippet: all-problems-at-once
        string text = """
            {
              "id": "study", "name": "Study",
              "criteria": [
                { "id": "a", "indicator": "gdp", "unit": "CNY", "direction": "benefit", "weight": -1, "value": { "kind": "linear", "worst": 5, "best": 1 }, "missing": "reject" },
                { "id": "a", "indicator": "gdp", "unit": "CNY", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 0, "best": 1e12 } }
              ]
            }
            """;
        if (!ModelJson.TryParse(text, "study.json", out _, out var problems))
        {
            foreach (var problem in problems) Console.WriteLine($"{problem.Line}: {problem.Code} at {problem.Path}");
        }
        #endregion
    }
}
