using FsCheck.Xunit;
using LocationScore.FsCheck;

namespace LocationScore.Tables.Tests.Writing;

/// <summary>A fact table written as a workbook and read again is the same table, but for signs that XML cannot hold.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public class XlsxRoundTripLaws
{
    [Property]
    public void Writing_and_reading_gives_the_same_table(FactTable table)
    {
        if (table.Facts.Any()) Same(table);
    }

    [Fact]
    public void The_built_in_facts_survive() => Same(Data.Cities2011.Facts);

    private static void Same(FactTable table)
    {
        using var stream = new MemoryStream();
        FactsXlsx.Write(table, stream);
        var reading = FactsXlsx.Read(stream.ToArray(), "t.xlsx");
        Assert.Equal(table.Locations.Select(static x => x with { Name = Lines(x.Name), Group = LinesOf(x.Group), Description = LinesOf(x.Description) }), reading.Table.Locations);
        Assert.Equal(table.Indicators.Select(static x => x with { Name = Lines(x.Name), Description = LinesOf(x.Description), Topic = LinesOf(x.Topic) }), reading.Table.Indicators);
        Assert.Equal(table.Sources.Select(static x => x.Id), reading.Table.Sources.Select(static x => x.Id));
        Assert.Equal(Shown(table), Shown(reading.Table));
    }

    /// <summary>XML has one kind of line break.</summary>
    private static string Lines(string text) => CsvRoundTripLaws.Seen(text)!.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string? LinesOf(string? text) => text is null ? null : Lines(text);

    private static List<Fact> Shown(FactTable table) =>
        [.. table.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact))
            .Select(static fact => fact with { Alternatives = [], Note = LinesOf(fact.Note), Evidence = LinesOf(fact.Evidence), OriginalIndicator = LinesOf(fact.OriginalIndicator) })];
}
