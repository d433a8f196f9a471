using System.Globalization;
using LocationScore.Json;

namespace LocationScore.Conventions.Tests.Snippets;

public class OwnFactsSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            1. Hangzhou: 0.630
               talent: 0.440 points
               cost: 0.190 points
            2. Dalian: 0.508
               talent: 0.268 points
               cost: 0.240 points
            """, said);
    }

    private static void Run()
    {
        #region snippet: own-facts
        var facts = FactsJson.Parse("""
            {
              "locations": [{ "id": "hangzhou", "name": "Hangzhou" }, { "id": "dalian", "name": "Dalian" }],
              "indicators": [
                { "id": "graduates", "name": "Graduates a year", "unit": "persons" },
                { "id": "wage", "name": "Yearly wage", "unit": "CNY" }
              ],
              "facts": [
                { "location": "hangzhou", "indicator": "graduates", "value": 110000, "unit": "persons" },
                { "location": "hangzhou", "indicator": "wage", "value": 51000, "unit": "CNY" },
                { "location": "dalian", "indicator": "graduates", "value": 67000, "unit": "persons" },
                { "location": "dalian", "indicator": "wage", "value": 46000, "unit": "CNY" }
              ]
            }
            """);
        var model = ModelJson.Parse("""
            {
              "id": "talent-and-cost",
              "name": "Talent and cost",
              "defaults": { "missing": "reject" },
              "criteria": [
                {
                  "id": "talent", "indicator": "graduates", "unit": "persons", "direction": "benefit", "weight": 3,
                  "value": { "kind": "linear", "worst": 0, "best": 150000 }
                },
                {
                  "id": "cost", "indicator": "wage", "unit": "CNY", "direction": "cost", "weight": 2,
                  "value": { "kind": "linear", "worst": 70000, "best": 30000 }
                }
              ]
            }
            """);

        foreach (var city in Scorer.Compile(model, facts).Score().Ranking)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{city.Rank}. {city.Location.Name}: {city.Score:F3}"));
            foreach (var part in city.Contributions)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {part.Criterion.Id}: {part.Points:F3} points"));
        }
        #endregion
    }
}
