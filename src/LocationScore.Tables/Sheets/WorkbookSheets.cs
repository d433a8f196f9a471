using System.Runtime.InteropServices;
using System.Text;
using ExcelDataReader;

namespace LocationScore.Tables.Sheets;

/// <summary>Opens the sheets of an .xlsx workbook.</summary>
internal static class WorkbookSheets
{
    // The reader asks for code page 1252 as a matter of course, although .xlsx never uses it.
    static WorkbookSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Returns the sheets in their order; none, with a problem, when the file cannot be read.</summary>
    internal static IReadOnlyList<SheetSource> Of(string file, ReadOnlyMemory<byte> bytes, Findings findings)
    {
        if (bytes.Span is not [(byte)'P', (byte)'K', ..])
        {
            findings.Add(new(ProblemCodes.BadTable, "workbook", "The file is not an .xlsx workbook.",
                bytes.Span is [0xD0, 0xCF, ..] ? "an old .xls workbook, or a workbook with a password" : null, "an .xlsx workbook",
                Repair: "Save it as .xlsx without a password, or as 'CSV UTF-8'.", File: file));
            return [];
        }

        try
        {
            if (XlsxFaults.Find(Stream(bytes)) is not { } faults)
            {
                findings.Add(new(ProblemCodes.BadTable, "workbook",
                    "The workbook is in the strict edition of the format, which cannot be read.",
                    "a 'Strict Open XML Spreadsheet'", "an 'Excel Workbook'",
                    Repair: "Open it in a spreadsheet program and save it as 'Excel Workbook (.xlsx)'.", File: file));
                return [];
            }

            using var reader = Reader(bytes);
            var sheets = new List<SheetSource>();
            do
            {
                sheets.Add(new(file, bytes, reader.Name, sheets.Count, reader.VisibleState != "visible",
                    faults.GetValueOrDefault(reader.Name, [])));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged archive surfaces as one of many exceptions of the zip, XML and workbook layers.
            findings.Add(Damaged(file, e));
            return [];
        }
    }

    internal static Problem Damaged(string file, Exception e) =>
        new(ProblemCodes.BadTable, "workbook", $"The workbook cannot be read: {e.Message}", null, "an .xlsx workbook",
            Repair: "Open it in a spreadsheet program and save it again.", File: file);

    internal static IExcelDataReader Reader(ReadOnlyMemory<byte> bytes) => ExcelReaderFactory.CreateOpenXmlReader(Stream(bytes));

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part)
            ? new(part.Array!, part.Offset, part.Count, writable: false) : new(bytes.ToArray(), writable: false);
}
