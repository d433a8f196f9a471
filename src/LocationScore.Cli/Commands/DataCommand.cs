using System.CommandLine;
using System.Globalization;
using LocationScore.Cli.Input;
using LocationScore.Cli.Output;

namespace LocationScore.Cli.Commands;

/// <summary>Shows what is known.</summary>
internal sealed class DataCommand : ToolCommand
{
    private static readonly Argument<string?> s_subject = new("subject") { HelpName = "CITY|INDICATOR", Description = "A city or an indicator, by id or name; all of them when not given.", Arity = ArgumentArity.ZeroOrOne };

    internal DataCommand()
        : base("data", "Show what is known: cities, indicators and coverage; all facts of one city; or all values of one indicator with sources and alternatives.")
    {
        Arguments.Add(s_subject);
        SharedOptions.AddTo(this, [SharedOptions.Data, SharedOptions.Cities, .. SharedOptions.ForTables, SharedOptions.Format, SharedOptions.Out]);
    }

    internal override string[] Examples => ["locationscore data", "locationscore data Hangzhou", "locationscore data population", "locationscore data --data facts.csv --format csv"];

    internal override string[] Notes => DataForms.Notes;

    internal override int Run(ParseResult parse, Session session)
    {
        var inputs = new Inputs(session);
        var format = SharedOptions.FormatOf(parse, inputs, SheetWriter.Formats);
        var facts = session.Work("Reading …", _ => inputs.Facts(parse));
        inputs.Demand();
        var sheet = parse.GetValue(s_subject) is { } subject ? About(facts!, subject, inputs) : Overview(facts!);
        inputs.Demand();
        SheetWriter.Deliver(sheet!, format, parse, session);
        return ExitCode.Done;
    }

    private static Sheet? About(FactTable facts, string subject, Inputs inputs)
    {
        bool Same(string other) => string.Equals(other, subject, StringComparison.OrdinalIgnoreCase);
        var ids = new CityNames(facts.Locations).Find(subject);
        if (ids.Count > 1) inputs.Location(facts.Locations, subject, "data");
        if (ids.Count > 1) return null;
        if (ids is [var id]) return OfLocation(facts, facts.FindLocation(id)!);
        if (facts.Indicators.FirstOrDefault(x => Same(x.Id) || Same(x.Name)) is { } indicator) return OfIndicator(facts, indicator);
        inputs.Unknown("data", "city or indicator", subject, facts.Locations.Select(static x => x.Name).Append("or one of the indicators that 'locationscore data' lists"),
            known: facts.Locations.SelectMany(static x => new[] { x.Name, x.Id }).Concat(facts.Indicators.SelectMany(static x => new[] { x.Id, x.Name })));
        return null;
    }

    private static Sheet Overview(FactTable facts)
    {
        var sheet = new Sheet($"{Basis.Count(facts.Locations.Length, "location")}, {Basis.Count(facts.Indicators.Length, "indicator")}, {Figures.Whole(facts.FactCount)} facts, {Basis.Count(facts.Sources.Length, "source")}");
        var indicators = new SheetTable("indicators", [new("id", "Indicator"), new("name", "Name", Hidden: true), new("topic", "Topic", Hidden: true), new("unit", "Unit"), new("years", "Years", KeepWhole: true), new("coverage", "Coverage", Right: true)]);
        string? heading = null;
        foreach (var indicator in facts.Indicators.OrderBy(static x => x.Topic ?? "~", StringComparer.Ordinal))
        {
            if (indicator.Topic is { } topic && topic != heading)
            {
                indicators.Row(Emphasis.Heading, topic, "", "", "", "", "");
                heading = topic;
            }

            int count = facts.Locations.Count(x => facts[x.Id, indicator.Id]?.Value is not null);
            var years = facts.Locations.Select(x => facts[x.Id, indicator.Id]?.Year).OfType<int>().Distinct().Order().ToList();
            indicators.Row(heading is null ? indicator.Id : "  " + indicator.Id, indicator.Name, indicator.Topic, indicator.Unit,
                years.Count == 0 ? "–" : years.Count == 1 ? (SheetCell)(Year(years[0]), years[0]) : $"{Year(years[0])}–{Year(years[^1])}",
                (string.Create(CultureInfo.InvariantCulture, $"{count}/{facts.Locations.Length}"), facts.Coverage(indicator.Id)));
        }

        sheet.Heading("Indicators");
        sheet.Parts.Add(indicators);
        sheet.Heading("Locations");
        bool groups = facts.Locations.Any(static x => x.Group is not null);
        var locations = sheet.Table("locations", new("id", "Id", KeepWhole: true), new("name", "Name"), new("group", "Group", Hidden: !groups), new("facts", "Facts", Right: true), new("coverage", "Coverage", Right: true));
        foreach (var location in facts.Locations)
        {
            int count = facts.Indicators.Count(x => facts[location.Id, x.Id]?.Value is not null);
            double share = (double)count / facts.Indicators.Length;
            locations.Row(location.Id, location.Name, location.Group, count, (Figures.WholeShare(share), share));
        }

        return sheet;
    }

    private static Sheet OfLocation(FactTable facts, Location location)
    {
        var sheet = new Sheet($"{location.Name}{(location.Group is null ? "" : $" ({location.Group})")}");
        if (location.Description is { } description) sheet.Paragraph(description);
        var sources = new List<string>();
        var table = sheet.Table("facts", new("indicator", "Indicator", KeepWhole: true), new("value", "Value", Right: true), new("unit", "Unit"), new("year", "Year", Right: true), new("quality", "Quality", KeepWhole: true), new("alternatives", "Also", Right: true), new("source", "", Right: true));
        foreach (var indicator in facts.Indicators)
        {
            if (facts[location.Id, indicator.Id] is not { } fact) continue;
            table.Row(indicator.Id, Value(fact), fact.Unit, Year(fact), Quality(fact), fact.Alternatives.IsEmpty ? "" : (SheetCell)fact.Alternatives.Length, Number(facts, fact, sources));
        }

        int missing = facts.Indicators.Count(x => facts[location.Id, x.Id] is null);
        if (missing > 0) sheet.Paragraph($"Nothing is said about {missing} of {facts.Indicators.Length} indicators.");
        Sources(sheet, sources);
        return sheet;
    }

    private static Sheet OfIndicator(FactTable facts, Indicator indicator)
    {
        var sheet = new Sheet(indicator.Name == indicator.Id ? indicator.Id : $"{indicator.Name} ({indicator.Id})");
        sheet.Paragraph($"Unit: {indicator.Unit}{(indicator.Topic is { } topic ? $"; topic: {topic}" : "")}; known for {facts.Locations.Count(x => facts[x.Id, indicator.Id]?.Value is not null)} of {facts.Locations.Length}.");
        if (indicator.Description is { } description) sheet.Paragraph(description);
        var sources = new List<string>();
        var table = sheet.Table("facts", new("location", "City"), new("alternative", "", Hidden: true), new("value", "Value", Right: true), new("year", "Year", Right: true), new("quality", "Quality", KeepWhole: true), new("source", "", Right: true), new("note", "Note"));
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
                table.Row(Emphasis.Faint, "  also", k + 1, Value(other), Year(other), Quality(other), Number(facts, other, sources), other.Note);
            }
        }

        Sources(sheet, sources);
        return sheet;
    }

    private static SheetCell Value(Fact fact) => fact.Value is null ? "absent" : (Figures.Raw(fact.Value), fact.Value);

    private static SheetCell Year(Fact fact) => fact.Year is { } year ? (Year(year), year) : "";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

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

    private static void Sources(Sheet sheet, List<string> sources)
    {
        if (sources.Count == 0) return;
        sheet.Heading("Sources");
        for (int k = 0; k < sources.Count; k++) sheet.Item(sources[k], string.Create(CultureInfo.InvariantCulture, $"[{k + 1}]"));
    }
}
