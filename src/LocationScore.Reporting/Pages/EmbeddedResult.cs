using System.Text;
using System.Text.Json;

namespace LocationScore.Reporting;

/// <summary>The document of the result inside a page, from which the ranking can be replayed.</summary>
internal static class EmbeddedResult
{
    /// <summary>The id of the element that holds it.</summary>
    internal const string Id = "result";

    private static readonly byte[] s_start = Encoding.ASCII.GetBytes($"""<script type="application/json" id="{Id}">""");
    private static readonly byte[] s_end = "</script>"u8.ToArray();

    /// <summary>The document; its writer escapes what could end the element.</summary>
    internal static string Of(PagePlan plan)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            RankJson.Write(json, new(plan.Result, plan.Options.Origin) { Sure = plan.Sure });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Whether a file is a page, by how it begins.</summary>
    internal static bool IsPage(ReadOnlySpan<byte> file) => file.StartsWith("<!DOCTYPE html>"u8);

    /// <summary>The document inside a page, or null when it has none.</summary>
    internal static byte[]? Find(ReadOnlySpan<byte> page)
    {
        // All text of a page is encoded, so this tag can be no part of it.
        int start = page.IndexOf(s_start);
        if (start < 0) return null;
        var rest = page[(start + s_start.Length)..];
        int end = rest.IndexOf(s_end);
        return end < 0 ? null : rest[..end].ToArray();
    }
}
