using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;
using LocationScore.Json;

namespace LocationScore.Tests.Json;

/// <summary>However the same documents are written down, they are the same model and facts, with the same bits of every score.</summary>
public class MetamorphicLaws
{
    [Fact]
    public void Models_and_facts_may_be_written_in_any_style()
    {
        var models = Arbitraries.ModelsWithFacts();
        var pairs = Arb.From(
            from drawn in models.Generator
            from style in JsonStyle.Any.Generator
            select (Drawn: drawn, Style: style),
            pair => JsonStyle.Any.Shrinker(pair.Style).Select(plainer => (pair.Drawn, plainer)).Concat(models.Shrinker(pair.Drawn).Select(smaller => (smaller, pair.Style))));
        Prop.ForAll(pairs, static pair =>
        {
            var (drawn, style) = pair;
            var model = ModelJson.Parse(style.Write(ModelJson.Write(drawn.Model)));
            var facts = FactsJson.Parse(style.Write(FactsJson.Write(drawn.Facts)));
            Assert.Equal(drawn.Facts, facts);
            if (style.Turn == 0) Assert.Equal(drawn.Model, model); // names of numbers that are given in another order are in another order
            bool scored = Scorer.TryCompile(drawn.Model, drawn.Facts, out var scorer, out _);
            Assert.Equal(scored, Scorer.TryCompile(model, facts, out var other, out _));
            if (!scored) return;
            Assert.Equal(Bits(scorer!), Bits(other!));
            Assert.Equal(scorer!.Score().Ranks, other!.Score().Ranks);
        }).Check(Drawing.Cases(250));
    }

    [Fact]
    public void Profiles_and_tables_may_be_written_in_any_style() => Prop.ForAll(Arbitraries.Profiles(), Arbitraries.Tables(), JsonStyle.Any, static (profile, table, style) =>
    {
        Assert.Equal(table, FactsJson.Parse(style.Write(FactsJson.Write(table))));
        Assert.Equal(profile, ProfileJson.Parse((style with { Turn = 0 }).Write(ProfileJson.Write(profile))));
    }).Check(Drawing.Cases(150));

    private static List<long> Bits(Scorer scorer) => [.. scorer.Score().Scores.ToArray().Select(BitConverter.DoubleToInt64Bits)];
}
