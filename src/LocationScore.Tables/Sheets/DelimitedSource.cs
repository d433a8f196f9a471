using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using LocationScore.Shared;
using nietras.SeparatedValues;

namespace LocationScore.Tables.Sheets;

/// <summary>Text with commas, semicolons or tabs, in UTF-8, or in UTF-16 with a byte order mark.</summary>
internal sealed class DelimitedSource : RowSource
{
    private const int SniffedBytes = 1 << 16;

    private static readonly char[] s_delimiters = [',', ';', '\t'];

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Encoding _encoding;
    private readonly bool _stated;

    private DelimitedSource(string file, ReadOnlyMemory<byte> bytes, Encoding encoding)
        : base(file)
    {
        _bytes = bytes;
        _encoding = encoding;
        int sniffed = Math.Min(bytes.Length, SniffedBytes);
        string start = encoding.GetString(bytes.Span[..sniffed]);
        if (Stated(start) is { } delimiter)
        {
            _stated = true;
            Delimiter = delimiter;
        }
        else
        {
            Delimiter = Most(start);
        }
    }

    internal char Delimiter { get; }

    /// <summary>Finds out how the text is encoded and separated; null, with a problem, when it is no text.</summary>
    internal static DelimitedSource? Of(string file, ReadOnlyMemory<byte> bytes, Findings findings)
    {
        var span = bytes.Span;
        Encoding? encoding;
        int mark = 0;
        switch (span)
        {
            case [0xFF, 0xFE, ..]:
                (encoding, mark) = (Checked(new UnicodeEncoding(false, false, true), span[2..]), 2);
                break;
            case [0xFE, 0xFF, ..]:
                (encoding, mark) = (Checked(new UnicodeEncoding(true, false, true), span[2..]), 2);
                break;
            default:
                if (span is [0xEF, 0xBB, 0xBF, ..]) mark = 3;
                encoding = System.Text.Unicode.Utf8.IsValid(span) && !span.Contains((byte)0) ? new UTF8Encoding(false) : null;
                break;
        }

        if (encoding is null)
        {
            int at = FirstInvalid(span);
            findings.Add(new(ProblemCodes.BadTable, string.Create(CultureInfo.InvariantCulture, $"byte {at + 1}"), "The text is neither UTF-8 nor UTF-16 with a byte order mark.",
                at < span.Length ? string.Create(CultureInfo.InvariantCulture, $"the byte 0x{span[at]:X2}") : null, "UTF-8",
                Repair: "In Excel save as 'CSV UTF-8', or save as .xlsx.", File: file, Line: 1 + span[..at].Count((byte)'\n')));
            return null;
        }

        var source = new DelimitedSource(file, bytes[mark..], encoding);
        using var cursor = source.Open(null);
        if (cursor.Read()) return source;
        findings.Add(new(ProblemCodes.Empty, "row 1", "The file is empty.", "nothing", "a header row and rows of facts", File: file, Line: 1));
        return null;
    }

    internal override RowCursor Open(Findings? findings)
    {
        var array = MemoryMarshal.TryGetArray(_bytes, out var segment) ? segment : new ArraySegment<byte>(_bytes.ToArray());
        var text = new StreamReader(new MemoryStream(array.Array!, array.Offset, array.Count, writable: false), _encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        int first = 1;
        if (_stated)
        {
            // The line that states the separator is a row of its own.
            text.ReadLine();
            first = 2;
        }

        return new DelimitedCursor(this, Sep.New(Delimiter).Reader(static o => o with { HasHeader = false, DisableColCountCheck = true, Unescape = false }).From(text), first, findings);
    }

    private static UnicodeEncoding? Checked(UnicodeEncoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            encoding.GetCharCount(bytes);
            return encoding;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && bytes[at] != 0 && Rune.DecodeFromUtf8(bytes[at..], out _, out int used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }

    /// <summary>The delimiter that a first line such as <c>sep=;</c> states, as spreadsheet programs write it.</summary>
    private static char? Stated(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n' && Array.IndexOf(s_delimiters, text[4]) >= 0 ? text[4] : null;

    /// <summary>The delimiter is the sign that occurs most often, outside quotes, in the first line that has any; ties go to the comma, then the semicolon.</summary>
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
