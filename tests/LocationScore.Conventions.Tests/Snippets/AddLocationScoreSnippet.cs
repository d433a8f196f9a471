using LocationScore.Data;
using LocationScore.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LocationScore.Conventions.Tests.Snippets;

public class AddLocationScoreSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            Beijing
            """, said);
    }

    private static void Run()
    {
        #region snippet: add-location-score
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["LocationScore:Model"] = "service-outsourcing" })
            .Build();
        var services = new ServiceCollection();
        services.AddLocationScore(configuration.GetSection("LocationScore"), static options => options
            .AddModels(ReadyModels.All)
            .AddFacts("cities-2011", Cities2011.Facts));

        using var provider = services.BuildServiceProvider();
        var best = provider.GetRequiredService<ScorerMonitor>().Score().Ranking[0];
        Console.WriteLine(best.Location.Name);
        #endregion
    }
}
