using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LocationScore.Tables.Tests.Reading;

namespace LocationScore.Tables.Tests.Writing;

/// <summary>A fact table written as CSV and read again is the same table, whatever its texts hold.</summary>
[Properties(Arbitrary = [typeof(Tables)], MaxTest = 1000)]
public class CsvRoundTripLaws
{
    [Property]
    public void Writing_and_reading_gives_the_same_table(TableCase x)
    {
        var read = FactsCsvTests.Read(Written(x.Table));
        Assert.Equal(x.Table.Locations, read.Locations);
        Assert.Equal(x.Table.Indicators, read.Indicators);
        Assert.Equal(x.Table.Sources.OrderBy(static s => s.Id, StringComparer.Ordinal), read.Sources.OrderBy(static s => s.Id, StringComparer.Ordinal));
        Assert.Equal(Shown(x.Table), Shown(read));
    }

    [Fact]
    public void The_built_in_facts_survive()
    {
        var read = FactsCsvTests.Read(Written(Data.Cities2011.Facts));
        Assert.Equal(Shown(Data.Cities2011.Facts), Shown(read));
        Assert.Equal(Data.Cities2011.Facts.Locations, read.Locations);
        Assert.Equal(Data.Cities2011.Facts.Indicators, read.Indicators);
    }

    internal static string Written(FactTable table)
    {
        using var stream = new MemoryStream();
        FactsCsv.Write(table, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Facts compare by their members; the lists of alternatives would compare by reference.</summary>
    private static List<Fact> Shown(FactTable table) =>
        [.. table.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact)).Select(static fact => fact with { Alternatives = [] })];
}

/// <summary>A table.</summary>
public sealed record TableCase(FactTable Table)
{
    public override string ToString() => CsvRoundTripLaws.Written(Table);
}

/// <summary>Generators of small tables with awkward texts.</summary>
public static class Tables
{
    private static readonly string[] s_pieces = ["a", "B", "é", "杭州", "🚄", ",", ";", "\t", "\"", "\"\"", "'", "=", "+", "-", "@", "\n", "\r\n", " ", "[x]", "|", "<b>", "1,5", "#", "0"];

    public static Arbitrary<TableCase> Cases()
    {
        var text = Gen.Elements(s_pieces).ListOf(6).Select(static pieces => string.Concat(pieces)).Where(static t => t.Trim().Length > 0);
        var optional = Gen.OneOf(Gen.Constant<string?>(null), text.Select(static t => (string?)t));
        var unit = Gen.Elements("persons", "%", "CNY/m2", "-log", "=x", "per 1,000");
        var number = Gen.OneOf(Gen.Choose(-1000, 1000).Select(static k => k / 8.0), Gen.Choose(1, 9).Select(static k => k * Math.Pow(10, (k * 31) - 150)), Gen.Constant(0.1), Gen.Constant(double.MaxValue), Gen.Constant(double.Epsilon));
        var details =
            from name in text
            from a in optional
            from b in optional
            from u in unit
            select (Name: name, A: a, B: b, Unit: u);
        var fact =
            from present in Gen.Choose(0, 5)
            from value in number
            from year in Gen.Choose(1990, 2020)
            from quality in Gen.Elements(Enum.GetValues<FactQuality>())
            from source in Gen.Choose(-1, 2)
            from note in optional
            from evidence in optional
            from original in optional
            select (Present: present, Value: value, Year: year, Quality: quality, Source: source, Note: note, Evidence: evidence, Original: original);
        var cases =
            from locations in details.ArrayOf(3)
            from indicators in details.ArrayOf(3)
            from sources in details.ArrayOf(3)
            from facts in fact.ArrayOf(9)
            select new TableCase(Table(locations, indicators, sources, facts));
        return cases.ToArbitrary();
    }

    private static FactTable Table(
        (string Name, string? A, string? B, string Unit)[] locations,
        (string Name, string? A, string? B, string Unit)[] indicators,
        (string Name, string? A, string? B, string Unit)[] sources,
        (int Present, double Value, int Year, FactQuality Quality, int Source, string? Note, string? Evidence, string? Original)[] facts)
    {
        string[] locationIds = ["hz", "-sz", "wx.1"], indicatorIds = ["rent", "9_gdp", "人口"], sourceIds = ["s1", "-s2", "s.3"];
        var list = new List<Fact>();
        for (int k = 0; k < facts.Length; k++)
        {
            var x = facts[k];
            if (x.Present == 0) continue;
            var fact = new Fact(locationIds[k % 3], indicatorIds[k / 3], x.Present == 1 ? null : x.Value, indicators[k / 3].Unit, x.Present == 2 ? null : x.Year, x.Quality,
                x.Source < 0 ? null : sourceIds[x.Source], x.Evidence, x.Note, x.Original);
            list.Add(x.Present == 5 ? fact with { Alternatives = [fact with { Value = 7 }, fact with { Value = null, Note = "other" }] } : fact);
        }

        return FactTable.Create(
            locations.Select((x, k) => new Location(locationIds[k], x.Name, x.A, x.B, x.Name.Length % 3 == 0 ? null
                : new(90 - (180.0 * (x.Name.Length % 17) / 16), (360 / 7.0 * (k % 8)) - 180))),
            indicators.Select((x, k) => new Indicator(indicatorIds[k], x.Name, x.Unit, x.A, x.B)),
            list,
            sources.Select((x, k) => new FactSource(sourceIds[k], x.Name, x.A, x.B, x.A, x.B)));
    }
}
