using DuckDB.NET.Data;

namespace LocationScore.Sql.Tests;

/// <summary>DuckDB in the process of the tests.</summary>
public sealed class DuckDbEngine : Engine
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDbEngine() => _connection.Open();

    public override SqlDialect Dialect => SqlDialect.DuckDb;

    public override void Load(string table, string id, IReadOnlyList<string> columns, IReadOnlyList<string> ids, IReadOnlyList<double?[]> values)
    {
        Execute($"CREATE OR REPLACE TABLE {Quote(table)} ({Quote(id)} VARCHAR{string.Concat(columns.Select(column => $", {Quote(column)} DOUBLE"))})");
        using var appender = _connection.CreateAppender(table);
        for (int i = 0; i < ids.Count; i++)
        {
            var row = appender.CreateRow();
            row.AppendValue(ids[i]);
            foreach (var column in values) row.AppendValue(column[i]);
            row.EndRow();
        }
    }

    public override void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override List<object?[]> Query(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Read(command);
    }

    public override (string[] Names, object?[] Row) QueryOne(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return ReadOne(command);
    }

    protected override void Dispose(bool disposing) => _connection.Dispose();
}
