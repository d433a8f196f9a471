using System.Text.Json;
using System.Text.RegularExpressions;

namespace LocationScore.Tests.Json;

/// <summary>A small validator for exactly the JSON Schema keywords that are written; any other keyword is an error, so that none is silently ignored.</summary>
internal sealed class SchemaCheck
{
    private readonly JsonElement _root;

    internal SchemaCheck(string schema) => _root = JsonDocument.Parse(schema).RootElement;

    internal bool Accepts(string document)
    {
        using var parsed = JsonDocument.Parse(document, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return Accepts(_root, parsed.RootElement);
    }

    private bool Accepts(JsonElement schema, JsonElement value)
    {
        if (schema.ValueKind == JsonValueKind.False) return false;
        return schema.EnumerateObject().All(keyword => keyword.Name switch
        {
            "$schema" or "$defs" or "title" or "description" or "default" => true,
            "$ref" => Accepts(_root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value),
            "type" => keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Any(type => IsOfType(type.GetString()!, value)) : IsOfType(keyword.Value.GetString()!, value),
            "enum" => keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
            "const" => JsonElement.DeepEquals(keyword.Value, value),
            "anyOf" => keyword.Value.EnumerateArray().Any(choice => Accepts(choice, value)),
            "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(keyword.Value, item)),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
            "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "properties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(field => !keyword.Value.TryGetProperty(field.Name, out var inner) || Accepts(inner, field.Value)),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(field =>
                (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(field.Name, out _)) || Accepts(keyword.Value, field.Value)),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(),
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!.Replace("$", "\\z", StringComparison.Ordinal)),
            _ => throw new NotSupportedException($"The schema has the keyword '{keyword.Name}', which this validator does not know."),
        });
    }

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()),
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"There is no type '{type}'."),
    };
}
