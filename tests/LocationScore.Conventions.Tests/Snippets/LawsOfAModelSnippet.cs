using LocationScore.Data;
using LocationScore.Laws;
using LocationScore.Methods;

namespace LocationScore.Conventions.Tests.Snippets;

public class LawsOfAModelSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.StartsWith("IndependenceOfOthers Broken: Adding ", said, StringComparison.Ordinal);
        Assert.EndsWith("Monotonicity Kept: no case of 100 broke it", said, StringComparison.Ordinal);
    }

    private static void Run()
    {
        #region snippet: laws-of-a-model
        var model = ReadyModels.Find("mofcom-model-city")!;
        var report = LawReport.Run(model, Cities2011.Facts, options => options with { Cases = 100 });
        foreach (var law in new[] { Law.IndependenceOfOthers, Law.Monotonicity })
        {
            var finding = report.Find(law)!;
            Console.WriteLine($"{law} {finding.Status}: {finding.Counterexample?.Sentence ?? $"no case of {finding.Cases} broke it"}");
        }
        #endregion
    }
}
