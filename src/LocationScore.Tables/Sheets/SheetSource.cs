using System.Globalization;
using ExcelDataReader;
using LocationScore.Numerics;

namespace LocationScore.Tables.Sheets;

/// <summary>A sheet of a workbook.</summary>
/// <param name="file">The name of the file.</param>
/// <param name="bytes">The workbook.</param>
/// <param name="sheet">The name of the sheet.</param>
/// <param name="position">Its position in the workbook, from 0.</param>
/// <param name="hidden">Whether it is hidden.</param>
/// <param name="faults">The cells that the reader would show as empty although they are not.</param>
internal sealed class SheetSource(string file, ReadOnlyMemory<byte> bytes, string sheet, int position, bool hidden,
    Dictionary<(int Row, int Column), string> faults) : RowSource(file, sheet)
{
    internal bool IsHidden { get; } = hidden;

    internal bool Is(string name) => string.Equals(Sheet, name, StringComparison.OrdinalIgnoreCase);

    internal override RowCursor Open(Findings? findings)
    {
        IExcelDataReader? reader = null;
        try
        {
            reader = WorkbookSheets.Reader(bytes);
            for (int k = 0; k < position; k++) reader.NextResult();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            findings?.Add(WorkbookSheets.Damaged(File, e));
            reader?.Dispose();
            reader = null;
        }

        return new Cursor(this, reader, faults, findings);
    }

    private sealed class Cursor(SheetSource source, IExcelDataReader? reader, Dictionary<(int Row, int Column), string> faults,
        Findings? findings) : RowCursor
    {
        // The limits of the file format, and one of patience.
        private const int MostRows = 1_048_576, MostColumns = 16_384;

        private const long MostCells = 50_000_000;

        private readonly MergedCells _merged = new(reader?.MergeCells);
        private object?[] _values = [];
        private long _cells;

        internal override bool IsHidden => reader?.RowHeight == 0;

        public override void Dispose()
        {
            base.Dispose();
            reader?.Dispose();
        }

        internal override ReadOnlySpan<char> Text(int column) => Kept(column);

        internal override string Kept(int column) => Fault(column) ?? _values[column] switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "TRUE" : "FALSE",
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            var number => RoundTrip.Text(Convert.ToDouble(number, CultureInfo.InvariantCulture)),
        };

        internal override CellKind Kind(int column) => Fault(column) is not null ? CellKind.Error : _values[column] switch
        {
            null => _merged.Covers(column) ? CellKind.Merged : CellKind.Text,
            string text => text.Length == 0 && _merged.Covers(column) ? CellKind.Merged : CellKind.Text,
            bool => CellKind.Boolean,
            DateTime or TimeSpan => CellKind.Date,
            _ => IsPercentage(column) ? CellKind.Percentage : CellKind.Number,
        };

        internal override bool TryNumber(int column, char point, out double value)
        {
            value = 0;
            if (Kind(column) == CellKind.Text) return PlainNumber.TryParse(Text(column), point, out value);
            if (Kind(column) != CellKind.Number) return false;
            value = Convert.ToDouble(_values[column], CultureInfo.InvariantCulture);
            return double.IsFinite(value);
        }

        internal override (int Line, int Column) Place(int column) => (Number, column + 1);

        private protected override bool Next()
        {
            try
            {
                if (reader is null || !reader.Read()) return false;
                Number++;
                Count = reader.FieldCount;
                _cells += Count;
                if (Number > MostRows || Count > MostColumns || _cells > MostCells)
                {
                    findings?.Add(new(ProblemCodes.TooLarge, $"sheet {source.Sheet}", "The sheet is too large.", null,
                        string.Create(CultureInfo.InvariantCulture,
                            $"at most {MostRows} rows, {MostColumns} columns and {MostCells} cells"), File: source.File));
                    return false;
                }

                if (_values.Length < Count) _values = new object?[Count];
                for (int k = 0; k < Count; k++) _values[k] = reader.GetValue(k);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                findings?.Add(WorkbookSheets.Damaged(source.File, e));
                return false;
            }

            _merged.GoTo(Number - 1);
            return true;
        }

        private string? Fault(int column) => faults.Count > 0 && faults.TryGetValue((Number, column + 1), out string? fault) ? fault : null;

        private bool IsPercentage(int column) => reader!.GetNumberFormatString(column)?.Contains('%', StringComparison.Ordinal) == true;
    }
}
