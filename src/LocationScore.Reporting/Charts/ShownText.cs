using System.Globalization;
using System.Text;

namespace LocationScore.Reporting;

/// <summary>Texts of other people as a page shows them: one line, nothing that controls a reader, and never long.</summary>
internal static class ShownText
{
    /// <summary>The longest name in characters.</summary>
    internal const int LongestName = 60;

    /// <summary>The longest sentence in characters.</summary>
    internal const int LongestSentence = 1000;

    /// <summary>A name: cut when it is long.</summary>
    internal static string Name(string? text) => Cut(Clean(text), LongestName);

    /// <summary>A name where there is room for so many characters.</summary>
    internal static string Name(string? text, int most) => Cut(Clean(text), most);

    /// <summary>A sentence or two: cut when they are long.</summary>
    internal static string Sentence(string? text) => Cut(Clean(text), LongestSentence);

    /// <summary>Control characters, directions and halves of characters become �; line breaks and tabs become blanks.</summary>
    internal static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t') shown.Append(' ');
            else if (IsShown(rune)) shown.Append(rune);
            else shown.Append('\uFFFD');
        }

        return shown.ToString();
    }

    private static bool IsShown(Rune rune) => rune.Value is 0x200C or 0x200D or 0xAD
        || ((rune.Value & 0xFFFE) != 0xFFFE
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        int end = most - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd() + "…";
    }
}
