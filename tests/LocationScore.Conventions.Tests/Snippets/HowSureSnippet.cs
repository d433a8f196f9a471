using System.Globalization;
using LocationScore.Analysis;
using LocationScore.Data;

namespace LocationScore.Conventions.Tests.Snippets;

public class HowSureSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            hangzhou 4–5, Exact
            first in 0.0 % of 10000 draws
            1.7 points turn the fourth place
            """, said);
    }

    private static void Run()
    {
        #region snippet: how-sure
        var scorer = Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts);

        var place = scorer.RankIntervals(o => o with { Within = 0.2 }).Find("hangzhou")!;
        Console.WriteLine($"{place}, {place.Best.Exactness}");

        var draws = scorer.Smaa(o => o with { Draws = 10_000 });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first in {100 * draws.Find("hangzhou")!.Acceptability[0]:0.0} % of 10000 draws"));

        var least = scorer.Overtake("hangzhou", o => o with { Rank = 4 }).Find(WeightNorm.Sum)!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100 * least.Greatest:0.0} points turn the fourth place"));
        #endregion
    }
}
