using System.Globalization;
using LocationScore.Data;

namespace LocationScore.Conventions.Tests.Snippets;

public class RankCitiesSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.StartsWith("Hangzhou is 5 of 16 with 0.5657.\n", said, StringComparison.Ordinal);
        Assert.Equal(4, said.Split('\n').Length);
    }

    private static void Run()
    {
        #region snippet: rank-cities
        var model = ReadyModels.Find("service-outsourcing")!;
        var result = Scorer.Compile(model, Cities2011.Facts).Score();
        var hangzhou = result.Find("hangzhou")!;

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Hangzhou is {hangzhou.Rank} of {result.Ranking.Count} with {hangzhou.Score:F4}."));
        foreach (var part in hangzhou.Contributions.OrderByDescending(static part => part.Points).Take(3))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Criterion.Id}: {part.Points:F4} points, from {part.Source?.Title}"));
        #endregion
    }
}
