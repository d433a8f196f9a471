using FsCheck;
using FsCheck.Fluent;
using LocationScore.Data;

namespace LocationScore.Conventions.Tests.Snippets;

public class ALawSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            1000 better facts, and no city fell
            """, said);
    }

    private static void Run()
    {
        #region snippet: a-law
        // A law: make one fact of one city better, and the city never falls.
        var model = ReadyModels.Find("service-outsourcing")!; // or ModelJson.Parse(File.ReadAllBytes("model.jsonc"), "model.jsonc")
        var known = Cities2011.Facts;
        var before = Scorer.Compile(model, known).Score();

        var cases =
            from city in Gen.Elements(before.Ranking.AsEnumerable())
            from part in Gen.Elements(city.Contributions.Where(part => part.Fact is not null))
            from percent in Gen.Choose(1, 10)
            select (City: city, part.Criterion.Direction, Fact: part.Fact!, Percent: percent);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true), Prop.ForAll(cases.ToArbitrary(), x =>
        {
            double change = (x.Direction == Direction.Benefit ? x.Percent : -x.Percent) / 100.0;
            var better = FactTable.Create(known.Locations, known.Indicators, known.Facts.Select(fact =>
                fact.Location == x.Fact.Location && fact.Indicator == x.Fact.Indicator ? fact with { Value = fact.Value * (1 + change) } : fact), known.Sources);
            return Scorer.Compile(model, better).Score().Find(x.Fact.Location)!.Rank <= x.City.Rank;
        }));
        Console.WriteLine("1000 better facts, and no city fell");
        #endregion
    }
}
