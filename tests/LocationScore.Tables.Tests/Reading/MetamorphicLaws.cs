using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;
using LocationScore.FsCheck;

namespace LocationScore.Tables.Tests.Reading;

/// <summary>However the same table is written down, it holds the same facts, and a model gives it the same bits of every score.</summary>
public class MetamorphicLaws
{
    [Fact]
    public void A_long_text_may_be_written_in_any_style() => ForEvery(CsvStyle.Any, 200, static (drawn, style) =>
        Same(drawn.Model, ReadCsv(new(), Grid.Long(drawn.Facts)), ReadCsv(style, Grid.Long(drawn.Facts))));

    [Fact]
    public void A_wide_text_may_be_written_in_any_style() => ForEvery(CsvStyle.Any, 200, static (drawn, style) =>
        Same(drawn.Model, ReadCsv(new(), Grid.Wide(drawn.Facts)), ReadCsv(style, Grid.Wide(drawn.Facts))));

    [Fact]
    public void A_long_sheet_may_be_written_in_any_style() => ForEvery(XlsxStyle.Any, 100, static (drawn, style) =>
        Same(drawn.Model, ReadCsv(new(), Grid.Long(drawn.Facts).ForXml()), ReadXlsx(style, Grid.Long(drawn.Facts).ForXml())));

    [Fact]
    public void A_wide_sheet_may_be_written_in_any_style() => ForEvery(XlsxStyle.Any, 100, static (drawn, style) =>
        Same(drawn.Model, ReadCsv(new(), Grid.Wide(drawn.Facts).ForXml()), ReadXlsx(style, Grid.Wide(drawn.Facts).ForXml())));

    private static void ForEvery<T>(Arbitrary<T> styles, int cases, Action<ModelWithFacts, T> law)
    {
        var models = Arbitraries.ModelsWithFacts();
        var pairs = Arb.From(
            from drawn in models.Generator
            from style in styles.Generator
            select (Drawn: drawn, Style: style),
            pair => styles.Shrinker(pair.Style).Select(plainer => (pair.Drawn, plainer)).Concat(models.Shrinker(pair.Drawn).Select(smaller => (smaller, pair.Style))));
        Prop.ForAll(pairs, pair => law(pair.Drawn, pair.Style)).Check(Drawing.Cases(cases));
    }

    private static FactTable ReadCsv(CsvStyle style, Grid grid)
    {
        Assert.True(FactsCsv.TryRead(style.Write(grid), "t.csv", style.Options, out var reading, out var problems), string.Join('\n', problems));
        return reading.Table;
    }

    private static FactTable ReadXlsx(XlsxStyle style, Grid grid)
    {
        Assert.True(FactsXlsx.TryRead(style.Write(grid), "t.xlsx", null, out var reading, out var problems), string.Join('\n', problems));
        return reading.Table;
    }

    private static void Same(ScoringModel model, FactTable plain, FactTable other)
    {
        Assert.Equal(plain.Locations.OrderBy(static one => one.Id, StringComparer.Ordinal), other.Locations.OrderBy(static one => one.Id, StringComparer.Ordinal));
        Assert.Equal(plain.Indicators.OrderBy(static one => one.Id, StringComparer.Ordinal),
            other.Indicators.Where(static one => one.Id != Grid.Extra).OrderBy(static one => one.Id, StringComparer.Ordinal));
        Assert.Equal(plain.Sources.OrderBy(static one => one.Id, StringComparer.Ordinal), other.Sources.OrderBy(static one => one.Id, StringComparer.Ordinal));

        // The locations in the order of the plain table: a mean of peers may round otherwise in another order.
        var ordered = other.Select([.. plain.Locations.Select(static one => one.Id)]);
        foreach (var place in plain.Locations)
        {
            foreach (var one in plain.Indicators) Assert.Equal(plain[place.Id, one.Id], ordered[place.Id, one.Id]);
        }

        bool scored = Scorer.TryCompile(model, plain, out var scorer, out _);
        Assert.Equal(scored, Scorer.TryCompile(model, ordered, out var otherScorer, out _));
        if (!scored) return;
        Assert.Equal(Bits(scorer!), Bits(otherScorer!));
        Assert.Equal(scorer!.Score().Ranks, otherScorer!.Score().Ranks);
    }

    private static List<long> Bits(Scorer scorer) => [.. scorer.Score().Scores.ToArray().Select(BitConverter.DoubleToInt64Bits)];
}
