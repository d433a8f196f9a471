using System.Text.Json;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>An option of a kind as the schema of models describes it.</summary>
/// <param name="Name">Its field.</param>
/// <param name="Default">Its default as JSON; null when it must be stated.</param>
/// <param name="Description">What it means, with its choices.</param>
internal sealed record SchemaOption(string Name, string? Default, string Description);

/// <summary>A kind as the schema of models describes it.</summary>
internal sealed record SchemaKind(string Kind, string Description, IReadOnlyList<SchemaOption> Options);

/// <summary>The kinds of a family, from the schema that ships with the library.</summary>
internal static class SchemaKinds
{
    private static readonly JsonElement s_definitions =
        JsonDocument.Parse(Home.Text("src/LocationScore/Json/Schemas/model.schema.json")).RootElement.GetProperty("$defs");

    internal static IReadOnlyList<SchemaKind> Of(string family) =>
    [
        .. from option in s_definitions.GetProperty(family).GetProperty("anyOf").EnumerateArray()
           where option.TryGetProperty("$ref", out _)
           select Read(s_definitions.GetProperty(option.GetProperty("$ref").GetString()!["#/$defs/".Length..])),
    ];

    private static SchemaKind Read(JsonElement definition)
    {
        var properties = definition.GetProperty("properties");
        string[] required = [.. definition.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!)];
        return new(
            properties.GetProperty("kind").GetProperty("const").GetString()!,
            definition.GetProperty("description").GetString()!,
            [.. properties.EnumerateObject().Where(static property => property.Name != "kind").Select(property => new SchemaOption(
                property.Name, required.Contains(property.Name) ? null : Default(property.Value), Description(property.Value)))]);
    }

    private static string Default(JsonElement option) => option.TryGetProperty("default", out var value) ? value.GetRawText()
        : option.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "array" ? "[]" : "null";

    /// <summary>The text of an option, each of its choices on a line of its own.</summary>
    private static string Description(JsonElement option)
    {
        string description = option.TryGetProperty("description", out var text) ? text.GetString()! : "";
        if (!option.TryGetProperty("enum", out var choices)) return description;
        foreach (var choice in choices.EnumerateArray().Where(static choice => choice.ValueKind == JsonValueKind.String))
        {
            int at = description.IndexOf($" {choice.GetString()}: ", StringComparison.Ordinal);
            if (at >= 0) description = $"{description[..at]}<br>`{choice.GetString()}`{description[(at + 1 + choice.GetString()!.Length)..]}";
        }

        return description;
    }
}
