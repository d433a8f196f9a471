using DuckDB.NET.Data;
using LocationScore.DuckDb.Asked;
using LocationScore.DuckDb.Rows;
using LocationScore.Numerics;

namespace LocationScore.DuckDb.Engines;

/// <summary>DuckDB in this process: over a database file, which is only read, or over files of rows.</summary>
internal sealed class DuckDbEngine : IEngine
{
    private static readonly string[] s_parquet = [".parquet", ".pq"];

    private readonly DuckDBConnection _connection;

    private readonly string? _files;

    private DuckDbEngine(DuckDBConnection connection, string? files) => (_connection, _files) = (connection, files);

    public string Everything => _files is not null ? $"SELECT * FROM {_files}"
        : throw new FaultException("missing", "A database has many tables: none is named.")
        {
            Allowed = "duckdb:FILE?table=NAME or duckdb:FILE?query=SELECT …",
        };

    /// <summary>Opens a source.</summary>
    /// <param name="source">A database file, one or more Parquet files (a name with * for several), or nothing for a query that names its
    /// files.</param>
    /// <param name="view">The name under which statements know the files of rows, or null.</param>
    internal static DuckDbEngine Open(SourceUrl source, string? view)
    {
        bool isRows = s_parquet.Contains(Path.GetExtension(source.Target).ToLowerInvariant());
        bool isMany = isRows && source.Target.Contains('*', StringComparison.Ordinal);
        bool isMemory = isRows || source.Target.Length == 0;
        if (!isMany && source.Target.Length > 0 && !File.Exists(source.Target)) throw NoFile(source.Target);
        var builder = new DuckDBConnectionStringBuilder { DataSource = isMemory ? ":memory:" : source.Target };
        if (!isMemory) builder["access_mode"] = "READ_ONLY";
        var connection = new DuckDBConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            string? files = isRows ? $"read_parquet('{source.Target.Replace("'", "''", StringComparison.Ordinal)}')" : null;
            // 'rows' is the name that a query in the source uses; the caller may know the files under another.
            foreach (string name in files is null ? [] : new[] { "rows", view }.OfType<string>().Distinct())
                Execute(connection, $"CREATE TEMP VIEW {SourceUrl.Quote(name)} AS SELECT * FROM {files}");
            Execute(connection, "BEGIN TRANSACTION READ ONLY");
            return new(connection, files);
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            throw new FaultException("file", "DuckDB cannot open the file: " + OneLine(e.Message), e) { Found = source.Target };
        }
    }

    public void Read(string statement, RowWriter writer)
    {
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = statement;
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            writer.Write(reader);
        }
        catch (Exception e) when (e is DuckDBException or InvalidOperationException or ArgumentException)
        {
            throw new FaultException("not-allowed", "DuckDB refuses the statement: " + OneLine(e.Message), e);
        }
    }

    public void Dispose() => _connection.Dispose();

    internal static string OneLine(string text)
    {
        string line = string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 600 ? line[..600] + "…" : line;
    }

    private static void Execute(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static FaultException NoFile(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";
        string? nearest = !Directory.Exists(folder) ? null : NearestName.Of(Path.GetFileName(file),
            Directory.EnumerateFiles(folder).Select(static one => Path.GetFileName(one)).Order(StringComparer.Ordinal).Take(1000));
        return new("file", "There is no such file.")
        {
            Found = file,
            Nearest = nearest is null ? null : Path.Join(Path.GetDirectoryName(file), nearest),
            Repair = "Check the name and the directory.",
        };
    }
}
