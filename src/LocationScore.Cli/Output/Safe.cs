using System.Text;
using LocationScore.Shared;
using Spectre.Console;

namespace LocationScore.Cli.Output;

/// <summary>Makes text from files harmless for each kind of output: it is shown, never obeyed.</summary>
internal static class Safe
{
    /// <summary>One line for a terminal or a text file: control characters become visible signs, line breaks become blanks.</summary>
    internal static string Line(string? text) => SafeText.Line(text);

    /// <summary>Several lines for a terminal or a text file.</summary>
    internal static string Lines(string? text) => SafeText.Lines(text);

    /// <summary>One line for Spectre markup.</summary>
    internal static string Markup(string? text) => Line(text).EscapeMarkup();

    /// <summary>One line for a cell or a paragraph of Markdown: nothing in it is formatting, a table border or HTML.</summary>
    internal static string Markdown(string? text)
    {
        string line = Line(text);
        var safe = new StringBuilder(line.Length + 8);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            bool inWord = i > 0 && i + 1 < line.Length && char.IsLetterOrDigit(line[i - 1]) && char.IsLetterOrDigit(line[i + 1]);
            safe.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\\' or '`' or '*' or '[' or ']' or '|' => $"\\{c}",
                '_' or '~' when !inWord => $"\\{c}",
                '#' or '+' or '-' or '=' when i == 0 => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }

    /// <summary>Text for a field of a CSV file: a text that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    internal static string Csv(string? text) => SafeText.Csv(text);

    /// <summary>Text for XML: what XML cannot hold becomes a visible sign.</summary>
    internal static string Xml(string? text) => SafeText.Xml(text);

    /// <summary>Tells whether a text starts like a formula, whatever apostrophes already guard it.</summary>
    internal static bool StartsLikeFormula(ReadOnlySpan<char> text) => SafeText.StartsLikeFormula(text);
}
