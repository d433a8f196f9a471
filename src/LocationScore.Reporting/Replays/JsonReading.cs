using System.Text.Json;

namespace LocationScore.Reporting;

/// <summary>Looks into JSON that may have any form.</summary>
internal static class JsonReading
{
    internal static bool Has(this JsonElement element, string name, JsonValueKind kind) => element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value) && value.ValueKind == kind;

    internal static string? Text(this JsonElement element, string name) => element.Has(name, JsonValueKind.String)
        ? element.GetProperty(name).GetString() : null;
}
