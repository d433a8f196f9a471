using System.Globalization;

namespace LocationScore.Sql;

/// <summary>The table that statements read: an id, and the columns of the first stage.</summary>
internal sealed class SourceText(SqlDialect dialect, SqlSource source, int? sample = null)
{
    /// <summary>The expression of the id in the first stage.</summary>
    internal string Id => source.Layout == SqlLayout.Wide ? $"CAST(t.{dialect.Quote(source.Id)} AS {dialect.TextType})" : "t.id";

    /// <summary>What the first stage reads, from the word FROM on.</summary>
    internal string From => source.Layout == SqlLayout.Wide ? $"FROM {Table} AS t" : $"FROM {LongRows} GROUP BY t.id";

    /// <summary>The rows of a long table, by the names that the statements use.</summary>
    internal string LongRows =>
        $"(SELECT CAST(q.{dialect.Quote(source.Id)} AS {dialect.TextType}) AS id, CAST(q.{dialect.Quote(source.Indicator)} AS " +
            $"{dialect.TextType}) AS indicator, " +
        $"CAST(q.{dialect.Quote(source.Value)} AS {dialect.DoubleType}) AS value FROM {Table} AS q) AS t";

    /// <summary>The statement of the raw facts of indicators.</summary>
    internal string Facts(IEnumerable<string> indicators)
    {
        string columns = string.Concat(indicators.Select(indicator => source.Layout == SqlLayout.Wide
            ? $", t.{dialect.Quote(source.ColumnOf(indicator))} AS {dialect.Quote(indicator)}"
            : $", max(CASE WHEN t.{dialect.Quote(source.Indicator)} = {dialect.Text(indicator)} THEN t.{dialect.Quote(source.Value)} " +
                $"END) AS {dialect.Quote(indicator)}"));
        string id = $"CAST(t.{dialect.Quote(source.Id)} AS {dialect.TextType})";
        string group = source.Layout == SqlLayout.Wide ? "" : $" GROUP BY {id}";
        return $"SELECT {id} AS {dialect.Quote("id")}{columns} FROM {Table} AS t{group}";
    }

    private string Table
    {
        get
        {
            string table = (source.Schema is null ? "" : dialect.Quote(source.Schema) + ".") + dialect.Quote(source.Table);
            if (sample is not { } count) return table;
            string id = $"CAST(s.{dialect.Quote(source.Id)} AS {dialect.TextType})";
            string order = string.Create(CultureInfo.InvariantCulture,
                $"ORDER BY {dialect.Hash(id)}, {id}{dialect.Order} LIMIT {count}");
            if (source.Layout == SqlLayout.Wide) return $"(SELECT s.* FROM {table} AS s {order})";
            string chosen = $"SELECT i.id FROM (SELECT DISTINCT {id} AS id FROM {table} AS s) AS i ";
            order = string.Create(CultureInfo.InvariantCulture, $"ORDER BY {dialect.Hash("i.id")}, i.id{dialect.Order} LIMIT {count}");
            return $"(SELECT s.* FROM {table} AS s WHERE {id} IN ({chosen}{order}))";
        }
    }
}
