using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LocationScore.Tables.Tests.Reading;

public class FactsXlsxTests
{
    private static readonly Cell[] s_header = [Text("location"), Text("indicator"), Text("value"), Text("unit"), Text("year")];

    [Fact]
    public void The_long_form_on_the_first_sheet()
    {
        var (table, problems) = Read(("Whatever", [s_header, [Text("hz"), Text("rent"), Number("12.5"), Text("CNY"), Number("2011")], [Text("sz"), Text("rent"), new Cell(), Text("CNY"), new Cell()]]));
        Assert.Empty(problems);
        Assert.Equal((12.5, 2011), (table!["hz", "rent"]!.Value!.Value, table["hz", "rent"]!.Year!.Value));
        Assert.Null(table["sz", "rent"]!.Value);
    }

    [Fact]
    public void The_wide_form_and_sheets_of_details()
    {
        var (table, problems) = Read(
            ("sources", [[Text("id"), Text("title"), Text("licence")], [Text("yb"), Text("Yearbook"), Text("free")]]),
            ("locations", [[Text("id"), Text("name"), Text("group")], [Text("hz"), Text("Hangzhou"), Text("Delta")]]),
            ("indicators", [[Text("id"), Text("name"), Text("unit")], [Text("rent"), Text("Office rent"), Text("CNY")]]),
            ("facts", [[Text("location"), Text("rent"), Text("source")], [Text("hz"), Number("3"), Text("yb")]]));
        Assert.Empty(problems);
        Assert.Equal(new Location("hz", "Hangzhou", "Delta"), table!.Locations[0]);
        Assert.Equal(new Indicator("rent", "Office rent", "CNY"), table.Indicators[0]);
        Assert.Equal(new FactSource("yb", "Yearbook", Licence: "free"), table.FindSource(table["hz", "rent"]!.Source));
    }

    [Fact]
    public void Cells_that_are_not_plain_numbers_are_explained_at_their_place()
    {
        var (_, problems) = Read(("facts",
        [
            s_header,
            [Text("a"), Text("x"), Date("40000"), Text("u"), new Cell()],
            [Text("b"), Text("x"), new Cell { DataType = CellValues.Boolean, CellValue = new("1") }, Text("u"), new Cell()],
            [Text("c"), Text("x"), new Cell { DataType = CellValues.Error, CellValue = new("#DIV/0!") }, Text("u"), new Cell()],
            [Text("d"), Text("x"), new Cell { CellFormula = new("1+1") }, Text("u"), new Cell()],
            [Text("e"), Text("x"), new Cell { CellValue = new("0.12"), StyleIndex = 2 }, Text("u"), new Cell()],
            [Text("f"), Text("x"), Text("1,5"), Text("u"), Date("40000")],
            [Text("g"), Text("x"), new Cell { CellFormula = new("1+1"), CellValue = new("2") }, Text("u"), new Cell()],
        ]));
        Assert.Equal(
            [(2, "The cell holds a date."), (3, "The cell holds true or false."), (4, "The cell holds an error."), (5, "The cell holds an error."), (6, "The cell is shown as a percentage, so what is seen is not what is stored."),
                (7, "Decimals are written with a point, not with a comma."), (7, "This is not a year such as 2011.")],
            problems.Select(static p => (p.Line!.Value, p.Message)));
        Assert.Equal("sheet facts, row 2, column value", problems[0].Path);
    }

    /// <summary>By programs that state no places of cells, prefix all names, or write values in parts.</summary>
    [Theory]
    [InlineData("/xl/one.xml")]
    [InlineData("one.xml")]
    public void Errors_are_found_however_the_workbook_is_written(string target)
    {
        var (_, problems) = Read(Bare("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", target));
        Assert.Equal([("sheet facts, row 2, column a [CNY]", "#DIV/0!"), ("sheet facts, row 4, column b [CNY]", "=1+1 (never computed)")], problems.Select(static p => (p.Path, p.Found!.Trim('\''))));
    }

    [Fact]
    public void A_workbook_in_the_strict_edition_is_refused_and_not_taken_for_an_empty_one()
    {
        var (_, problems) = Read(Bare("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships", "one.xml"));
        Assert.Contains("strict", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    /// <summary>A workbook as text, with an error and a formula that was never computed.</summary>
    private static byte[] Bare(string main, string links, string target)
    {
        const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml", Package = "http://schemas.openxmlformats.org/package/2006/";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", $"<Types xmlns='{Package}content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='{Kinds}.sheet.main+xml'/><Override PartName='/xl/one.xml' ContentType='{Kinds}.worksheet+xml'/></Types>");
            Part("_rels/.rels", $"<Relationships xmlns='{Package}relationships'><Relationship Id='a' Type='{links}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns='{Package}relationships'><Relationship Id='b' Type='{links}/worksheet' Target='{target}'/></Relationships>");
            Part("xl/workbook.xml", $"<workbook xmlns='{main}' xmlns:q='{links}'><sheets><sheet name='facts' sheetId='1' q:id='b'/></sheets></workbook>");
            Part("xl/one.xml", $"""
                <x:worksheet xmlns:x='{main}'><x:sheetData>
                <x:row><x:c t='inlineStr'><x:is><x:t>location</x:t></x:is></x:c><x:c t='inlineStr'><x:is><x:t>a [CNY]</x:t></x:is></x:c><x:c t='inlineStr'><x:is><x:t>b [CNY]</x:t></x:is></x:c></x:row>
                <x:row><x:c t='inlineStr'><x:is><x:t>hz</x:t></x:is></x:c><x:c t='e'><x:v>#DIV<![CDATA[/0!]]></x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>
                <x:row r='4'><x:c r='A4' t='inlineStr'><x:is><x:t>sz</x:t></x:is></x:c><x:c r='B4'><x:v>1</x:v></x:c><x:c><x:f>1+<!-- a remark -->1</x:f><x:v/></x:c></x:row>
                </x:sheetData></x:worksheet>
                """);

            void Part(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    [Fact]
    public void A_sheet_of_remarks_or_a_hidden_one_in_front_is_not_taken_for_the_facts()
    {
        Cell[][] old = [s_header, [Text("hz"), Text("rent"), Number("99"), Text("CNY"), new Cell()]], current = [s_header, [Text("hz"), Text("rent"), Number("3"), Text("CNY"), new Cell()]];
        foreach (var (table, problems) in ((FactTable?, IReadOnlyList<Problem>)[])[Read(hidden: 0, [], ("old", old), ("now", current)), Read(("Read me", [[Text("Our study of 2011")]]), ("Table 1", current))])
        {
            Assert.Empty(problems);
            Assert.Equal(3, table!["hz", "rent"]!.Value);
        }
    }

    [Fact]
    public void Merged_cells_are_explained_where_they_matter()
    {
        Cell[][] rows = [[Text("location"), Text("rent [CNY]"), Text("talent [persons]")], [Text("hz"), Number("3"), Number("1")], [Text("sz"), Number("4"), new Cell()], [new Cell(), Number("5"), Number("2")]];
        var (table, problems) = Read(hidden: null, ["C2:C3", "A3:A4"], ("facts", rows));
        Assert.Null(table);
        Assert.Equal([(3, "sheet facts, row 3, column talent [persons]"), (4, "sheet facts, row 4, column location")], problems.Select(static p => (p.Line!.Value, p.Path)));
        Assert.All(problems, static p => Assert.Equal((ProblemCodes.BadTable, "part of a merged cell"), (p.Code, p.Found)));
    }

    [Fact]
    public void What_is_not_a_workbook_is_explained()
    {
        foreach (byte[] bytes in (byte[][])[[0xD0, 0xCF, 0x11, 0xE0, 1, 2], [.. "PK"u8, 3, 4, 0, 0, 0, 0], [.. "hello"u8]])
        {
            Assert.Equal(ProblemCodes.BadTable, Assert.Single(Read(bytes).Problems).Code);
        }
    }

    private static (FactTable? Table, IReadOnlyList<Problem> Problems) Read(byte[] bytes)
    {
        FactsXlsx.TryRead(bytes, "facts.xlsx", null, out var reading, out var problems);
        return (reading?.Table, problems);
    }

    private static (FactTable? Table, IReadOnlyList<Problem> Problems) Read(params (string Name, Cell[][] Rows)[] sheets) => Read(hidden: null, [], sheets);

    private static (FactTable? Table, IReadOnlyList<Problem> Problems) Read(int? hidden, string[] merged, params (string Name, Cell[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            workbook.Workbook = new Workbook(list);
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true }));
            foreach (var (name, rows) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(static (cells, r) => new Row(cells.Select((cell, c) =>
                {
                    cell = (Cell)cell.CloneNode(true);
                    cell.CellReference = $"{(char)('A' + c)}{r + 1}";
                    return cell;
                }))
                { RowIndex = (uint)r + 1 })));
                if (merged.Length > 0) part.Worksheet.Append(new MergeCells(merged.Select(static range => new MergeCell { Reference = range })));
                list.Append(new Sheet { Name = name, SheetId = (uint)list.Count() + 1, Id = workbook.GetIdOfPart(part), State = hidden == list.Count() ? SheetStateValues.Hidden : null });
            }
        }

        return Read(stream.ToArray());
    }

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new(new Text(text)) };

    private static Cell Number(string number) => new() { CellValue = new(number) };

    private static Cell Date(string number) => new() { CellValue = new(number), StyleIndex = 1 };
}
