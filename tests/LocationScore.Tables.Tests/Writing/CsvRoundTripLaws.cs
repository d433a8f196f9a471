using System.Text;
using FsCheck.Xunit;
using LocationScore.FsCheck;
using LocationScore.Tables.Tests.Reading;

namespace LocationScore.Tables.Tests.Writing;

/// <summary>A fact table written as CSV and read again is the same table, whatever its texts hold; signs that nobody sees are written as visible ones.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public class CsvRoundTripLaws
{
    [Property]
    public void Writing_and_reading_gives_the_same_table(FactTable table)
    {
        var read = FactsCsvTests.Read(Written(table));
        Assert.Equal(table.Locations.Select(static one => one with { Name = Seen(one.Name)!, Description = Seen(one.Description) }), read.Locations);
        Assert.Equal(table.Indicators.Select(static one => one with { Name = Seen(one.Name)! }), read.Indicators);
        Assert.Equal(table.Sources.Select(static one => one with { Title = Seen(one.Title)! }).OrderBy(static s => s.Id, StringComparer.Ordinal), read.Sources.OrderBy(static s => s.Id, StringComparer.Ordinal));
        Assert.Equal(Shown(table), Shown(read));
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

    /// <summary>The signs of drawn names that nobody sees.</summary>
    internal static string? Seen(string? text) => text?.Replace('\u0001', '\u2401').Replace('\u2028', '\uFFFD');

    /// <summary>Facts compare by their members; the lists of alternatives would compare by reference.</summary>
    private static List<Fact> Shown(FactTable table) =>
        [.. table.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact)).Select(static fact => fact with { Alternatives = [] })];
}
