using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace LocationScore.Json;

/// <summary>Whether bytes are a text that can be read at all: UTF-8 of an accepted size.</summary>
internal static class TextCheck
{
    private const string Save = "Save the file as UTF-8.";

    internal static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    internal static Problem? Check(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > JsonTree.MaximumBytes)
        {
            return new(ProblemCodes.TooLarge, "$", "The text is too long.",
                string.Create(CultureInfo.InvariantCulture, $"{utf8.Length} bytes"),
                string.Create(CultureInfo.InvariantCulture, $"at most {JsonTree.MaximumBytes} bytes ({JsonTree.MaximumBytes >> 20} MiB)"),
                Repair: "Split the facts into several documents.");
        }

        if (OtherEncoding(utf8) is { } name) return new(ProblemCodes.BadJson, "$", "The text is not encoded in UTF-8.", name, "UTF-8",
            Repair: Save, Line: 1, Column: 1);
        if (Utf8.IsValid(utf8)) return null;
        int at = FirstInvalid(utf8);
        var (line, column) = new TextPlaces(utf8[..at].ToArray()).Of(at);
        return new(ProblemCodes.BadJson, "$", "The text is not valid UTF-8.", string.Create(CultureInfo.InvariantCulture,
            $"the byte 0x{utf8[at]:X2} at offset {at}"), "UTF-8", Repair: Save, Line: line, Column: column);
    }

    /// <summary>A short piece of the text from an offset on, for messages.</summary>
    internal static string Excerpt(ReadOnlySpan<byte> text, int offset)
    {
        if (offset >= text.Length) return "the end of the text";
        int end = offset;
        while (end < text.Length && end - offset < 30 && text[end] is not ((byte)'\n' or (byte)'\r')) end++;
        while (end < text.Length && (text[end] & 0xC0) == 0x80) end++;
        string piece = Encoding.UTF8.GetString(text[offset..end]);
        return piece.Length == 0 ? "the end of the line" : Printable(piece);
    }

    /// <summary>Replaces control characters, so that a message stays on its line and shows what is there.</summary>
    internal static string Printable(string text) => text.Any(static c => char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        ? string.Concat(text.Select(static c => char.IsControl(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()))
        : text;

    private static string? OtherEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return null;
        if (bytes.Length >= 4)
        {
            if (bytes[..4] is [0xFF, 0xFE, 0, 0] or [not 0, 0, 0, 0]) return "UTF-32, little-endian";
            if (bytes[..4] is [0, 0, 0xFE, 0xFF] or [0, 0, 0, not 0]) return "UTF-32, big-endian";
        }

        return bytes[..2] switch
        {
            [0xFF, 0xFE] or [not 0, 0] => "UTF-16, little-endian",
            [0xFE, 0xFF] or [0, not 0] => "UTF-16, big-endian",
            _ => null,
        };
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out int used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }
}
