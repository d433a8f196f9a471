using System.Globalization;
using System.Text;

namespace LocationScore.Shared;

/// <summary>Makes text from files harmless for each kind of output: it is shown, never obeyed.</summary>
internal static class SafeText
{
    /// <summary>One line for a terminal or a text file: control characters become visible signs, line breaks become blanks.</summary>
    internal static string Line(string? text) => Clean(text, keepBreaks: false);

    /// <summary>Several lines for a terminal or a text file.</summary>
    internal static string Lines(string? text) => Clean(text, keepBreaks: true);

    /// <summary>Text for a field of a CSV file: a text that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    internal static string Csv(string? text)
    {
        string clean = Clean(text, keepBreaks: true, keepTabs: true);
        return StartsLikeFormula(clean) ? "'" + clean : clean;
    }

    /// <summary>Text for XML: what XML cannot hold becomes a visible sign.</summary>
    internal static string Xml(string? text) => Clean(text, keepBreaks: true, keepTabs: true);

    /// <summary>Tells whether a text starts like a formula, whatever apostrophes already guard it.</summary>
    internal static bool StartsLikeFormula(ReadOnlySpan<char> text) =>
        text.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    /// <summary>Takes off the one apostrophe that guards a text which a spreadsheet would run as a formula; <see cref="Csv"/> put it
    /// there.</summary>
    internal static string WithoutGuard(string text) => text is ['\'', ..] && StartsLikeFormula(text.AsSpan(1)) ? text[1..] : text;

    private static string Clean(string? text, bool keepBreaks, bool keepTabs = false)
    {
        if (string.IsNullOrEmpty(text)) return "";
        StringBuilder? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            char shown = Shown(text, i, keepBreaks, keepTabs);
            if (shown != c && changed is null) changed = new StringBuilder(text.Length).Append(text, 0, i);
            changed?.Append(shown);
        }

        return changed?.ToString() ?? text;
    }

    private static char Shown(string text, int i, bool keepBreaks, bool keepTabs)
    {
        char c = text[i];
        switch (c)
        {
            case '\n':
                return keepBreaks ? c : ' ';
            case '\r':
                return keepTabs ? c : ' ';
            case '\t':
                return keepTabs ? c : ' ';
            case < ' ':
                return (char)(0x2400 + c);
            case '\u007F':
                return '\u2421';
            case '\uFFFE' or '\uFFFF':
                return '\uFFFD';
        }

        if (char.IsHighSurrogate(c)) return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? c : '\uFFFD';
        if (char.IsLowSurrogate(c)) return i > 0 && char.IsHighSurrogate(text[i - 1]) ? c : '\uFFFD';
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\uFFFD',
            UnicodeCategory.Format when c is not ('\u200C' or '\u200D' or '\u00AD') => '\uFFFD',
            // direction overrides and other invisible signs; joiners belong to words
            _ => c,
        };
    }
}
