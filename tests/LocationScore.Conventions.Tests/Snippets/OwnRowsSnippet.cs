using System.Globalization;

namespace LocationScore.Conventions.Tests.Snippets;

public class OwnRowsSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            1. Dresden 0.607
            2. Leipzig 0.517
            """, said);
        Assert.Contains($"<!-- said by: own-rows -->\n```text\n{said}\n```\n", Home.Text("docs/walk.md"), StringComparison.Ordinal);
    }

    private static void Run()
    {
        #region snippet: own-rows
        (string City, decimal? Rent, int Graduates)[] offices = [("Leipzig", 14.5m, 6200), ("Dresden", 13.9m, 7100)];

        var facts = FactTable.From(offices, office => office.City)
            .Column("rent", "EUR/m2/month", office => office.Rent)
            .Column("graduates", "persons", office => office.Graduates)
            .Build();
        var model = new ScoringModel("office", "Office", Criteria:
        [
            new Criterion("rent", "rent", "EUR/m2/month", Direction.Cost, Weight: 1, ValueFunction.Linear(worst: 18, best: 6), MissingPolicy.Reject),
            new Criterion("graduates", "graduates", "persons", Direction.Benefit, Weight: 1, ValueFunction.Linear(worst: 1000, best: 8000), MissingPolicy.Reject),
        ]);

        foreach (var office in Scorer.Compile(model, facts).Score().Ranking)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{office.Rank}. {office.Location.Name} {office.Score:0.000}"));
        #endregion
    }
}
