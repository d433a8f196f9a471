using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace LocationScore.Sql.Tests;

/// <summary>ClickHouse in the process of the tests: the library chdb, whose path is given by a variable.</summary>
public sealed unsafe class ClickHouseEngine : Engine
{
    public const string Variable = "LIBCHDB";

    /// <summary>A process has one ClickHouse: tests take turns.</summary>
    private static readonly SemaphoreSlim s_turn = new(1);

    private readonly delegate* unmanaged<nint, byte*, nuint, byte*, nuint, nint> _query;
    private readonly delegate* unmanaged<nint, nint> _buffer, _error;
    private readonly delegate* unmanaged<nint, nuint> _length;
    private readonly delegate* unmanaged<nint, void> _destroy, _close;
    private readonly nint _connections;

    private ClickHouseEngine(nint library)
    {
        var connect = (delegate* unmanaged<int, byte**, nint>)NativeLibrary.GetExport(library, "chdb_connect");
        _query = (delegate* unmanaged<nint, byte*, nuint, byte*, nuint, nint>)NativeLibrary.GetExport(library, "chdb_query_n");
        _buffer = (delegate* unmanaged<nint, nint>)NativeLibrary.GetExport(library, "chdb_result_buffer");
        _length = (delegate* unmanaged<nint, nuint>)NativeLibrary.GetExport(library, "chdb_result_length");
        _error = (delegate* unmanaged<nint, nint>)NativeLibrary.GetExport(library, "chdb_result_error");
        _destroy = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "chdb_destroy_query_result");
        _close = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "chdb_close_conn");
        fixed (byte* program = "clickhouse\0"u8)
        {
            byte*[] arguments = [program];
            fixed (byte** first = arguments) _connections = connect(1, first);
        }
    }

    public override SqlDialect Dialect => SqlDialect.ClickHouse;

    /// <summary>Loads the library; skips the test where none is named, but never when the checks of the repository ask for it.</summary>
    public static ClickHouseEngine Start()
    {
        string? path = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(path), $"NO CLICKHOUSE: npm i chdb and set {Variable} to its libchdb.so to compare the bits of its scores.");
        s_turn.Wait(TestContext.Current.CancellationToken);
        return new(NativeLibrary.Load(path!));
    }

    public override void Load(string table, string id, IReadOnlyList<string> columns, IReadOnlyList<string> ids, IReadOnlyList<double?[]> values)
    {
        string name = Name(table);
        Execute($"DROP TABLE IF EXISTS {name}");
        Execute($"CREATE TABLE {name} ({Name(id)} String{string.Concat(columns.Select(column => $", {Name(column)} Nullable(Float64)"))}) ENGINE = Memory");
        if (ids.Count == 0) return;
        // Bits, so that no reader of decimals comes between.
        var text = new StringBuilder($"INSERT INTO {name} SELECT c1");
        for (int k = 0; k < columns.Count; k++) text.Append(CultureInfo.InvariantCulture, $", reinterpretAsFloat64(c{k + 2})");
        text.Append(" FROM format(TSV, 'c1 String").Append(string.Concat(columns.Select(static (_, k) => $", c{k + 2} Nullable(UInt64)"))).Append("', '");
        for (int i = 0; i < ids.Count; i++)
        {
            text.Append(ids[i]);
            foreach (var column in values)
            {
                text.Append("\\t");
                if (column[i] is { } value) text.Append(BitConverter.DoubleToUInt64Bits(value).ToString(CultureInfo.InvariantCulture));
                else text.Append("\\\\N");
            }

            text.Append("\\n");
        }

        Execute(text.Append("')").ToString());
    }

    public override void Execute(string sql) => Run(sql, "Null");

    public override List<object?[]> Query(string sql)
    {
        var rows = new List<object?[]>();
        string[] lines = Run(sql, "TabSeparatedWithNamesAndTypes").Split('\n')[..^1];
        if (lines.Length < 2) return rows;
        string[] types = lines[1].Split('\t');
        foreach (string line in lines.Skip(2))
        {
            string[] cells = line.Split('\t');
            var row = new object?[cells.Length];
            for (int k = 0; k < cells.Length; k++)
            {
                row[k] = cells[k] == "\\N" ? null
                    : types[k].Contains("Float", StringComparison.Ordinal) ? double.Parse(cells[k], CultureInfo.InvariantCulture)
                    : types[k].Contains("Int", StringComparison.Ordinal) ? long.Parse(cells[k], CultureInfo.InvariantCulture)
                    : Regex.Replace(cells[k], @"\\(.)", "$1");
            }

            rows.Add(row);
        }

        return rows;
    }

    public override (string[] Names, object?[] Row) QueryOne(string sql) =>
        (Run(sql, "TabSeparatedWithNames").Split('\n')[0].Split('\t'), Assert.Single(Query(sql)));

    protected override void Dispose(bool disposing)
    {
        _close(_connections);
        s_turn.Release();
    }

    private static string Name(string name) => "\"" + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private string Run(string sql, string format)
    {
        byte[] query = Encoding.UTF8.GetBytes(sql), form = Encoding.UTF8.GetBytes(format);
        nint result;
        fixed (byte* q = query, f = form) result = _query(*(nint*)_connections, q, (nuint)query.Length, f, (nuint)form.Length);
        try
        {
            if (_error(result) is var error && error != 0) throw new InvalidOperationException(Marshal.PtrToStringUTF8(error) + "\n" + sql[..Math.Min(sql.Length, 3000)]);
            int length = (int)_length(result);
            return length == 0 ? "" : Encoding.UTF8.GetString((byte*)_buffer(result), length);
        }
        finally
        {
            _destroy(result);
        }
    }
}
