using LocationScore.Shared;

namespace LocationScore.Sql;

/// <summary>A cell of a CSV text (RFC 4180) with its place.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character of the line at which it begins, from 1.</param>
internal sealed record CsvCell(string Text, int Line, int Column)
{
    /// <summary>Splits a text into rows of cells; lines that are empty are passed over. A quote that is not closed, or stands inside a
    /// cell, ends the reading.</summary>
    internal static List<List<CsvCell>> Rows(string csv, string file, List<Problem> problems)
    {
        var rows = new List<List<CsvCell>>();
        var cut = new QuotedRow();
        int line = 1;
        for (int start = csv is ['\uFEFF', ..] ? 1 : 0; start < csv.Length;)
        {
            int end = EndOfRow(csv, start);
            cut.Cut(csv.AsSpan(start, end - start), line, ',');
            if (cut.Faults is [var fault, ..])
            {
                var place = cut.Places[fault.Field];
                problems.Add(new(ProblemCodes.BadTable, "$", fault.Open ? "A quote is not closed."
                    : "A quote stands inside a cell, or something follows the closing one.", null, "a comma or the end of the line",
                    File: file, Line: place.Line, Column: place.Column));
                return rows;
            }

            if (cut.Texts is not [""])
                rows.Add([.. cut.Texts.Select((text, k) => new CsvCell(text, cut.Places[k].Line, cut.Places[k].Column))]);
            start = end + (csv.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            line = cut.LastLine + 1;
        }

        return rows;
    }

    /// <summary>Where a row ends: at the first end of a line outside quotes.</summary>
    private static int EndOfRow(string csv, int at)
    {
        for (bool quoted = false; at < csv.Length && (quoted || csv[at] is not ('\r' or '\n')); at++) quoted ^= csv[at] == '"';
        return at;
    }
}
