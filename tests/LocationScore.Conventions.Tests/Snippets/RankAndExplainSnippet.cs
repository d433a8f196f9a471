using System.Globalization;
using LocationScore.Data;

namespace LocationScore.Conventions.Tests.Snippets;

public class RankAndExplainSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            1 Beijing 0.765
            2 Shanghai 0.655
            3 Nanjing 0.592
              Talent pool: 0.070 of 0.167
              Graduates: 0.087 of 0.167
              Transport links: 0.116 of 0.167
              Incentives: 0.104 of 0.167
              Financial institutions: 0.074 of 0.167
              Protection of intellectual property: 0.115 of 0.167
            """, said);
    }

    private static void Run()
    {
        #region snippet: rank-and-explain
        var result = Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts).Score();

        foreach (var city in result.Ranking.Take(3))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{city.Rank} {city.Location.Name} {city.Score:0.000}"));

        var hangzhou = result.Find("hangzhou")!;
        foreach (var factor in hangzhou.Factors.Where(factor => factor.Depth == 0))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {factor.Factor.Name}: {factor.Points:0.000} of {factor.Weight:0.000}"));
        #endregion
    }
}
