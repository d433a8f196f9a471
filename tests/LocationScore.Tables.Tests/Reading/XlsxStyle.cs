using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.Tables.Tests.Reading;

/// <summary>How a table stands in a workbook.</summary>
/// <param name="Texts">Where texts stand.</param>
/// <param name="Format">The number of the built-in format in which values are shown; -1 for texts with digits.</param>
/// <param name="Numbers">How numbers are spelled in the file.</param>
/// <param name="Formulas">Whether values are results of formulas.</param>
/// <param name="Addresses">Whether cells say where they stand.</param>
/// <param name="BlankRows">Whether rows without anything stand between the others.</param>
/// <param name="Extra">Whether there is an indicator that no model reads.</param>
/// <param name="Turn">The order of rows and columns; 0 is the one of the table.</param>
internal sealed record XlsxStyle(XlsxStyle.Places Texts = XlsxStyle.Places.Inline, int Format = 0, Spelling Numbers = Spelling.AsItIs, bool Formulas = false, bool Addresses = true,
    bool BlankRows = false, bool Extra = false, int Turn = 0)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml", Package = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>General, 0.00, #,##0 and 0.00E+00: what is shown changes, what is stored does not.</summary>
    private static readonly int[] s_formats = [0, 2, 3, 11];

    internal enum Places
    {
        Inline,

        /// <summary>In a list of texts, each once.</summary>
        Shared,

        /// <summary>In parts with formats of their own.</summary>
        Rich,
    }

    /// <summary>Any style; a smaller one is plainer in one respect.</summary>
    internal static Arbitrary<XlsxStyle> Any { get; } = Arb.From(
        from texts in Gen.Elements(Enum.GetValues<Places>())
        from format in Gen.Elements<int>([.. s_formats, -1])
        from numbers in Gen.Elements(Spelling.AsItIs, Spelling.Exponent, Spelling.Zeros)
        from flags in Gen.Choose(0, 15)
        from turn in Gen.Choose(0, 1000)
        select new XlsxStyle(texts, format, numbers, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0, turn),
        static style => new[]
        {
            style with { Texts = Places.Inline }, style with { Format = 0 }, style with { Numbers = Spelling.AsItIs }, style with { Formulas = false }, style with { Addresses = true },
            style with { BlankRows = false }, style with { Extra = false }, style with { Turn = 0 },
        }.Where(plainer => plainer != style));

    internal byte[] Write(Grid grid)
    {
        if (Extra) grid = grid.WithExtra();
        if (Turn > 0) grid = grid.Turned(Turn);
        if (BlankRows) grid = grid.WithBlankRows();
        grid = grid.WithValues(text => Spellings.Of(Numbers, text));
        var shared = new List<string>();
        var sheet = new StringBuilder($"<worksheet xmlns='{Main}'><sheetData>");
        int number = 0;
        foreach (var row in grid.Rows.Prepend(grid.Header))
        {
            number++;
            sheet.Append(CultureInfo.InvariantCulture, $"<row{(Addresses ? $" r='{number}'" : "")}>");
            for (int k = 0; k < row.Length; k++) sheet.Append(Cell(row[k], k, number, number > 1 && grid.Values.Contains(k), shared));
            sheet.Append("</row>");
        }

        sheet.Append("</sheetData></worksheet>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", $"<Types xmlns='{Package}content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='{Kinds}.sheet.main+xml'/><Override PartName='/xl/one.xml' ContentType='{Kinds}.worksheet+xml'/><Override PartName='/xl/styles.xml' ContentType='{Kinds}.styles+xml'/><Override PartName='/xl/sharedStrings.xml' ContentType='{Kinds}.sharedStrings+xml'/></Types>");
            Part("_rels/.rels", $"<Relationships xmlns='{Package}relationships'><Relationship Id='a' Type='{Links}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns='{Package}relationships'><Relationship Id='b' Type='{Links}/worksheet' Target='one.xml'/><Relationship Id='c' Type='{Links}/styles' Target='styles.xml'/><Relationship Id='d' Type='{Links}/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
            Part("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:q='{Links}'><sheets><sheet name='facts' sheetId='1' q:id='b'/></sheets></workbook>");
            Part("xl/styles.xml", $"<styleSheet xmlns='{Main}'><cellXfs count='{s_formats.Length}'>{string.Concat(s_formats.Select(static format => $"<xf numFmtId='{format}'/>"))}</cellXfs></styleSheet>");
            Part("xl/sharedStrings.xml", $"<sst xmlns='{Main}'>{string.Concat(shared.Select(static text => $"<si>{Plain(text)}</si>"))}</sst>");
            Part("xl/one.xml", sheet.ToString());

            void Part(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private string Cell(string text, int column, int row, bool isValue, List<string> shared)
    {
        string address = Addresses ? $" r='{Letters(column)}{row}'" : "";
        if (text.Length == 0) return $"<c{address}/>";
        if (isValue && Format >= 0) return $"<c{address} s='{Array.IndexOf(s_formats, Format)}'>{(Formulas ? "<f>1+1</f>" : "")}<v>{text.Trim()}</v></c>";
        switch (Texts)
        {
            case Places.Shared:
                int at = shared.IndexOf(text);
                if (at < 0)
                {
                    at = shared.Count;
                    shared.Add(text);
                }

                return $"<c{address} t='s'><v>{at}</v></c>";
            case Places.Rich:
                int half = text.Length / 2;
                if (half > 0 && char.IsHighSurrogate(text[half - 1])) half--;
                return $"<c{address} t='inlineStr'><is><r>{Plain(text[..half])}</r><r><rPr><b/></rPr>{Plain(text[half..])}</r></is></c>";
            default:
                return $"<c{address} t='inlineStr'><is>{Plain(text)}</is></c>";
        }
    }

    private static string Plain(string text) => $"<t xml:space='preserve'>{SecurityElement.Escape(text)}</t>";

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}
