using System.Collections.Immutable;
using System.Text.Json;
using LocationScore.Analysis;

namespace LocationScore.Reporting;

/// <summary>What the JSON documents of analyses share.</summary>
internal static class AnalysisJson
{
    internal static string Name(Exactness exactness) => JsonNamingPolicy.CamelCase.ConvertName(exactness.ToString());

    internal static void Estimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        JsonNumber.Write(json, "value", estimate.Value);
        json.WriteString("exactness", Name(estimate.Exactness));
        if (estimate.StandardError is { } error) JsonNumber.Write(json, "standardError", error);
        json.WriteEndObject();
    }

    /// <summary>Weights by the ids of what they are weights of.</summary>
    internal static void Weights(Utf8JsonWriter json, string name, ImmutableArray<VariedWeight> varied, IReadOnlyList<double> weights)
    {
        json.WriteStartObject(name);
        for (int k = 0; k < varied.Length; k++) JsonNumber.Write(json, varied[k].Id, weights[k]);
        json.WriteEndObject();
    }

    internal static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (double number in numbers) JsonNumber.Write(json, number);
        json.WriteEndArray();
    }

    internal static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value) JsonNumber.Write(json, name, value);
        else json.WriteNull(name);
    }

    internal static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal static void Interval(Utf8JsonWriter json, RankInterval interval, ImmutableArray<VariedWeight> varied)
    {
        json.WriteStartObject();
        json.WriteString("location", interval.Location);
        json.WriteNumber("rank", interval.Rank);
        json.WriteNumber("best", interval.Best.Rank);
        json.WriteNumber("worst", interval.Worst.Rank);
        json.WriteString("bestExactness", Name(interval.Best.Exactness));
        json.WriteString("worstExactness", Name(interval.Worst.Exactness));
        Weights(json, "weightsAtBest", varied, interval.Best.Weights);
        Weights(json, "weightsAtWorst", varied, interval.Worst.Weights);
        json.WriteEndObject();
    }

    internal static void Flip(Utf8JsonWriter json, FactFlip flip)
    {
        json.WriteStartObject();
        json.WriteString("location", flip.Location);
        json.WriteString("indicator", flip.Indicator);
        json.WriteString("unit", flip.Unit);
        Texts(json, "criteria", flip.Criteria);
        json.WriteString("doubts", string.Join(", ", flip.Doubts.ToString().Split(", ").Select(JsonNamingPolicy.CamelCase.ConvertName)));
        Number(json, "used", flip.Used);
        Number(json, "reported", flip.Reported);
        json.WriteString("against", flip.Against);
        JsonNumber.Write(json, "at", flip.At);
        json.WriteString("turns", flip.IsAbove ? "atOrAbove" : "atOrBelow");
        Number(json, "relative", flip.Relative);
        json.WriteNumber("rank", flip.Rank);
        json.WriteNumber("rankThere", flip.RankThere);
        json.WriteString("exactness", Name(flip.Exactness));
        json.WriteBoolean("reportedTurns", flip.ReportedTurns);
        json.WriteEndObject();
    }
}
