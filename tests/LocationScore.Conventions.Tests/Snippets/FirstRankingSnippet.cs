using LocationScore.Data;

namespace LocationScore.Conventions.Tests.Snippets;

public class FirstRankingSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            Beijing wins; Hangzhou is 5
            0.0361 points from Talent pool
            """, said.Replace(',', '.'));
    }

    private static void Run()
    {
        #region snippet: first-ranking
        var scorer = Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts);
        var result = scorer.Score();
        Console.WriteLine($"{result.Ranking[0].Location.Name} wins; Hangzhou is {result.Find("hangzhou")!.Rank}");
        var gap = result.Compare("beijing", "shanghai").Factors[0];
        Console.WriteLine($"{gap.Gap:0.0000} points from {gap.Node.Name}");
        #endregion
    }
}
