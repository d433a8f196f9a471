using System.Text.Json;

namespace LocationScore.Cli.Input;

/// <summary>Recognises a document that was given in the place of another kind.</summary>
internal static class OtherDocument
{
    private static readonly JsonDocumentOptions s_lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly (string Kind, string[] Fields, string Option)[] s_kinds =
    [
        ("profile", ["extends", "weights"], "--profile"),
        ("model", ["factors", "criteria", "aggregation", "method", "derived"], "--model"),
        ("facts", ["locations", "indicators", "facts"], "--data"),
        ("ranking", ["scoreDirection", "weights", "ranking", "model", "report"], "replay"),
    ];

    /// <summary>The problem of a document that is clearly of another kind than expected; null when it is not.</summary>
    internal static Problem? Instead(byte[] bytes, string file, string option, string expected)
    {
        if (Of(bytes) is not { } kind || kind == expected) return null;
        string right = s_kinds.First(x => x.Kind == kind).Option;
        return new(ProblemCodes.NotAllowed, option, $"This document is {(kind == "facts" ? "a table of facts" : $"a {kind}")}.", file,
            expected == "facts" ? "a table of facts" : $"a {expected}",
            Repair: kind == "ranking" ? $"Score it again with: locationscore replay {file}" : $"Name it with {right}.", File: file,
                Line: 1, Column: 1);
    }

    /// <summary>The kind of document that the fields at the top belong to; null when they belong to none, or to several alike.</summary>
    internal static string? Of(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0), s_lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            var counts = s_kinds.Select(kind =>
                (kind.Kind, Count: kind.Fields.Count(field => document.RootElement.TryGetProperty(field, out _))))
                .OrderByDescending(static x => x.Count).ToList();
            return counts[0].Count > counts[1].Count ? counts[0].Kind : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
