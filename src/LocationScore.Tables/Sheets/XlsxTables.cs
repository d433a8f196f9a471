using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using LocationScore.Numerics;

namespace LocationScore.Tables.Sheets;

/// <summary>Reads the sheets of an .xlsx workbook into tables.</summary>
internal static class XlsxTables
{
    internal const int MaximumCells = 5_000_000;

    // The reader asks for code page 1252 as a matter of course, although .xlsx never uses it.
    static XlsxTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal static ImmutableArray<Table> Read(string file, byte[] bytes, List<Problem> problems)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            problems.Add(new(ProblemCodes.BadTable, "workbook", "The file is not an .xlsx workbook.", bytes is [0xD0, 0xCF, ..] ? "an old .xls workbook, or a workbook with a password" : null, "an .xlsx workbook",
                Repair: "Save it as .xlsx without a password, or as 'CSV UTF-8'.", File: file));
            return [];
        }

        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            if (XlsxFaults.Find(stream) is not { } faults)
            {
                problems.Add(new(ProblemCodes.BadTable, "workbook", "The workbook is in the strict edition of the format, which cannot be read.", "a 'Strict Open XML Spreadsheet'", "an 'Excel Workbook'",
                    Repair: "Open it in a spreadsheet program and save it as 'Excel Workbook (.xlsx)'.", File: file));
                return [];
            }

            stream.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            var tables = ImmutableArray.CreateBuilder<Table>();
            int cells = 0;
            do
            {
                var sheet = Sheet(file, reader, faults, ref cells);
                if (sheet is null)
                {
                    problems.Add(new(ProblemCodes.TooLarge, $"sheet {reader.Name}", "The workbook is too large.", null,
                        string.Create(CultureInfo.InvariantCulture, $"at most {MaximumCells} cells"), File: file));
                    return [];
                }

                tables.Add(sheet);
            }
            while (reader.NextResult());
            return tables.ToImmutable();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged archive surfaces as one of many exceptions of the zip, XML and workbook layers.
            problems.Add(new(ProblemCodes.BadTable, "workbook", $"The workbook cannot be read: {e.Message}", null, "an .xlsx workbook", Repair: "Open it in a spreadsheet program and save it again.", File: file));
            return [];
        }
    }

    private static Table? Sheet(string file, IExcelDataReader reader, ImmutableDictionary<(string, int, int), string> faults, ref int cells)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var merged = Merged(reader);
        for (int number = 1; reader.Read(); number++)
        {
            cells += reader.FieldCount;
            if (cells > MaximumCells) return null;
            var row = new TableCell[reader.FieldCount];
            for (int k = 0; k < row.Length; k++) row[k] = faults.TryGetValue((reader.Name, number, k + 1), out string? fault) ? new(fault, number, k + 1, CellKind.Error)
                : merged.Contains((number, k + 1)) ? new("", number, k + 1, CellKind.Merged) : Cell(reader, k, number);
            var read = new TableRow(number, number, [.. row]);
            if (!read.IsBlank) rows.Add(read);
        }

        return new(file, reader.Name, rows.ToImmutable(), reader.VisibleState != "visible");
    }

    /// <summary>The cells that are merged with another one, without the first of each range, which holds the content.</summary>
    private static HashSet<(int Row, int Column)> Merged(IExcelDataReader reader)
    {
        var cells = new HashSet<(int, int)>();
        foreach (var range in reader.MergeCells ?? [])
        {
            for (int row = range.FromRow; row <= range.ToRow && cells.Count < MaximumCells; row++)
            {
                for (int column = range.FromColumn; column <= range.ToColumn && cells.Count < MaximumCells; column++)
                {
                    if (row > range.FromRow || column > range.FromColumn) cells.Add((row + 1, column + 1));
                }
            }
        }

        return cells;
    }

    private static TableCell Cell(IExcelDataReader reader, int at, int line)
    {
        int column = at + 1;
        return reader.GetValue(at) switch
        {
            null => new("", line, column),
            bool flag => new(flag ? "TRUE" : "FALSE", line, column, CellKind.Boolean),
            DateTime date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line, column, CellKind.Date),
            TimeSpan time => new(time.ToString("c", CultureInfo.InvariantCulture), line, column, CellKind.Date),
            string text => new(text, line, column),
            var number => Numeric(Convert.ToDouble(number, CultureInfo.InvariantCulture), reader.GetNumberFormatString(at), line, column),
        };
    }

    private static TableCell Numeric(double number, string? format, int line, int column) =>
        new(RoundTrip.Text(number), line, column, format?.Contains('%', StringComparison.Ordinal) == true ? CellKind.Percentage : CellKind.Number, number);
}
