namespace LocationScore.Tests.Facts;

/// <summary>Columns with years, qualities and sources say what the same facts say one by one.</summary>
public class IndicatorFactsTests
{
    private static readonly Location[] s_places = [new("a", "A"), new("b", "B"), new("c", "C"), new("d", "D")];

    private static readonly Indicator[] s_indicators = [new("x", "X", "u")];

    private static readonly FactSource[] s_sources = [new("s", "S"), new("t", "T")];

    [Fact]
    public void Columns_are_the_facts_one_by_one()
    {
        Fact[] facts =
        [
            new("a", "x", 1, "u", 2011, FactQuality.Official, "s"), new("b", "x", 2, "u", null, FactQuality.Unstated, "t"),
            new("d", "x", 4, "u", 2009, FactQuality.Estimate, null, Note: "n", Alternatives: [new("d", "x", 5, "u", 2010)]),
        ];
        var one = FactTable.Create(s_places, s_indicators, facts, s_sources);
        Assert.True(FactTable.TryFromColumns(s_places, s_indicators, [Column(facts)], s_sources, out var other, out _));
        (FactTable, FactTable)[] pairs = [(one, other), (one.Select(["d", "a"]), other.Select(["d", "a"])), (one.Choose(Second), other.Choose(Second)), (one.Choose(Second).Select(["d"]), other.Choose(Second).Select(["d"]))];
        foreach (var (by, columns) in pairs)
        {
            Assert.Equal(by.Facts.Select(Plain), columns.Facts.Select(Plain));
            Assert.Equal(by.Facts.SelectMany(static f => f.Alternatives), columns.Facts.SelectMany(static f => f.Alternatives));
            Assert.Equal(by.FactCount, columns.FactCount);
        }

        static Fact Second(Fact fact) => fact.Alternatives[0];
        static Fact Plain(Fact fact) => fact with { Alternatives = [] };
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var column = new IndicatorFacts { Values = [1, double.PositiveInfinity, 3], Years = [0, 1, 2, 99_999], Sources = [-1, 0, 1, 2], Qualities = [FactQuality.Press], Year = 0, Source = 7 };
        Assert.False(FactTable.TryFromColumns(s_places, s_indicators, [column], s_sources, out _, out var problems));
        Assert.Equal(
            ["columns[0].values", "columns[0].qualities", "columns[0].year", "columns[0].source", "columns[0].values[1]", "columns[0].years[3]", "columns[0].sources[3]"],
            problems.Select(static problem => problem.Path));
        Assert.False(FactTable.TryFromColumns(s_places, s_indicators, [null!], s_sources, out _, out problems));
        Assert.Single(problems);
        Assert.False(FactTable.TryFromColumns(s_places, s_indicators, [], s_sources, out _, out problems));
        Assert.Single(problems);
    }

    [Fact]
    public void A_whole_fact_is_that_of_its_cell()
    {
        var fact = new Fact("a", "x", 1, "u");
        foreach (var (at, whole) in ((int, Fact)[])[(1, fact), (9, fact), (0, fact with { Value = 2 }), (0, fact with { Unit = "v" }), (0, fact with { Source = "none" }), (0, null!)])
        {
            var column = new IndicatorFacts { Values = [1, 1, 1, 1], Whole = new Dictionary<int, Fact> { [at] = whole } };
            Assert.False(FactTable.TryFromColumns(s_places, s_indicators, [column], s_sources, out _, out _));
        }
    }

    private static IndicatorFacts Column(Fact[] facts) => new()
    {
        Values = [1, 2, double.NaN, 4],
        Years = [2011, 0, 0, 2009],
        Qualities = [FactQuality.Official, FactQuality.Unstated, FactQuality.Unstated, FactQuality.Estimate],
        Sources = [0, 1, -1, -1],
        Whole = new Dictionary<int, Fact> { [3] = facts[2] },
    };
}
