namespace LocationScore.Sql;

/// <summary>The table that statements read: an id, and the columns of the first stage.</summary>
internal sealed class SourceText(SqlDialect dialect, SqlSource source)
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

    private string Table => (source.Schema is null ? "" : dialect.Quote(source.Schema) + ".") + dialect.Quote(source.Table);
}
