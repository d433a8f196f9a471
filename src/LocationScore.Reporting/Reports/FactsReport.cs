using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Reports what is known: locations, indicators and coverage; all facts of one location; or all values of one indicator.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class FactsReport
{
    /// <summary>Reports what a table has.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>The report; its tables have one row per indicator and per location.</returns>
    public static Report Of(FactTable facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var report = new ReportBuilder($"{Words.Count(facts.Locations.Length, "location")}, {Words.Count(facts.Indicators.Length,
            "indicator")}, " +
            $"{NumberStyle.Whole.Format(facts.FactCount)} facts, {Words.Count(facts.Sources.Length, "source")}");
        report.Heading("Indicators");
        Indicators(report, facts);
        report.Heading("Locations");
        bool groups = facts.Locations.Any(static x => x.Group is not null);
        var locations = report.Table("locations",
            new("id", "Id", KeepWhole: true), new("name", "Name"), new("group", "Group", Hidden: !groups),
            new("facts", "Facts", NumberStyle.Whole, Right: true), new("coverage", "Coverage", NumberStyle.WholePercent, Right: true));
        foreach (var location in facts.Locations)
        {
            int count = facts.Indicators.Count(x => facts[location.Id, x.Id]?.Value is not null);
            locations.Row(location.Id, location.Name, location.Group, count, (double)count / facts.Indicators.Length);
        }

        return report.Build();
    }

    /// <summary>Reports all facts of one location.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="location">A location of the table.</param>
    /// <returns>The report; its table has one row per fact.</returns>
    public static Report OfLocation(FactTable facts, Location location)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(location);
        var report = new ReportBuilder($"{location.Name}{(location.Group is null ? "" : $" ({location.Group})")}");
        if (location.Description is { } description) report.Paragraph(description);
        var sources = new List<string>();
        var table = report.Table("facts",
            new("indicator", "Indicator", KeepWhole: true), new("value", "Value", NumberStyle.General, Right: true), new("unit", "Unit"),
            new("year", "Year", NumberStyle.Year, Right: true), new("quality", "Quality", KeepWhole: true),
            new("alternatives", "Also", NumberStyle.Whole, Right: true), new("source", "", Right: true));
        foreach (var indicator in facts.Indicators)
        {
            if (facts[location.Id, indicator.Id] is not { } fact) continue;
            table.Row(indicator.Id, Value(fact), fact.Unit, Year(fact), Quality(fact),
                fact.Alternatives.IsEmpty ? "" : fact.Alternatives.Length, Number(facts, fact, sources));
        }

        int missing = facts.Indicators.Count(x => facts[location.Id, x.Id] is null);
        if (missing > 0) report.Paragraph($"Nothing is said about {missing} of {facts.Indicators.Length} indicators.");
        Sources(report, sources);
        return report.Build();
    }

    /// <summary>Reports all values of one indicator with their sources and alternatives.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="indicator">An indicator of the table.</param>
    /// <returns>The report; its table has one row per location and alternative.</returns>
    public static Report OfIndicator(FactTable facts, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(indicator);
        var report = new ReportBuilder(indicator.Name == indicator.Id ? indicator.Id : $"{indicator.Name} ({indicator.Id})");
        int known = facts.Locations.Count(x => facts[x.Id, indicator.Id]?.Value is not null);
        string topic = indicator.Topic is null ? "" : $"; topic: {indicator.Topic}";
        report.Paragraph($"Unit: {indicator.Unit}{topic}; known for {known} of {facts.Locations.Length}.");
        if (indicator.Description is { } description) report.Paragraph(description);
        var sources = new List<string>();
        var table = report.Table("facts",
            new("location", "City"), new("alternative", "Alternative", NumberStyle.Whole, Hidden: true),
                new("value", "Value", NumberStyle.General, Right: true),
            new("year", "Year", NumberStyle.Year, Right: true), new("quality", "Quality", KeepWhole: true), new("source", "", Right: true),
                new("note", "Note"));
        foreach (var location in facts.Locations.OrderByDescending(x => facts[x.Id, indicator.Id]?.Value ?? double.NegativeInfinity))
        {
            if (facts[location.Id, indicator.Id] is not { } fact)
            {
                table.Row(Emphasis.Faint, location.Name, "", "–", "", "", "", "");
                continue;
            }

            table.Row(location.Name, 0, Value(fact), Year(fact), Quality(fact), Number(facts, fact, sources), fact.Note);
            for (int k = 0; k < fact.Alternatives.Length; k++)
            {
                var other = fact.Alternatives[k];
                table.Row(Emphasis.Faint, "  also", k + 1, Value(other), Year(other), Quality(other), Number(facts, other, sources),
                    other.Note);
            }
        }

        Sources(report, sources);
        return report.Build();
    }

    private static void Indicators(ReportBuilder report, FactTable facts)
    {
        var table = report.Table("indicators",
            new("id", "Indicator"), new("name", "Name", Hidden: true), new("topic", "Topic", Hidden: true), new("unit", "Unit"),
            new("years", "Years", NumberStyle.Year, KeepWhole: true), new("coverage", "Coverage", NumberStyle.Percent, Right: true));
        string? heading = null;
        foreach (var indicator in facts.Indicators.OrderBy(static x => x.Topic ?? "~", StringComparer.Ordinal))
        {
            if (indicator.Topic is { } topic && topic != heading)
            {
                table.Row(Emphasis.Heading, topic, "", "", "", "", "");
                heading = topic;
            }

            int count = facts.Locations.Count(x => facts[x.Id, indicator.Id]?.Value is not null);
            var years = facts.Locations.Select(x => facts[x.Id, indicator.Id]?.Year).OfType<int>().Distinct().Order().ToList();
            ReportCell shown = years.Count switch
            {
                0 => "–",
                1 => (double?)years[0],
                _ => string.Create(CultureInfo.InvariantCulture, $"{years[0]}–{years[^1]}"),
            };
            table.Row(heading is null ? indicator.Id : "  " + indicator.Id, indicator.Name, indicator.Topic, indicator.Unit, shown,
                (string.Create(CultureInfo.InvariantCulture, $"{count}/{facts.Locations.Length}"), facts.Coverage(indicator.Id)));
        }
    }

    private static ReportCell Value(Fact fact) => fact.Value is null ? "absent" : fact.Value;

    private static ReportCell Year(Fact fact) => fact.Year is { } year ? (double?)year : "";

    private static string Quality(Fact fact) => fact.Quality == FactQuality.Unstated ? "" : fact.Quality.ToString().ToLowerInvariant();

    private static string Number(FactTable facts, Fact fact, List<string> sources)
    {
        if (facts.FindSource(fact.Source) is not { } source) return "";
        string text = SourceText.WithAddress(source);
        int at = sources.IndexOf(text);
        if (at < 0)
        {
            at = sources.Count;
            sources.Add(text);
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{at + 1}]");
    }

    private static void Sources(ReportBuilder report, List<string> sources)
    {
        if (sources.Count == 0) return;
        report.Heading("Sources");
        for (int k = 0; k < sources.Count; k++) report.Item(sources[k], string.Create(CultureInfo.InvariantCulture, $"[{k + 1}]"));
    }
}
