using System.Text;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Text in which Markdown sees no formatting.</summary>
internal static class MarkdownText
{
    /// <summary>One line for a cell or a paragraph of Markdown: nothing in it is formatting, a table border or HTML.</summary>
    internal static string Of(string? text)
    {
        string line = SafeText.Line(text);
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
}
