using System.Text;
using System.Text.Json;

namespace LocationScore.Json;

/// <summary>Where the reader stood when the text stopped being JSON.</summary>
internal readonly record struct SyntaxState(JsonTokenType Last, int Depth, bool InObject, int LastStart);

/// <summary>Says in plain words what is wrong with a text that is not JSON.</summary>
internal static class SyntaxHint
{
    internal static (string Message, string Repair, int Offset) Of(ReadOnlySpan<byte> text, JsonException stop, SyntaxState state)
    {
        int at = Offset(text, stop);
        if (UnclosedText(text, state, at) is { } unclosed) return unclosed;
        at = SkipBlanks(text, at);
        if (at >= text.Length) return AtEnd(state, text.Length);
        var (message, repair) = Describe(text, at, state);
        return (message, repair, at);
    }

    private static (string, string, int) AtEnd(SyntaxState state, int end) =>
        state.Depth > 0 ? ("The text ends too early.",
            $"Close what is open: {state.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture)} level(s), the innermost "
            + $"with '{(state.InObject ? '}' : ']')}'.", end)
        : state.Last == JsonTokenType.None ? ("There is no JSON in the text.", "Write an object in braces: { … }", end)
        : ("The text ends too early.", "Complete the last value.", end);

    private static (string Message, string Repair) Describe(ReadOnlySpan<byte> text, int at, SyntaxState state)
    {
        byte found = text[at];
        bool afterValue = state.Last is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False
            or JsonTokenType.Null or JsonTokenType.EndObject or JsonTokenType.EndArray;
        string word = Word(text, at);
        bool comma = Before(text, at) == ',';
        if (state.Depth == 0 && afterValue) return ("There is something behind the end of the document.",
            "Remove it: a document is one object.");
        if (found == '\'') return ("A text stands in single quotes.", "Use double quotes: \"…\".");
        if (IsCurly(text[at..])) return ("A text stands in typographic quotes.", "Use straight double quotes: \"…\".");
        if (found == '=') return ("A field has an equals sign.", "Write a colon: \"name\": value.");
        if (found == ',' && (comma || state.Last is JsonTokenType.StartObject
            or JsonTokenType.StartArray)) return ("There is a comma too many.", "Remove the comma.");
        if (found == ',' && state.Last == JsonTokenType.PropertyName) return ("A field has no value.",
            "Write a value behind the colon, or remove the field.");
        if (state.InObject && char.IsAsciiDigit((char)found) && comma
            && DigitBeforeComma(text, at)) return ("A number is written with a decimal comma.", "Write a decimal point, such as 0.5.");
        if (IsNumberWord(word)) return ($"{word} is not a JSON number.", "Leave the field out, or write null, where the value is absent.");
        if (word is "True" or "False" or "TRUE" or "FALSE" or "None" or "undefined" or "nil" or "NULL"
            or "Null") return ($"{word} is not a JSON value.", "Write true, false or null, in small letters.");
        if (found is (byte)'}' or (byte)']' && state.Last == JsonTokenType.PropertyName) return ("A field has no value.",
            "Write a value behind the colon, or remove the field.");
        if (found == '}' && !state.InObject) return ("A list is closed with a brace.", "Close the list with ']', or remove the brace.");
        if (found == ']' && state.InObject) return ("An object is closed with a bracket.",
            "Close the object with '}', or remove the bracket.");
        if (found is (byte)'}' or (byte)']' && state.Depth == 0) return ("There is a closing bracket too many.", "Remove it.");
        if (afterValue && state.Depth > 0 && !comma
            && (found is (byte)'"' or (byte)'{' or (byte)'[' || (!IsPartOfNumber(text, at) && IsStartOfValue(found))))
            return ("A comma is missing.", "Write a comma between the values.");
        if (IsPartOfNumber(text, at) || found is (byte)'+' or (byte)'.' or (byte)'-' || char.IsAsciiDigit((char)found))
            return ("A number is not written as JSON demands.",
                "Write it like 12, -0.5 or 1e6: a point for decimals, digits on both sides of it, no leading zeros, no plus, no "
                + "thousands separators, no unit.");
        if (state.InObject && state.Last != JsonTokenType.PropertyName
            && !afterValue) return ("The name of a field must stand in double quotes.", "Write \"name\": value.");
        if (state.InObject && comma) return ("The name of a field must stand in double quotes.", "Write \"name\": value.");
        if (word.Length > 0) return ($"'{word}' is not a JSON value.", "Put texts into double quotes.");
        return found switch
        {
            (byte)'/' or (byte)'#' => ("A comment is not closed or not of the form that is read.",
                "Write // up to the end of the line, or /* … */."),
            (byte)'\\' => ("A backslash stands outside of a text or before the wrong character.",
                "Inside a text write two backslashes for one."),
            _ => ("The text is not JSON here.", "Compare with the example in the documentation."),
        };
    }

    /// <summary>The reader stops inside a text: at a raw line end, at a wrong escape, or because the quote is never closed.</summary>
    private static (string, string, int)? UnclosedText(ReadOnlySpan<byte> text, SyntaxState state, int at)
    {
        int open = OpenQuote(text, state, Math.Min(at, text.Length));
        if (open < 0) return null;
        if (at >= text.Length) return ("A text is never closed.", "Write the closing double quote.", open);
        if (text[at] is (byte)'\n' or (byte)'\r') return ("A text goes over the end of its line.",
            "Write the closing double quote, or \\n for a line break inside the text.", open);
        if (text[at] < 0x20) return ("A text contains a control character.", "Write it as an escape, such as \\t for a tabulator.", at);
        return ("A text contains a backslash before a character that cannot follow it.",
            "Write two backslashes for one, as in C:\\\\data; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four "
            + "hexadecimal digits.", at);
    }

    /// <summary>The opening quote of the text in which an offset lies, or −1; scans from the last complete token.</summary>
    private static int OpenQuote(ReadOnlySpan<byte> text, SyntaxState state, int at)
    {
        int quote = -1;
        for (int k = state.Last == JsonTokenType.None ? 0 : state.LastStart; k < at; k++)
        {
            if (quote < 0 && text[k] == '/' && k + 1 < at && text[k + 1] == '/') while (k < at
                && text[k] is not ((byte)'\n' or (byte)'\r')) k++;
            else if (quote < 0 && text[k] == '/' && k + 1 < at && text[k + 1] == '*') k =
                Math.Max(k, text[k..at].IndexOf("*/"u8) is var close and >= 0 ? k + close : at);
            else if (quote >= 0 && text[k] == '\\') k++;
            else if (text[k] == '"') quote = quote < 0 ? k : -1;
        }

        return quote;
    }

    private static int Offset(ReadOnlySpan<byte> text, JsonException stop)
    {
        int start = 0;
        for (long line = stop.LineNumber ?? 0; line > 0; line--)
        {
            int end = text[start..].IndexOf((byte)'\n');
            if (end < 0) break;
            start += end + 1;
        }

        return (int)Math.Min(start + (stop.BytePositionInLine ?? 0), text.Length);
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r') at++;
        return at;
    }

    private static char Before(ReadOnlySpan<byte> text, int at)
    {
        int before = at - 1;
        while (before >= 0 && text[before] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r') before--;
        return before >= 0 ? (char)text[before] : '\0';
    }

    private static bool DigitBeforeComma(ReadOnlySpan<byte> text, int at) =>
        at >= 2 && text[at - 1] == ',' && char.IsAsciiDigit((char)text[at - 2]);

    /// <summary>Whether the byte goes on with a number that has already begun, as in 12px, 1.2.3 or 007.</summary>
    private static bool IsPartOfNumber(ReadOnlySpan<byte> text, int at) =>
        at > 0 && (char.IsAsciiDigit((char)text[at - 1]) || (text[at - 1] is (byte)'.' or (byte)'-' or (byte)'+')
            || (text[at - 1] is (byte)'e' or (byte)'E' && at > 1 && char.IsAsciiDigit((char)text[at - 2])));

    private static bool IsStartOfValue(byte found) => found is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'-'
        || char.IsAsciiLetterOrDigit((char)found);

    private static bool IsNumberWord(string word) => word.TrimStart('-', '+').ToUpperInvariant() is "NAN" or "INF" or "INFINITY";

    private static bool IsCurly(ReadOnlySpan<byte> rest) =>
        Rune.DecodeFromUtf8(rest, out var rune, out _) == System.Buffers.OperationStatus.Done
            && rune.Value is 0x201C or 0x201D or 0x201E or 0x201F or 0xAB or 0xBB or 0x2018 or 0x2019;

    private static string Word(ReadOnlySpan<byte> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < 20
            && (char.IsAsciiLetter((char)text[end]) || (end == at && text[end] is (byte)'-' or (byte)'+'))) end++;
        return end > at && char.IsAsciiLetter((char)text[end - 1]) ? Encoding.ASCII.GetString(text[at..end]) : "";
    }
}
