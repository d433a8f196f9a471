using System.Data.Common;
using System.Globalization;
using System.Numerics;
using LocationScore.Shared;

namespace LocationScore.Tables.Sheets;

/// <summary>The rows of a query. They come once, under the names of their columns; the type of a column says what its cells hold.</summary>
internal sealed class QuerySource : RowSource
{
    private readonly DbDataReader _reader;

    internal QuerySource(DbDataReader reader, string name)
        : base(name) => _reader = reader;

    internal override bool CanReopen => false;

    internal override RowCursor Open(Findings? findings) => new Cursor(_reader);

    private sealed class Cursor : RowCursor
    {
        private readonly DbDataReader _reader;
        private readonly Type[] _types;

        internal Cursor(DbDataReader reader)
        {
            _reader = reader;
            Count = reader.FieldCount;
            _types = [.. Enumerable.Range(0, Count).Select(k => reader.GetFieldType(k))];
        }

        internal override ReadOnlySpan<char> Text(int column) => Kept(column);

        // The names of the columns are the first row.
        internal override string Kept(int column) => Number == 1 ? _reader.GetName(column) : _reader.IsDBNull(column)
            ? "" : _reader.GetValue(column) switch
            {
                string text => text,
                bool flag => flag ? "TRUE" : "FALSE",
                DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTimeOffset date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString() ?? "",
            };

        internal override CellKind Kind(int column)
        {
            if (Number == 1 || _reader.IsDBNull(column)) return CellKind.Text;
            var type = _types[column];
            return type == typeof(bool) ? CellKind.Boolean
                : type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly)
                    || type == typeof(TimeSpan) ? CellKind.Date
                : Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal || type == typeof(BigInteger)
                    ? CellKind.Number : CellKind.Text;
        }

        internal override bool TryNumber(int column, char point, out double value)
        {
            value = 0;
            if (Number == 1 || _reader.IsDBNull(column)) return false;
            var type = _types[column];
            if (type == typeof(double)) value = _reader.GetDouble(column);
            else if (type == typeof(int)) value = _reader.GetInt32(column);
            else if (type == typeof(long)) value = _reader.GetInt64(column);
            else if (type == typeof(decimal) || type == typeof(BigInteger)) value = NumberText.OfDigits(_reader.GetValue(column));
            else if (Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal) value =
                Convert.ToDouble(_reader.GetValue(column), CultureInfo.InvariantCulture);
            else return type == typeof(string) && PlainNumber.TryParse(_reader.GetString(column), point, out value);
            return double.IsFinite(value);
        }

        internal override (int Line, int Column) Place(int column) => (Number, column + 1);

        private protected override bool Next()
        {
            if (Number++ > 0) return _reader.Read();
            return true;
        }
    }
}
