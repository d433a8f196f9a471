using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace LocationScore.Cli.Tests.Hostile;

/// <summary>Models, profiles, facts and results with random damage: an answer or problems come out of the call, never an exception.
/// LOCATIONSCORE_MUTATIONS says how many of each; tests/fuzz-documents.sh runs the long form.</summary>
public class DamageTests
{
    private const string Model = """
        {
          "id": "m", "name": "M", "referenceYear": 2012, "defaults": { "missing": "worst" },
          "derived": [{ "id": "ratio", "name": "Ratio", "kind": "ratio", "unit": "1", "numerator": "rent", "numeratorUnit": "USD", "denominator": "people", "denominatorUnit": "persons" }],
          "requirements": [{ "id": "large", "indicator": "people", "unit": "persons", "is": "atLeast", "threshold": 5, "missing": "fail" }],
          "factors": [
            { "id": "f", "weight": 2, "aggregation": { "kind": "geometric", "zero": "annihilate" }, "axis": "cost", "criteria": [
              { "id": "r", "indicator": "rent", "unit": "USD", "direction": "cost", "weight": 1, "value": { "kind": "linear", "worst": 20, "best": 1, "outside": "clip" } },
              { "id": "q", "indicator": "ratio", "unit": "1", "direction": "cost", "weight": 1, "value": "minMax" }] },
            { "id": "g", "weight": 1, "axis": "quality", "criteria": [
              { "id": "p", "indicator": "people", "unit": "persons", "direction": "benefit", "weight": 1, "value": { "kind": "piecewiseLinear", "points": [{ "raw": 0, "value": 0 }, { "raw": 50, "value": 1 }] } }] }
          ],
          "bands": { "kind": "quantiles", "names": ["high", "low"] }
        }
        """;

    private const string Profile = """{ "id": "p", "name": "P", "extends": "m", "weights": { "f": 1, "r": 0.5 }, "rationale": "Because.", "citation": "Nobody (2011)" }""";

    private const string Facts = """
        {
          "locations": [{ "id": "a", "name": "A", "group": "g" }, { "id": "b", "name": "B" }, { "id": "c", "name": "C", "group": "g" }],
          "indicators": [{ "id": "rent", "name": "Rent", "unit": "USD" }, { "id": "people", "name": "People", "unit": "persons" }],
          "sources": [{ "id": "s", "title": "S" }],
          "facts": [
            { "location": "a", "indicator": "rent", "value": 3.5, "unit": "USD", "year": 2011, "source": "s", "alternatives": [{ "value": 4, "unit": "USD", "year": 2010 }] },
            { "location": "b", "indicator": "rent", "value": 7, "unit": "USD", "quality": "press" },
            { "location": "c", "indicator": "rent", "value": 9, "unit": "USD" },
            { "location": "a", "indicator": "people", "value": 10, "unit": "persons" },
            { "location": "b", "indicator": "people", "value": 40, "unit": "persons" },
            { "location": "c", "indicator": "people", "value": null, "unit": "persons" }
          ]
        }
        """;

    private static int Mutations =>
        int.TryParse(Environment.GetEnvironmentVariable("LOCATIONSCORE_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 300;

    [Theory]
    [InlineData("model.json", "rank --model model.json --data facts.json --format json")]
    [InlineData("model.json", "check --model model.json --data facts.json")]
    [InlineData("profile.json", "compare --model model.json --data facts.json --profiles profile.json,model.json")]
    [InlineData("facts.json", "explain a --model model.json --data facts.json")]
    [InlineData("facts.json", "data --data facts.json")]
    [InlineData("result.json", "replay result.json")]
    [InlineData("result.json", "replay result.json --data facts.json")]
    public void A_damaged_document_is_answered(string file, string call)
    {
        using var cli = new Cli();
        cli.Write("model.json", Model);
        cli.Write("profile.json", Profile);
        cli.Write("facts.json", Facts);
        Assert.Equal(0, cli.Run("rank", "--model", "model.json", "--data", "facts.json", "--out", "result.json").Exit);
        byte[] whole = File.ReadAllBytes(Path.Join(cli.Folder, file));
        string[] words = call.Split(' ');
        var undamaged = cli.Run(words);
        Assert.True(undamaged.Exit == 0, undamaged.Out + undamaged.Error);
        var random = new Random(20_111_129 + call.Length);
        int refused = 0;
        for (int k = 0; k < Mutations; k++)
        {
            byte[] damaged = random.Next(3) == 0 ? Bytes(whole, random) : Tree(whole, random);
            cli.Write(file, damaged);
            try
            {
                var outcome = cli.Run(words);
                Assert.InRange(outcome.Exit, 0, 2);
                if (outcome.Exit != 0) refused++;
                Assert.DoesNotContain("   at LocationScore", outcome.Error, StringComparison.Ordinal);
                Assert.True(outcome.Out.Length + outcome.Error.Length < 200_000, $"{outcome.Out.Length}, {outcome.Error.Length}");
            }
            catch (Exception failure)
            {
                Assert.Fail($"{call}: {failure}\n{Convert.ToBase64String(damaged)}");
            }
        }

        Assert.InRange(refused, Mutations / 4, Mutations);
    }

    /// <summary>Changes bytes: other ones, a piece lost, a piece twice.</summary>
    private static byte[] Bytes(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                default:
                    bytes[at] = (byte)"{}[]\",:0123456789.-eE\\tfn "[random.Next(26)];
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Changes values: lost, renamed, doubled, of another type or size.</summary>
    private static byte[] Tree(byte[] whole, Random random)
    {
        var root = JsonNode.Parse(whole)!;
        for (int n = random.Next(1, 3); n > 0; n--)
        {
            var places = new List<JsonNode>();
            Collect(root, places);
            switch (places[random.Next(places.Count)])
            {
                case JsonObject { Count: > 0 } record:
                    string name = record.ElementAt(random.Next(record.Count)).Key;
                    var value = record[name];
                    record.Remove(name);
                    if (random.Next(4) > 0) record[random.Next(6) == 0 ? name + "x" : name] = random.Next(3) == 0 ? value : Strange(random);
                    break;
                case JsonArray { Count: > 0 } list:
                    int at = random.Next(list.Count);
                    if (random.Next(2) == 0) list.RemoveAt(at);
                    else list.Add(random.Next(2) == 0 ? list[at]?.DeepClone() : Strange(random));
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static JsonNode? Strange(Random random) => random.Next(16) switch
    {
        0 => null,
        1 => true,
        2 => "",
        3 => "a",
        4 => "rent",
        5 => "minMax",
        6 => new JsonArray(),
        7 => new JsonObject(),
        8 => 0,
        9 => -1,
        10 => 1e300,
        11 => -1e-300,
        12 => 2011,
        13 => 2147483648L,
        14 => new string('x', 300),
        _ => new JsonArray(1, null, "a"),
    };

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject or JsonArray) places.Add(node);
        if (node is JsonObject record) foreach (var (_, child) in record) Collect(child, places);
        if (node is JsonArray list) foreach (var child in list) Collect(child, places);
    }
}
