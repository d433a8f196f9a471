using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>The long form: one fact per row. Details of locations, indicators and sources may stand in any row; a row may also state only details.</summary>
internal static class LongForm
{
    internal static readonly string[] Required = ["location", "indicator", "value"];

    internal static readonly string[] Columns =
    [
        "location", "indicator", "value", "unit", "year", "source", "quality", "note", "evidence", "original_indicator", "alternative",
        "location_name", "group", "location_description", "indicator_name", "indicator_description", "topic",
        "source_title", "source_publisher", "source_date", "source_address", "source_licence",
    ];

    private static readonly string[] s_aliases = ["name"];

    internal static void Read(Table table, FactsDraft draft)
    {
        var header = new Header(table);
        header.Check(table, [.. Columns, .. s_aliases], Required, draft.Problems);
        bool units = header.Find("unit") is not null;
        bool complete = Required.All(name => header.Find(name) is not null);
        foreach (var row in table.Rows.Skip(1))
        {
            if (FactRow.HasShape(table, header, row, draft.Problems)) Read(new(table, header, row, draft.Problems), header, draft, units, complete);
        }
    }

    private static void Read(FactRow row, Header header, FactsDraft draft, bool units, bool complete)
    {
        var origin = row.Origin;
        string? location = row.Text("location") is { } place ? draft.LocationNamed(place, origin) : null, indicator = row.Text("indicator") is { } measure ? draft.IndicatorNamed(measure, origin) : null, unit = row.Text("unit"), sourceText = row.Text("source");
        if (location is not null) draft.Location(location, origin, row.Verbatim("location_name") ?? row.Verbatim("name"), row.Verbatim("group"), row.Verbatim("location_description"));
        if (indicator is not null) draft.Indicator(indicator, origin, row.Verbatim("indicator_name"), unit, row.Verbatim("indicator_description"), row.Verbatim("topic"));
        string? source = sourceText is null ? null : draft.SourceNamed(sourceText, origin);
        if (source is not null)
            draft.Source(source, origin, row.Verbatim("source_title"), row.Verbatim("source_publisher"), row.Verbatim("source_date"), row.Verbatim("source_address"), row.Verbatim("source_licence"));
        double? value = header.Find("value") is { } at ? row.Number(at) : null;
        bool stated = header.Find("value") is { } v && !row.IsEmpty(v);
        int? year = row.Year();
        var quality = row.Quality();
        if (!complete) return;
        if (location is null || indicator is null)
        {
            if (!stated) return;
            if (location is null && !row.IsMerged("location")) row.Missing("location", "The row has a value but no location.");
            if (indicator is null && !row.IsMerged("indicator")) row.Missing("indicator", "The row has a value but no indicator.");
            return;
        }

        int alternative = header.Find("alternative") is { } a ? row.Whole(a, "0 (or empty) for the best fact, 1, 2 … for its alternatives") ?? 0 : 0;
        string? known = draft.UnitOf(indicator);
        if (unit is null && ((units && stated) || known is null))
        {
            row.Missing("unit", $"The unit of '{indicator}' is not stated.");
            if (known is null) draft.Indicator(indicator, origin, unit: "?");
        }

        draft.Add(new(location, indicator, value, unit ?? draft.UnitOf(indicator) ?? "?", year, quality, source, row.Verbatim("evidence"), row.Verbatim("note"), row.Verbatim("original_indicator")), origin, alternative);
    }
}
