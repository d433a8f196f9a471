using System.Text.Json;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>Reads single fields of the example lines in the reference of documents.</summary>
internal static class FormatField
{
    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The kind that a field names, as a text or in an object; null when the line has no such field.</summary>
    internal static string? Kind(string fields, string name)
    {
        using var document = JsonDocument.Parse("{" + fields + "}", s_lenient);
        if (!document.RootElement.TryGetProperty(name, out var value)) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Object ? value.GetProperty("kind").GetString() : null;
    }

    /// <summary>The text of a field; null when the line has no such field.</summary>
    internal static string? Text(string fields, string name)
    {
        using var document = JsonDocument.Parse("{" + fields + "}", s_lenient);
        return document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
