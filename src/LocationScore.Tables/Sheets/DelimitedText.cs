using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using LocationScore.Shared;

namespace LocationScore.Tables.Sheets;

/// <summary>Reads text with commas, semicolons or tabs into a table, knowing the line and character at which every cell starts.</summary>
internal static class DelimitedText
{
    internal const int MaximumField = 100_000;

    private static readonly char[] s_delimiters = [',', ';', '\t'];

    /// <summary>Reads UTF-8, or UTF-16 with a byte order mark.</summary>
    internal static Table? Read(string file, ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        string? text = Decode(file, bytes, problems);
        if (text is null) return null;
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(new(ProblemCodes.Empty, "row 1", "The file is empty.", "nothing", "a header row and rows of facts", File: file, Line: 1));
            return null;
        }

        return Parse(file, text, problems);
    }

    private static string? Decode(string file, ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        try
        {
            if (bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && bytes.Contains((byte)0)) return NotText(file, bytes, problems);
            return bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true).GetString(bytes[2..]),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true).GetString(bytes[2..]),
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(bytes[3..]),
                _ => new UTF8Encoding(false, true).GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return NotText(file, bytes, problems);
        }
    }

    private static string? NotText(string file, ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        int at = FirstInvalid(bytes);
        int line = 1 + bytes[..at].Count((byte)'\n');
        problems.Add(new(ProblemCodes.BadTable, string.Create(CultureInfo.InvariantCulture, $"byte {at + 1}"), "The text is neither UTF-8 nor UTF-16 with a byte order mark.",
            at < bytes.Length ? string.Create(CultureInfo.InvariantCulture, $"the byte 0x{bytes[at]:X2}") : null, "UTF-8",
            Repair: "In Excel save as 'CSV UTF-8', or save as .xlsx.", File: file, Line: line));
        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && bytes[at] != 0 && Rune.DecodeFromUtf8(bytes[at..], out _, out int used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }

    private static Table Parse(string file, string text, List<Problem> problems)
    {
        char? stated = Stated(text);
        char delimiter = stated ?? Delimiter(text);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            MaxFieldSize = 0,
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, configuration);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        int line = 1, number = 0;
        while (parser.Read())
        {
            number++;
            string raw = parser.RawRecord;
            if (stated is not null && number == 1)
            {
                line += Breaks(raw);
                continue;
            }

            var cells = Cells(file, raw, parser.Record ?? [], line, number, delimiter, problems);
            line += Breaks(raw);
            var row = new TableRow(number, cells[0].Line, cells);
            if (!row.IsBlank) rows.Add(row);
        }

        return new(file, null, rows.ToImmutable());
    }

    /// <summary>Pairs the fields of a record with the places at which they start, and reports quotes that are not closed or not doubled.</summary>
    private static ImmutableArray<TableCell> Cells(string file, string raw, string[] fields, int line, int number, char delimiter, List<Problem> problems)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(fields.Length);
        int at = 0, lineStart = 0;
        for (int k = 0; k < fields.Length; k++)
        {
            int start = at, startLine = line, startColumn = at - lineStart + 1;
            bool quoted = at < raw.Length && raw[at] == '"', open = quoted, stray = false;
            if (quoted) at++;
            for (; at < raw.Length; at++)
            {
                char c = raw[at];
                if (c == '\n' || (c == '\r' && (at + 1 >= raw.Length || raw[at + 1] != '\n')))
                {
                    if (!open) break;
                    line++;
                    lineStart = at + 1;
                }
                else if (open && c == '"')
                {
                    if (at + 1 < raw.Length && raw[at + 1] == '"') at++;
                    else open = false;
                }
                else if (!open && c == delimiter)
                {
                    break;
                }
                else if (!open && (quoted ? c != '\r' : c == '"'))
                {
                    stray = true;
                }
            }

            cells.Add(new(fields[k], startLine, startColumn));
            string path = string.Create(CultureInfo.InvariantCulture, $"row {number}, field {k + 1}");
            string found = NumberText.Quote(raw[start..Math.Min(at, raw.Length)].Trim());
            if (open)
            {
                problems.Add(new(ProblemCodes.BadTable, path, "A quote is opened and never closed.", found, "a closing quote", Repair: "Close the quote, or double it (\"\") when it belongs to the text.",
                    File: file, Line: startLine, Column: startColumn));
            }
            else if (stray)
            {
                problems.Add(new(ProblemCodes.BadTable, path, "A quote stands inside a field.", found, "a field in quotes with inner quotes doubled (\"\")",
                    Repair: "Put the whole field in quotes and double the inner ones.", File: file, Line: startLine, Column: startColumn));
            }
            else if (fields[k].Length > MaximumField)
            {
                problems.Add(new(ProblemCodes.TooLarge, path, "A field is too long.", string.Create(CultureInfo.InvariantCulture, $"{fields[k].Length} characters"),
                    string.Create(CultureInfo.InvariantCulture, $"at most {MaximumField}"), File: file, Line: startLine, Column: startColumn));
            }

            at++;
        }

        if (cells.Count == 0) cells.Add(TableCell.Missing(line));
        return cells.ToImmutable();
    }

    /// <summary>The delimiter that a first line such as <c>sep=;</c> states, as spreadsheet programs write it.</summary>
    private static char? Stated(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n' && Array.IndexOf(s_delimiters, text[4]) >= 0 ? text[4] : null;

    /// <summary>The delimiter is the sign that occurs most often in the header outside quotes; ties go to the comma, then the semicolon.</summary>
    private static char Delimiter(string text)
    {
        var counts = new int[s_delimiters.Length];
        bool open = false, any = false;
        foreach (char c in text)
        {
            if (c == '"') open = !open;
            else if (!open && c is '\n' or '\r' && any) break;
            else if (!open && Array.IndexOf(s_delimiters, c) is >= 0 and var k) counts[k]++;
            any |= !char.IsWhiteSpace(c);
        }

        return s_delimiters[Array.IndexOf(counts, counts.Max())];
    }

    private static int Breaks(string raw)
    {
        int count = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\n' || (raw[i] == '\r' && (i + 1 >= raw.Length || raw[i + 1] != '\n'))) count++;
        }

        return count;
    }
}
