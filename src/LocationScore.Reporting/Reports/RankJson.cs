using System.Text.Json;
using LocationScore.Json;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Writes a ranking as the document of its result, and what there is to say about it for people beside it.</summary>
internal static class RankJson
{
    internal const string Kind = "locationscore-ranking";

    /// <summary>The field that holds what is said for people.</summary>
    internal const string ReportField = "report";

    /// <summary>The field that holds the tables of the ranking method.</summary>
    internal const string TablesField = "methodTables";

    /// <summary>Writes the fields of the document into the object that is open.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="summary">The ranking.</param>
    internal static void Write(Utf8JsonWriter json, RankingSummary summary)
    {
        using var result = JsonDocument.Parse(ResultJson.Write(summary.Result, new()
        {
            Facts = DetailBudget.FactsTravel(summary.Result) ? ResultFacts.Used : ResultFacts.None,
            MostExplained = DetailBudget.Explained(summary.Result),
            MethodTables = summary.MethodTables,
        }));
        json.WriteStartObject(ReportField);
        Report(json, summary, result.RootElement);
        json.WriteEndObject();
        foreach (var field in result.RootElement.EnumerateObject()) field.WriteTo(json);
    }

    private static void Report(Utf8JsonWriter json, RankingSummary summary, JsonElement result)
    {
        var origin = summary.Origin;
        json.WriteString("kind", Kind);
        json.WriteString("tool", Library.Version);
        json.WriteString("library", Library.Name);
        Text(json, "title", origin.Title);
        json.WriteString("verdict", SafeText.Xml(summary.Verdict));
        Text(json, "howSure", summary.Sure?.Paragraph);
        json.WriteString("restsOn", SafeText.Xml(BasisText.Of(summary.Basis)));
        Text(json, "explained", DetailBudget.Note(summary.Result));
        Text(json, "facts", DetailBudget.FactsNote(summary.Result));
        if (summary.Sure is { HasIntervals: true } sure) Ranges(json, summary.Result, sure);
        origin.Write(json);
        json.WriteStartObject("hashes");
        json.WriteString("model", ModelJson.Hash(summary.Result.Model));
        if (result.TryGetProperty("facts", out var facts)) json.WriteString("facts", FactsJson.Hash(FactsJson.Parse(facts.GetRawText())));
        json.WriteString("origin", origin.Hash);
        json.WriteEndObject();
    }

    /// <summary>The ranks that each city can have while every weight stays near its own.</summary>
    private static void Ranges(Utf8JsonWriter json, ScoringResult result, HowSure sure)
    {
        json.WriteStartArray("ranges");
        foreach (var place in result.Ranking)
        {
            if (sure.IntervalOf(place.Location.Id) is not { } interval) continue;
            json.WriteStartObject();
            Text(json, "location", place.Location.Id);
            json.WriteNumber("best", interval.Best.Rank);
            json.WriteNumber("worst", interval.Worst.Rank);
            json.WriteString("bestExactness", AnalysisJson.Name(interval.Best.Exactness));
            json.WriteString("worstExactness", AnalysisJson.Name(interval.Worst.Exactness));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, SafeText.Xml(value));
    }
}
