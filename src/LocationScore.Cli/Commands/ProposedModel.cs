using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LocationScore.Cli.Commands;

/// <summary>A commented model for somebody's own facts: one criterion per indicator, all of one weight, with directions and anchors to be
/// confirmed.</summary>
internal static class ProposedModel
{
    /// <summary>Words in names of indicators of which usually less is better.</summary>
    private static readonly string[] s_costs =
    [
        "cost", "rent", "price", "tax", "wage", "salary", "fee", "tariff", "unemployment", "crime", "pollution", "distance", "delay",
            "risk", "turnover", "attrition", "expense", "deficit", "debt", "inflation",
    ];

    internal static string Write(FactTable facts, string name)
    {
        string title = string.IsNullOrWhiteSpace(name) ? "My model" : name;
        var text = new StringBuilder();
        text.Append("// A first model for these facts. Every criterion weighs the same; " +
            "every line that says PROPOSAL is a guess from the data: confirm or correct it.\n");
        text.Append("{\n  \"$schema\": \"./schemas/model.schema.json\",\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"id\": {Quoted(IdOf(title))},\n  \"name\": {Quoted(title)},\n  \"criteria\": [\n");
        var known = facts.Indicators.Where(indicator => facts.Coverage(indicator.Id) > 0).ToList();
        foreach (var empty in facts.Indicators.Except(known)) text
            .Append(CultureInfo.InvariantCulture, $"    // {Quoted(empty.Id)} has no value and is left out.\n");
        text.AppendJoin(",\n", known.Select(indicator => Criterion(facts, indicator))).Append('\n');

        return text.Append("  ]\n}\n").ToString();
    }

    private static string Criterion(FactTable facts, Indicator indicator)
    {
        var values = facts.Locations.Select(location => facts[location.Id, indicator.Id]?.Value).OfType<double>().ToList();
        bool cost = s_costs.Any(word => indicator.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
            || indicator.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
        var (low, high) = Anchors(values);
        string range = $"{values.Count} of {facts.Locations.Length} values, from {Number(values.Min())} to {Number(values.Max())}";
        string missing = values.Count == facts.Locations.Length ? "reject" : "excludeLocation";
        string id = Quoted(indicator.Id), direction = cost ? "cost" : "benefit";
        string linear = $"\"kind\": \"linear\", \"worst\": {Number(cost ? high : low)}, \"best\": {Number(cost ? low : high)}";
        return $$"""
                {
                  "id": {{id}}, "name": {{Quoted(indicator.Name)}}, "indicator": {{id}},
                  "unit": {{Quoted(indicator.Unit)}}, "weight": 1,
                  "direction": "{{direction}}", // PROPOSAL: {{(cost ? "less" : "more")}} is better
                  "value": { {{linear}} }, // PROPOSAL: {{range}}
                  "missing": "{{missing}}" // {{Meaning(missing)}}
                }
            """;
    }

    private static string Meaning(string missing) =>
        missing == "reject" ? "a city without a value is a problem" : "PROPOSAL: a city without a value is not scored";

    /// <summary>Round numbers around the values.</summary>
    private static (double Low, double High) Anchors(List<double> values)
    {
        double min = values.Min(), max = values.Max();
        double size = Math.Max(max - min, Math.Max(Math.Abs(min), Math.Abs(max)) / 1000);
        if (size == 0) return (0, 1);
        double step = 1;
        while (step > size / 10) step /= 10;
        while (step * 10 <= size / 10) step *= 10;
        double low = Tidy(Math.Floor(min / step), step), high = Tidy(Math.Ceiling(max / step), step);
        return high > low ? (low, high) : (low, Tidy(Math.Ceiling(max / step) + 1, step));
    }

    /// <summary>A multiple of a power of ten without the dust of binary fractions.</summary>
    private static double Tidy(double count, double step) => step >= 1 ? count * step : count / Math.Round(1 / step);

    private static string Number(double value) => (value + 0.0).ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string IdOf(string name)
    {
        string id = string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).Trim('-', '.',
            '_');
        return id.Length == 0 ? "my-model" : id;
    }
}
