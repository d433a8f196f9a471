using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>Where an item of a fact table comes from, so that a problem with it can be shown where its author wrote it.</summary>
internal abstract class Origin
{
    /// <summary>Returns the problem moved to the place of one member (<c>value</c>, <c>unit</c> …) of the item; the first name that there is a column for.</summary>
    internal abstract Problem Place(Problem problem, params ReadOnlySpan<string> names);

    /// <summary>Returns the place in words, for problems that point at two places.</summary>
    internal abstract string Describe();
}

/// <summary>A row of a table.</summary>
/// <param name="table">The table.</param>
/// <param name="row">The row.</param>
/// <param name="columns">The column of each member that has one.</param>
/// <param name="only">The column of the only cell that the item comes from (wide form), or null.</param>
internal sealed class RowOrigin(Table table, TableRow row, Header columns, int? only = null) : Origin
{
    internal override Problem Place(Problem problem, params ReadOnlySpan<string> names)
    {
        int? at = only;
        foreach (string name in names) at ??= columns.Find(name);
        return problem.At(table, row, at is { } k && k < row.Cells.Length ? row.Cells[k] : TableCell.Missing(row.Line), at is { } c ? columns.Names[c] : null);
    }

    internal override string Describe() => $"{table.File}: {TablePlace.Describe(table, row, only is { } c ? columns.Names[c] : null)}";
}

/// <summary>An item of a JSON document or of the built-in data.</summary>
/// <param name="file">The name of the document.</param>
/// <param name="path">Its JSON path.</param>
internal sealed class DocumentOrigin(string file, string path) : Origin
{
    internal override Problem Place(Problem problem, params ReadOnlySpan<string> names) => problem with { File = file, Path = names is [] or ["", ..] ? path : $"{path}.{names[0]}" };

    internal override string Describe() => $"{file}: {path}";
}
