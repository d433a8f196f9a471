using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LocationScore.Tests.Json;

/// <summary>The reference of the documents with its marked blocks and tables.</summary>
internal static partial class FormatExamples
{
    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    internal static string Text { get; } = CheckedInFile.Read("docs/format.md");

    /// <summary>Every fenced block of JSON with the marker on the line above it.</summary>
    internal static IReadOnlyList<(string Marker, string Body)> Blocks { get; } =
        [.. Fence().Matches(Text).Select(static match => (match.Groups["marker"].Value.Trim(), match.Groups["body"].Value))];

    internal static string Facts => Blocks.Single(static block => block.Marker == "facts: examples").Body;

    /// <summary>The lines of the blocks <c>try</c> and <c>refused</c>: which base they change, the fields, and what the comment promises.</summary>
    internal static IEnumerable<(string Base, string Fields, string Promise)> Lines(string marker)
    {
        foreach (var (name, body) in Blocks.Where(block => block.Marker.StartsWith(marker + ": ", StringComparison.Ordinal)))
        {
            foreach (string line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                int at = line.IndexOf("  // ", StringComparison.Ordinal);
                yield return (name[(marker.Length + 2)..], at < 0 ? line : line[..at], at < 0 ? "" : line[(at + 5)..].Trim());
            }
        }
    }

    /// <summary>The first two columns of the table under a marker, code ticks kept.</summary>
    internal static IReadOnlyList<(string First, string Second)> Rows(string marker)
    {
        int at = Text.IndexOf($"<!-- {marker} -->\n", StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no table '{marker}'.");
        return [.. Text[at..].Split('\n').Skip(3).TakeWhile(static line => line.StartsWith("| ", StringComparison.Ordinal)).Select(static line => line.Replace("| |", "|  |", StringComparison.Ordinal).Split(" | ")).Select(static cells => (cells[0][2..], cells[1]))];
    }

    /// <summary>The texts in code ticks.</summary>
    internal static IReadOnlyList<string> Codes(string cell) => [.. Ticks().Matches(cell).Select(static match => match.Groups[1].Value)];

    /// <summary>A whole model in which the fields of a line take the place of those of its base.</summary>
    internal static string Model(string on, string fields)
    {
        var change = JsonNode.Parse("{" + fields + "}", null, s_lenient)!.AsObject();
        if (on is "model" or "derived")
        {
            var model = JsonNode.Parse(on == "model" ? Blocks.First(static block => block.Marker.StartsWith("model:", StringComparison.Ordinal)).Body : Around(Derived))!.AsObject();
            Replace(model, change);
            if (change.ContainsKey("weighting")) foreach (var child in model["criteria"]!.AsArray()) child!.AsObject().Remove("weight");
            return model.ToJsonString();
        }

        var criterion = JsonNode.Parse(on switch { "benefit" => Benefit, "cost" => Cost, "target" => Target, "gap" => Gap, _ => throw new ArgumentException(on) })!.AsObject();
        Replace(criterion, change);
        return Around(criterion.ToJsonString());
    }

    private const string Benefit = """{ "id": "x", "indicator": "graduates", "unit": "thousand", "direction": "benefit", "weight": 1, "value": { "kind": "linear", "worst": 0, "best": 100 }, "missing": "reject" }""";
    private const string Cost = """{ "id": "x", "indicator": "rent", "unit": "EUR/m2", "direction": "cost", "weight": 1, "value": "asIs", "missing": "reject" }""";
    private const string Target = """{ "id": "x", "indicator": "humidity", "unit": "%", "direction": "target", "target": { "low": 40, "high": 60 }, "weight": 1, "missing": "reject" }""";
    private const string Gap = """{ "id": "x", "indicator": "staff", "unit": "persons", "direction": "benefit", "weight": 1, "value": "asIs" }""";
    private const string Derived = """{ "id": "x", "indicator": "d", "unit": "u", "direction": "benefit", "weight": 1, "value": "asIs", "missing": "reject" }""";

    private static string Around(string criterion) => $$"""{ "id": "m", "name": "M", "criteria": [{{criterion}}] }""";

    private static void Replace(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change) target[name] = value?.DeepClone();
    }

    [GeneratedRegex(@"(<!-- (?<marker>[^\n]*) -->\n)?```jsonc?\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ticks();
}
