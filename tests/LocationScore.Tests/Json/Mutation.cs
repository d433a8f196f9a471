using System.Text.Json.Nodes;

namespace LocationScore.Tests.Json;

/// <summary>Changes one place of a document: drops, renames, retypes, misspells or adds something.</summary>
internal static class Mutation
{
    internal static string Of(string document, int seed)
    {
        var draw = new Draw(seed);
        var root = JsonNode.Parse(document)!;
        var places = new List<JsonNode>();
        Collect(root, places);
        var place = draw.Of<JsonNode>([.. places]);
        switch (place)
        {
            case JsonObject record when record.Count > 0:
                string name = draw.Of<string>([.. record.Select(static field => field.Key)]);
                var value = record[name];
                record.Remove(name);
                switch (draw.Whole(0, 4))
                {
                    case 0:
                        break;
                    case 1:
                        record[name + "x"] = value;
                        break;
                    case 2:
                        record["note"] = 1;
                        record[name] = value;
                        break;
                    case 3:
                        record[name] = draw.Of<JsonNode?>(null, 1, 1.5, true, "text", "", new JsonArray(), new JsonObject(), 1e10, -1);
                        break;
                    default:
                        record[name] = value is JsonValue scalar && scalar.TryGetValue(out string? text) ? (JsonNode)(text + "x") : new JsonArray(value);
                        break;
                }

                break;
            case JsonArray list:
                list.Add(draw.Of<JsonNode?>(null, 1, true, "text", new JsonArray(), new JsonObject()));
                break;
        }

        return root.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject or JsonArray) places.Add(node);
        if (node is JsonObject record) foreach (var (_, child) in record) Collect(child, places);
        if (node is JsonArray list) foreach (var child in list) Collect(child, places);
    }
}
