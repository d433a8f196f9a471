using System.Globalization;
using LocationScore.Data;

namespace LocationScore.Conventions.Tests.Snippets;

public class ModelInCodeSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            Hangzhou 0.5279
            """, said);
    }

    private static void Run()
    {
        #region snippet: model-in-code
        var model = new ScoringModel("talent-or-cost", "Talent or cost", Criteria:
        [
            new Criterion("talent", "tertiary_educated_share", "%", Direction.Benefit, Weight: 2, ValueFunction.Linear(worst: 5, best: 35), MissingPolicy.Reject),
            new Criterion("wages", "average_wage", "CNY/year", Direction.Cost, Weight: 1, ValueFunction.Linear(worst: 90_000, best: 30_000), MissingPolicy.Reject),
        ]);
        var scorer = Scorer.Compile(model, Cities2011.Facts);

        // An analysis loops over weights without allocating anything.
        var scores = new double[scorer.Locations.Length];
        scorer.Score([0.5, 0.5], scores);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scorer.Locations[0].Name} {scores[0]:0.0000}"));
        #endregion
    }
}
