using System.Globalization;
using nietras.SeparatedValues;

namespace LocationScore.Tables.Sheets;

/// <summary>Text with commas, semicolons or tabs, in UTF-8, or in UTF-16 with a byte order mark.</summary>
internal sealed class DelimitedSource : RowSource
{
    private static readonly char[] s_delimiters = [',', ';', '\t'];

    private readonly Func<Stream> _open;
    private readonly TextScan _scan;
    private readonly bool _stated;

    private DelimitedSource(string file, Func<Stream> open, TextScan scan)
        : base(file)
    {
        _open = open;
        _scan = scan;
        char? stated = Stated(scan.Start);
        _stated = stated is not null;
        Delimiter = stated ?? Most(scan.Start);
    }

    internal char Delimiter { get; }

    // A cell takes two bytes at least, its sign and what separates it from the next one.
    internal override int MostRows(int header, int columns) =>
        (int)Math.Min(Math.Max(0, _scan.Lines - header), _scan.Size / (2L * Math.Max(1, columns)));

    /// <summary>Finds out how the text is encoded and separated; null, with a problem, when it is no text.</summary>
    internal static DelimitedSource? Of(string file, Func<Stream> open, Findings findings)
    {
        TextScan scan;
        using (var stream = open()) scan = TextScan.Of(stream);
        if (scan.Encoding is null)
        {
            findings.Add(new(ProblemCodes.BadTable, string.Create(CultureInfo.InvariantCulture, $"byte {scan.FaultAt + 1}"),
                "The text is neither UTF-8 nor UTF-16 with a byte order mark.",
                scan.Fault is { } fault ? string.Create(CultureInfo.InvariantCulture, $"the byte 0x{fault:X2}") : null, "UTF-8",
                Repair: "In Excel save as 'CSV UTF-8', or save as .xlsx.", File: file, Line: scan.FaultLine));
            return null;
        }

        var source = new DelimitedSource(file, open, scan);
        using var cursor = source.Open(null);
        if (cursor.Read()) return source;
        findings.Add(new(ProblemCodes.Empty, "row 1", "The file is empty.", "nothing",
            "a header row and rows of facts", File: file, Line: 1));
        return null;
    }

    internal override RowCursor Open(Findings? findings)
    {
        var stream = _open();
        for (int k = 0; k < _scan.Mark; k++) stream.ReadByte();
        var text = new StreamReader(stream, _scan.Encoding!, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        int first = 1;
        if (_stated)
        {
            // The line that states the separator is a row of its own.
            text.ReadLine();
            first = 2;
        }

        return new DelimitedCursor(this, Sep.New(Delimiter)
            .Reader(static o => o with { HasHeader = false, DisableColCountCheck = true, Unescape = false }).From(text), first, findings);
    }

    /// <summary>The delimiter that a first line such as <c>sep=;</c> states, as spreadsheet programs write it.</summary>
    private static char? Stated(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n'
            && Array.IndexOf(s_delimiters, text[4]) >= 0 ? text[4] : null;

    /// <summary>The delimiter is the sign that occurs most often, outside quotes, in the first line that has any; ties go to the comma,
    /// then the semicolon.</summary>
    private static char Most(string text)
    {
        var counts = new int[s_delimiters.Length];
        bool open = false;
        foreach (char c in text)
        {
            if (c == '"') open = !open;
            else if (!open && c is '\n' or '\r' && counts.Max() > 0) break;
            else if (!open && Array.IndexOf(s_delimiters, c) is >= 0 and var k) counts[k]++;
        }

        return s_delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
