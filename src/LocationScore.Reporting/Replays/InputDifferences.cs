using System.Globalization;
using System.Text.Json;
using LocationScore.Json;

namespace LocationScore.Reporting;

/// <summary>What changed in a model or in facts, item by item.</summary>
internal static class InputDifferences
{
    /// <summary>The fields of the model that differ, each with its JSON path.</summary>
    internal static IEnumerable<string> Of(ScoringModel then, ScoringModel now)
    {
        using var one = JsonDocument.Parse(ModelJson.Write(then));
        using var other = JsonDocument.Parse(ModelJson.Write(now));
        return [.. Of(one.RootElement, other.RootElement, "$").Select(static line => $"Model {line}")];
    }

    /// <summary>The facts that differ, by location and indicator.</summary>
    internal static IEnumerable<string> Of(FactTable then, FactTable now)
    {
        var before = then.Facts.ToDictionary(static fact => (fact.Location, fact.Indicator));
        foreach (var fact in now.Facts)
        {
            if (!before.Remove((fact.Location, fact.Indicator),
                out var old)) yield return $"Fact {fact.Location}, {fact.Indicator}: not in the result, {Text(fact, now)} now.";
            else if (Text(old, then) is var was && Text(fact, now) is var @is
                && was != @is) yield return $"Fact {fact.Location}, {fact.Indicator}: {was} in the result, {@is} now.";
        }

        foreach (var old in before.Values) yield return $"Fact {old.Location}, {old.Indicator}: {Text(old, then)} in the result, none now.";
    }

    private static string Text(Fact fact, FactTable table)
    {
        string text = $"{(fact.Value is { } value ? FullNumber.Of(value) : "absent")} {fact.Unit}";
        if (fact.Year is { } year) text += string.Create(CultureInfo.InvariantCulture, $" ({year})");
        if (fact.Quality != FactQuality.Unstated) text += $", {fact.Quality.ToString().ToLowerInvariant()}";
        return table.FindSource(fact.Source) is { } source ? $"{text}, {source.Title}" : text;
    }

    private static IEnumerable<string> Of(JsonElement then, JsonElement now, string path)
    {
        if (then.ValueKind != now.ValueKind)
        {
            yield return $"{path}: {Short(then)} in the result, {Short(now)} now.";
        }
        else if (then.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in then.EnumerateObject())
            {
                if (!now.TryGetProperty(field.Name,
                    out var other)) yield return $"{path}.{field.Name}: {Short(field.Value)} in the result, left out now.";
                else foreach (string line in Of(field.Value, other, $"{path}.{field.Name}")) yield return line;
            }

            foreach (var field in now.EnumerateObject())
            {
                if (!then.TryGetProperty(field.Name,
                    out _)) yield return $"{path}.{field.Name}: left out in the result, {Short(field.Value)} now.";
            }
        }
        else if (then.ValueKind == JsonValueKind.Array)
        {
            int shared = Math.Min(then.GetArrayLength(), now.GetArrayLength());
            for (int k = 0; k < shared; k++)
            {
                foreach (string line in Of(then[k], now[k], string.Create(CultureInfo.InvariantCulture, $"{path}[{k}]"))) yield return line;
            }

            for (int k = shared; k < then.GetArrayLength(); k++) yield return string.Create(CultureInfo.InvariantCulture,
                $"{path}[{k}]: {Short(then[k])} in the result, left out now.");
            for (int k = shared; k < now.GetArrayLength(); k++) yield return string.Create(CultureInfo.InvariantCulture,
                $"{path}[{k}]: left out in the result, {Short(now[k])} now.");
        }
        else if (then.GetRawText() != now.GetRawText())
        {
            yield return $"{path}: {Short(then)} in the result, {Short(now)} now.";
        }
    }

    /// <summary>A value on one line; an object by its id or kind.</summary>
    private static string Short(JsonElement value)
    {
        string text = value.Text("id") ?? value.Text("kind") ?? value.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
