using System.Text;

namespace LocationScore.Sql;

/// <summary>A cell of a CSV text (RFC 4180) with its place.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character of the line at which it begins, from 1.</param>
internal sealed record CsvCell(string Text, int Line, int Column)
{
    /// <summary>Splits a text into rows of cells; lines that are empty are passed over.</summary>
    internal static List<List<CsvCell>> Rows(string csv, string file, List<Problem> problems)
    {
        var rows = new List<List<CsvCell>>();
        var row = new List<CsvCell>();
        int line = 1, start = csv is ['\uFEFF', ..] ? 1 : 0, at = start;
        while (at < csv.Length)
        {
            int cellLine = line, column = at - start + 1;
            string text;
            if (csv[at] == '"')
            {
                var quoted = new StringBuilder();
                bool closed = false;
                for (at++; at < csv.Length && !closed; at++)
                {
                    if (csv[at] != '"')
                    {
                        quoted.Append(csv[at]);
                        if (csv[at] == '\n') (line, start) = (line + 1, at + 1);
                    }
                    else if (at + 1 < csv.Length && csv[at + 1] == '"')
                    {
                        quoted.Append('"');
                        at++;
                    }
                    else
                    {
                        closed = true;
                    }
                }

                text = quoted.ToString();
                if (!closed || (at < csv.Length && csv[at] is not (',' or '\r' or '\n')))
                {
                    problems.Add(new(ProblemCodes.BadTable, "$", closed ? "Something follows the closing quote of a cell."
                        : "A quote is not closed.", null, "a comma or the end of the line", File: file, Line: cellLine, Column: column));
                    return rows;
                }
            }
            else
            {
                int end = at;
                while (end < csv.Length && csv[end] is not (',' or '\r' or '\n')) end++;
                text = csv[at..end];
                at = end;
            }

            row.Add(new(text, cellLine, column));
            if (at < csv.Length && csv[at] == ',')
            {
                at++;
                if (at == csv.Length || csv[at] is '\r' or '\n') row.Add(new("", line, at - start + 1));
                else continue;
            }

            if (at < csv.Length && csv[at] == '\r') at++;
            if (at < csv.Length && csv[at] == '\n') at++;
            (line, start) = (line + 1, at);
            if (row is not [{ Text: "" }]) rows.Add(row);
            row = [];
        }

        return rows;
    }
}
