namespace LocationScore.Shared;

/// <summary>A row of delimited text, cut by the rules of RFC 4180: the texts of its cells without their quotes, where each starts, and
/// quotes that are not closed or not doubled.</summary>
internal sealed class QuotedRow
{
    internal List<string> Texts { get; } = [];

    internal List<(int Line, int Column)> Places { get; } = [];

    internal List<(int Field, bool Open, string Found)> Faults { get; } = [];

    /// <summary>The line in which the row that was cut ends.</summary>
    internal int LastLine { get; private set; }

    internal void Cut(ReadOnlySpan<char> row, int line, char delimiter)
    {
        Texts.Clear();
        Places.Clear();
        Faults.Clear();
        int at = 0, lineStart = 0;
        do
        {
            int start = at;
            Places.Add((line, at - lineStart + 1));
            bool quoted = at < row.Length && row[at] == '"', open = quoted, stray = false, doubled = false;
            int end = -1;
            if (quoted) at++;
            for (; at < row.Length; at++)
            {
                char c = row[at];
                if (c == '\n' || (c == '\r' && (at + 1 >= row.Length || row[at + 1] != '\n')))
                {
                    line++;
                    lineStart = at + 1;
                }

                if (open && c == '"')
                {
                    if (at + 1 < row.Length && row[at + 1] == '"')
                    {
                        at++;
                        doubled = true;
                    }
                    else
                    {
                        open = false;
                        end = at;
                    }
                }
                else if (!open && c == delimiter)
                {
                    break;
                }
                else if (!open && (quoted || c == '"'))
                {
                    stray = true;
                }
            }

            var raw = row[start..at];
            if (open || stray) Faults.Add((Texts.Count, open, raw.Trim().ToString()));
            string text = (quoted && !stray ? row[(start + 1)..(end < 0 ? at : end)] : raw).ToString();
            Texts.Add(doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
            at++;
        }
        while (at <= row.Length);
        LastLine = line;
    }
}
