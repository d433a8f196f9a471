using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Tables.Reading;

namespace LocationScore.Tables.Writing;

/// <summary>Writes a fact table in the long form. Details of a location, indicator or source stand in the first row that names it; reading gives the same table, the sources in the order in which facts name them.</summary>
internal static class LongFormCsv
{
    internal static void Write(FactTable table, TextWriter writer)
    {
        var rows = Rows(table);
        var used = LongForm.Columns.Where(column => LongForm.Required.Contains(column) || column is "unit" or "year" or "source" || rows.Exists(row => row.ContainsKey(column))).ToImmutableArray();
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (string column in used) csv.WriteField(column);
        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (string column in used) csv.WriteField(row.GetValueOrDefault(column, ""));
            csv.NextRecord();
        }
    }

    private static List<Dictionary<string, string>> Rows(FactTable table)
    {
        var rows = new List<Dictionary<string, string>>();
        var seen = new HashSet<(string, string)>();
        var facts = table.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact with { Alternatives = [] }).Select(static (f, k) => (Fact: f, Order: k))).ToList();

        // Rows that only state details keep the order of the table, and what no fact names.
        if (!table.Locations.Select(static x => x.Id).SequenceEqual(facts.Select(static x => x.Fact.Location).Distinct(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            foreach (var location in table.Locations) rows.Add(Details(location, null, null));
        }

        if (!table.Indicators.Select(static x => x.Id).SequenceEqual(facts.Select(static x => x.Fact.Indicator).Distinct(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            foreach (var indicator in table.Indicators) rows.Add(Details(null, indicator, null));
        }

        foreach (var (fact, order) in facts)
        {
            var row = Details(table.FindLocation(fact.Location), table.FindIndicator(fact.Indicator), table.FindSource(fact.Source));
            row["unit"] = SafeText.Csv(fact.Unit);
            if (fact.Value is { } value) row["value"] = RoundTrip.Text(value);
            if (fact.Year is { } year) row["year"] = year.ToString(CultureInfo.InvariantCulture);
            if (fact.Quality != FactQuality.Unstated) row["quality"] = fact.Quality.ToString().ToLowerInvariant();
            if (order > 0) row["alternative"] = order.ToString(CultureInfo.InvariantCulture);
            Put(row, "note", fact.Note);
            Put(row, "evidence", fact.Evidence);
            Put(row, "original_indicator", fact.OriginalIndicator);
            rows.Add(row);
        }

        foreach (var source in table.Sources.Where(source => !seen.Contains(("source", source.Id)))) rows.Add(Details(null, null, source));
        return rows;

        Dictionary<string, string> Details(Location? location, Indicator? indicator, FactSource? source)
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            Put(row, "location", location?.Id);
            Put(row, "indicator", indicator?.Id);
            Put(row, "source", source?.Id);
            if (location is not null && seen.Add(("location", location.Id)))
            {
                if (location.Name != location.Id) Put(row, "location_name", location.Name);
                Put(row, "group", location.Group);
                Put(row, "location_description", location.Description);
            }

            if (indicator is not null && seen.Add(("indicator", indicator.Id)))
            {
                Put(row, "unit", indicator.Unit);
                if (indicator.Name != indicator.Id) Put(row, "indicator_name", indicator.Name);
                Put(row, "indicator_description", indicator.Description);
                Put(row, "topic", indicator.Topic);
            }

            if (source is not null && seen.Add(("source", source.Id)))
            {
                if (source.Title != source.Id) Put(row, "source_title", source.Title);
                Put(row, "source_publisher", source.Publisher);
                Put(row, "source_date", source.Date);
                Put(row, "source_address", source.Address);
                Put(row, "source_licence", source.Licence);
            }

            return row;
        }
    }

    private static void Put(Dictionary<string, string> row, string column, string? text)
    {
        if (!string.IsNullOrEmpty(text)) row[column] = SafeText.Csv(text);
    }
}
