using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace LocationScore.Cli.Databases;

/// <summary>The rows of one statement, as the program that reads databases hands them on: each cell with its type, each number to its last
/// bit.</summary>
/// <param name="call">The call; not disposed here.</param>
internal sealed class DatabaseRows(DatabaseCall call) : DbDataReader
{
    private const DynamicallyAccessedMemberTypes Kept =
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties;

    private string[] _names = [], _kinds = [];
    private Type[] _types = [];
    private object?[] _row = [];
    private long _read;
    private bool _ended = true;

    /// <inheritdoc/>
    public override int FieldCount => _names.Length;

    /// <inheritdoc/>
    public override int Depth => 0;

    /// <inheritdoc/>
    public override bool HasRows => !_ended || _read > 0;

    /// <inheritdoc/>
    public override bool IsClosed => false;

    /// <inheritdoc/>
    public override int RecordsAffected => -1;

    /// <inheritdoc/>
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc/>
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <summary>Goes to the rows of the next statement: waits for its columns.</summary>
    /// <exception cref="ProblemsException">There are none: the program says why.</exception>
    internal void Open()
    {
        if (!call.Lines.TryRead(out var line)) throw call.Ended();
        using var document = Parsed(line);
        if (document is null || document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("columns", out var columns)) throw call.Garbled();
        _names = [.. columns.EnumerateArray().Select(static column => column.GetProperty("name").GetString()!)];
        _kinds = [.. columns.EnumerateArray().Select(static column => column.GetProperty("type").GetString()!)];
        _types = [.. _kinds.Select(static kind => TypeOf(kind))];
        _row = new object?[_names.Length];
        _read = 0;
        _ended = false;
    }

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">The rows ended before their end.</exception>
    public override bool Read()
    {
        if (_ended) return false;
        if (!call.Lines.TryRead(out var line)) throw call.Ended();
        if (line.Span is [(byte)'[', ..])
        {
            Fill(line.Span);
            _read++;
            return true;
        }

        using var document = Parsed(line);
        if (document is null || !document.RootElement.TryGetProperty("rows", out var rows) || rows.GetInt64() != _read)
            throw call.Garbled();
        _ended = true;
        return false;
    }

    /// <inheritdoc/>
    public override string GetName(int ordinal) => _names[ordinal];

    /// <inheritdoc/>
    [return: DynamicallyAccessedMembers(Kept)]
    public override Type GetFieldType(int ordinal) => TypeOf(_kinds[ordinal]);

    /// <inheritdoc/>
    public override string GetDataTypeName(int ordinal) => _kinds[ordinal];

    /// <inheritdoc/>
    public override object GetValue(int ordinal) => _row[ordinal] ?? DBNull.Value;

    /// <inheritdoc/>
    public override bool IsDBNull(int ordinal) => _row[ordinal] is null;

    /// <inheritdoc/>
    public override double GetDouble(int ordinal) => (double)_row[ordinal]!;

    /// <inheritdoc/>
    public override long GetInt64(int ordinal) => (long)_row[ordinal]!;

    /// <inheritdoc/>
    public override string GetString(int ordinal) => (string)_row[ordinal]!;

    /// <inheritdoc/>
    public override bool GetBoolean(int ordinal) => (bool)_row[ordinal]!;

    /// <inheritdoc/>
    public override decimal GetDecimal(int ordinal) => (decimal)_row[ordinal]!;

    /// <inheritdoc/>
    public override int GetOrdinal(string name)
    {
        int at = Array.IndexOf(_names, name);
        return at >= 0 ? at : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such column.");
    }

    /// <inheritdoc/>
    public override int GetValues(object[] values)
    {
        int count = Math.Min(values.Length, _row.Length);
        for (int k = 0; k < count; k++) values[k] = GetValue(k);
        return count;
    }

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    /// <inheritdoc/>
    public override bool NextResult() => false;

    /// <inheritdoc/>
    public override byte GetByte(int ordinal) => throw NotHere();

    /// <inheritdoc/>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw NotHere();

    /// <inheritdoc/>
    public override char GetChar(int ordinal) => throw NotHere();

    /// <inheritdoc/>
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw NotHere();

    /// <inheritdoc/>
    public override DateTime GetDateTime(int ordinal) => (DateTime)_row[ordinal]!;

    /// <inheritdoc/>
    public override float GetFloat(int ordinal) => throw NotHere();

    /// <inheritdoc/>
    public override Guid GetGuid(int ordinal) => throw NotHere();

    /// <inheritdoc/>
    public override short GetInt16(int ordinal) => throw NotHere();

    /// <inheritdoc/>
    public override int GetInt32(int ordinal) => throw NotHere();

    private static InvalidCastException NotHere() => new("No column of the protocol has this type.");

    [return: DynamicallyAccessedMembers(Kept)]
    private static Type TypeOf(string name) => name switch
    {
        "double" => typeof(double),
        "integer" => typeof(long),
        "huge" => typeof(BigInteger),
        "decimal" => typeof(decimal),
        "boolean" => typeof(bool),
        "date" => typeof(DateTime),
        _ => typeof(string),
    };

    private static JsonDocument? Parsed(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Fill(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            json.Read();
            for (int k = 0; k < _row.Length; k++)
            {
                json.Read();
                _row[k] = json.TokenType == JsonTokenType.Null ? null : Cell(ref json, _types[k]);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw call.Garbled();
        }
    }

    private static object Cell(ref Utf8JsonReader json, Type type) =>
        type == typeof(double) ? json.TokenType == JsonTokenType.Number ? json.GetDouble()
            : double.Parse(json.GetString()!, CultureInfo.InvariantCulture)
        : type == typeof(long) ? json.GetInt64()
        : type == typeof(BigInteger)
            ? BigInteger.Parse(Encoding.UTF8.GetString(json.ValueSpan), NumberStyles.Integer, CultureInfo.InvariantCulture)
        : type == typeof(decimal) ? decimal.Parse(json.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture)
        : type == typeof(bool) ? json.GetBoolean()
        : type == typeof(DateTime) ? DateTime.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : json.GetString()!;
}
