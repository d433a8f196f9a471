using FsCheck;
using FsCheck.Fluent;
using LocationScore;
using LocationScore.Data;
using LocationScore.FsCheck;

namespace LocationScore.Conventions.Tests.Snippets
{
    public class ALawOfAModelSnippet
    {
        [Fact]
        public void The_code_of_the_page_holds() =>
            Assert.Equal("Ok, passed 50 tests.\nOk, passed 100 tests.\nOk, passed 100 tests.", Said.By(ALawOfAModel.Run));
    }
}

/// <summary>Outside the namespaces of this repository, as code of somebody else is: there the laws need no longer name.</summary>
internal static class ALawOfAModel
{
    internal static void Run()
    {
        #region snippet: a-law-of-a-model
        var model = ReadyModels.Find("service-outsourcing")!; // or a model of your own
        Laws.Dominance.For(model).Check(Config.QuickThrowOnFailure.WithMaxTest(50)); // on facts of all kinds, drawn for the model
        Laws.Monotonicity.For(model, Cities2011.Facts).QuickCheckThrowOnFailure(); // on its own facts and beyond them

        // A law of your own: whoever ranks first has the best score.
        Prop.ForAll(Gen.FactsFor(model).ToArbitrary(), facts =>
        {
            var ranking = Scorer.Compile(model, facts).Score().Ranking;
            return ranking.All(location => location.Score <= ranking[0].Score);
        }).QuickCheckThrowOnFailure();
        #endregion
    }
}
