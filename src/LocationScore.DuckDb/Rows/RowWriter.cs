using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LocationScore.DuckDb.Asked;
using LocationScore.Numerics;

namespace LocationScore.DuckDb.Rows;

/// <summary>Writes the rows of statements, a line each: the columns, the rows, and how many there were. A reader that has not seen the
/// last line has not seen all.</summary>
internal sealed class RowWriter(Stream output) : IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly MemoryStream _lines = new(2 * FlushAt);

    internal void Write(DbDataReader reader)
    {
        using var json = new Utf8JsonWriter(_lines, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        var kinds = Columns(reader, json);
        long rows = 0;
        Span<byte> number = stackalloc byte[RoundTrip.LongestText];
        while (reader.Read())
        {
            rows++;
            json.WriteStartArray();
            for (int k = 0; k < kinds.Length; k++)
            {
                try
                {
                    if (reader.IsDBNull(k)) json.WriteNullValue();
                    else if (kinds[k] == ColumnKind.Double)
                        Double(json, Convert.ToDouble(reader.GetValue(k), CultureInfo.InvariantCulture), number);
                    else Cell(json, reader.GetValue(k));
                }
                catch (Exception e) when (e is OverflowException or InvalidCastException or FormatException)
                {
                    throw new FaultException("wrong-type", "A value cannot be read.", e)
                    {
                        Found = string.Create(CultureInfo.InvariantCulture,
                            $"row {rows}, column '{reader.GetName(k)}' of the type {reader.GetDataTypeName(k)}"),
                        Repair = "Cast the column in the query: to a floating-point number, or to text.",
                    };
                }
            }

            json.WriteEndArray();
            End(json);
        }

        json.WriteStartObject();
        json.WriteNumber("rows", rows);
        json.WriteEndObject();
        End(json);
    }

    internal void Flush()
    {
        output.Write(_lines.GetBuffer(), 0, (int)_lines.Length);
        _lines.SetLength(0);
        output.Flush();
    }

    public void Dispose() => _lines.Dispose();

    private ColumnKind[] Columns(DbDataReader reader, Utf8JsonWriter json)
    {
        var kinds = new ColumnKind[reader.FieldCount];
        if (kinds.Length == 0)
            throw new FaultException("not-allowed", "The statement returns no rows.")
            {
                Allowed = "a statement that returns rows, such as SELECT",
            };
        json.WriteStartObject();
        json.WriteStartArray("columns");
        for (int k = 0; k < kinds.Length; k++)
        {
            kinds[k] = ColumnKinds.Of(reader.GetFieldType(k)) ?? throw NoFacts(reader, k);
            json.WriteStartObject();
            json.WriteString("name", reader.GetName(k));
            json.WriteString("type", kinds[k].ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        End(json);
        return kinds;
    }

    private static FaultException NoFacts(DbDataReader reader, int column) =>
        new("wrong-type", "A column is of a type that holds no facts.")
        {
            Found = $"column '{reader.GetName(column)}' of the type {reader.GetDataTypeName(column)}",
            Allowed = "numbers, texts, truth values, dates",
            Repair = "Leave it out, or cast it in the query.",
        };

    /// <summary>Every number reads back to its bits; what is none is a text.</summary>
    private static void Double(Utf8JsonWriter json, double value, Span<byte> number)
    {
        if (!double.IsFinite(value)) json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        else json.WriteRawValue(number[..RoundTrip.Write(value, number)], skipInputValidation: true);
    }

    private static void Cell(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case DateTime date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case Guid or TimeOnly or TimeSpan:
                json.WriteStringValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                // All digits, however many.
                json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)!, skipInputValidation: true);
                break;
        }
    }

    private void End(Utf8JsonWriter json)
    {
        json.Flush();
        json.Reset();
        _lines.WriteByte((byte)'\n');
        if (_lines.Length >= FlushAt) Flush();
    }
}
