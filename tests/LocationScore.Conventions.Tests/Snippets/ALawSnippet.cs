using FsCheck;
using FsCheck.Fluent;
using LocationScore.Data;
using LocationScore.Scoring;

namespace LocationScore.Conventions.Tests.Snippets;

public class ALawSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            1000 random weightings keep every score on 0..1
            """, said);
    }

    private static void Run()
    {
        #region snippet: a-law
        // Whatever the weights, no score leaves 0..1.
        var scorer = Scorer.Compile(ReadyModels.Find("service-outsourcing")!, Cities2011.Facts);
        int m = scorer.EffectiveWeights.Length;
        var weights = Gen.Choose(0, 1000).ArrayOf(m).Where(parts => parts.Sum() > 0).Select(parts => parts.Select(part => part / (double)parts.Sum()).ToArray());

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true), Prop.ForAll(weights.ToArbitrary(), w =>
        {
            var scores = new double[scorer.Locations.Length];
            scorer.Score(w, scores);
            return scores.All(score => score is >= 0 and <= 1.000000000001);
        }));
        Console.WriteLine("1000 random weightings keep every score on 0..1");
        #endregion
    }
}
