using LocationScore.Data;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>The embedded facts, indicator by indicator and source by source.</summary>
internal static class DataPages
{
    internal static IEnumerable<(string Path, string Text)> All() =>
    [
        ($"{CataloguePage.Folder}/indicators.md", Indicators()),
        ($"{CataloguePage.Folder}/sources.md", Sources()),
    ];

    private static string Indicators()
    {
        var facts = Cities2011.Facts;
        var page = new CataloguePage("Indicators of the embedded facts");
        page.Paragraph($"{facts.Indicators.Length} indicators of {facts.Locations.Length} cities. `locationscore data INDICATOR` shows every value with its source, its alternatives and its evidence.");
        foreach (var topic in facts.Indicators.GroupBy(static indicator => indicator.Topic ?? "other"))
        {
            page.Heading(char.ToUpperInvariant(topic.Key[0]) + topic.Key[1..]);
            page.Table(["indicator", "name", "unit", "cities", "years"], topic.Select(indicator =>
            {
                var known = facts.Facts.Where(fact => fact.Indicator == indicator.Id && fact.Value is not null).ToList();
                var years = known.Where(static fact => fact.Year is not null).Select(static fact => fact.Year!.Value).ToList();
                string span = years.Count == 0 ? "" : years.Min() == years.Max() ? $"{years.Min()}" : $"{years.Min()}–{years.Max()}";
                return (IEnumerable<string>)[$"`{indicator.Id}`", Cell(indicator.Name), Cell(indicator.Unit), $"{known.Count}", span];
            }), texts: 3);
        }

        return page.ToString();
    }

    private static string Sources()
    {
        var facts = Cities2011.Facts;
        var page = new CataloguePage("Sources of the embedded facts");
        page.Paragraph("Every fact names one of these. Facts are free to use with their source named; counts of air links from OpenFlights are under the Open Database License: say so where you show them.");
        page.Table(["source", "publisher, date", "terms of use", "facts"], from source in facts.Sources
                                                                           let count = facts.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact)).Count(fact => fact.Source == source.Id)
                                                                           let title = Cell(source.Title)
                                                                           select (IEnumerable<string>)
                                                                           [
                                                                               source.Address is { } address && address.StartsWith("https://", StringComparison.Ordinal) ? $"[{title}](<{address}>)" : title,
                                                                              Cell(string.Join(", ", new[] { source.Publisher, source.Date }.OfType<string>())),
                                                                              Cell(source.Licence ?? ""), $"{count}",
                                                                          ], texts: 3);
        return page.ToString();
    }

    /// <summary>A text that stays inside its cell and is no markup.</summary>
    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
