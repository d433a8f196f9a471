using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.Tables.Tests.Reading;

/// <summary>How a table stands in a text.</summary>
/// <param name="Separator">What stands between fields.</param>
/// <param name="StatesSeparator">Whether the first line says so.</param>
/// <param name="LineEnd">What ends a line.</param>
/// <param name="LastLineOpen">Whether nothing ends the last line.</param>
/// <param name="QuotesAll">Whether every field is quoted, not only those that need it.</param>
/// <param name="Code">The encoding, with or without a mark of it.</param>
/// <param name="DecimalComma">Whether decimals have a comma.</param>
/// <param name="Numbers">How numbers are spelled.</param>
/// <param name="BlankRows">Whether rows without anything stand between the others.</param>
/// <param name="Extra">Whether there is an indicator that no model reads.</param>
/// <param name="Turn">The order of rows and columns; 0 is the one of the table.</param>
internal sealed record CsvStyle(char Separator = ',', bool StatesSeparator = false, string LineEnd = "\n", bool LastLineOpen = false, bool QuotesAll = false,
    CsvStyle.Codes Code = CsvStyle.Codes.Utf8, bool DecimalComma = false, Spelling Numbers = Spelling.AsItIs, bool BlankRows = false, bool Extra = false, int Turn = 0)
{
    internal enum Codes
    {
        Utf8,
        Utf8Marked,
        Utf16,
        Utf16BigEndian,
    }

    /// <summary>Any style; a smaller one is plainer in one respect.</summary>
    internal static Arbitrary<CsvStyle> Any { get; } = Arb.From(
        from separator in Gen.Elements(',', ';', '\t')
        from line in Gen.Elements("\n", "\r\n")
        from flags in Gen.Choose(0, 63)
        from code in Gen.Elements(Enum.GetValues<Codes>())
        from numbers in Gen.Elements(Enum.GetValues<Spelling>())
        from turn in Gen.Choose(0, 1000)
        select new CsvStyle(separator, (flags & 1) != 0, line, (flags & 2) != 0, (flags & 4) != 0, code, (flags & 8) != 0, numbers, (flags & 16) != 0, (flags & 32) != 0, turn),
        static style => new[]
        {
            style with { Separator = ',' }, style with { StatesSeparator = false }, style with { LineEnd = "\n" }, style with { LastLineOpen = false }, style with { QuotesAll = false },
            style with { Code = Codes.Utf8 }, style with { DecimalComma = false }, style with { Numbers = Spelling.AsItIs }, style with { BlankRows = false }, style with { Extra = false }, style with { Turn = 0 },
        }.Where(plainer => plainer != style));

    internal TableOptions Options => new() { Decimal = DecimalComma ? DecimalSign.Comma : DecimalSign.Point };

    internal byte[] Write(Grid grid)
    {
        if (Extra) grid = grid.WithExtra();
        if (Turn > 0) grid = grid.Turned(Turn);
        if (BlankRows) grid = grid.WithBlankRows();
        grid = grid.WithValues(text => Spellings.Of(Numbers, text)).WithValues(text => DecimalComma ? text.Replace('.', ',') : text);
        var lines = grid.Rows.Prepend(grid.Header).Select(row => string.Join(Separator, row.Select(Field)));
        if (StatesSeparator) lines = lines.Prepend($"sep={Separator}");
        string text = string.Join(LineEnd, lines) + (LastLineOpen ? "" : LineEnd);
        Encoding encoding = Code switch
        {
            Codes.Utf8 => new UTF8Encoding(false),
            Codes.Utf8Marked => new UTF8Encoding(true),
            Codes.Utf16 => new UnicodeEncoding(false, true),
            _ => new UnicodeEncoding(true, true),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private string Field(string text)
    {
        bool needed = text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.AsSpan().IndexOfAny("\"\r\n\t") >= 0 || text.Contains(Separator, StringComparison.Ordinal));
        return needed || (QuotesAll && text.Length > 0) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
