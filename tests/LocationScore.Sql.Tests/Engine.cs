using System.Data.Common;
using System.Globalization;

namespace LocationScore.Sql.Tests;

/// <summary>A database that statements are run on.</summary>
public abstract class Engine : IDisposable
{
    public abstract SqlDialect Dialect { get; }

    /// <summary>Whether a product that is too small to be a number other than 0 is 0, and not an error.</summary>
    public virtual bool AllowsUnderflow => true;

    /// <summary>Makes a table with a text column for the id and a column of doubles for each name; null is no fact.</summary>
    public abstract void Load(string table, string id, IReadOnlyList<string> columns, IReadOnlyList<string> ids, IReadOnlyList<double?[]> values);

    /// <summary>Runs a statement without rows.</summary>
    public abstract void Execute(string sql);

    /// <summary>Runs a statement; numbers come as double or long, texts as string.</summary>
    public abstract List<object?[]> Query(string sql);

    /// <summary>Runs a statement of one row, with the names of its columns.</summary>
    public abstract (string[] Names, object?[] Row) QueryOne(string sql);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    protected static List<object?[]> Read(DbCommand command)
    {
        var rows = new List<object?[]>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (int k = 0; k < row.Length; k++)
            {
                object value = reader.GetValue(k);
                row[k] = value switch
                {
                    DBNull => null,
                    double or string => value,
                    _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
                };
            }

            rows.Add(row);
        }

        return rows;
    }

    protected static (string[] Names, object?[] Row) ReadOne(DbCommand command)
    {
        string[] names;
        using (var reader = command.ExecuteReader()) names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        return (names, Assert.Single(Read(command)));
    }

    protected static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
