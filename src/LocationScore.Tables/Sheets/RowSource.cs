namespace LocationScore.Tables.Sheets;

/// <summary>A table before anything is understood of it: rows of cells, read one after the other.</summary>
/// <param name="file">The name of the file.</param>
/// <param name="sheet">The name of the sheet of a workbook, or null.</param>
internal abstract class RowSource(string file, string? sheet = null)
{
    internal string File { get; } = file;

    internal string? Sheet { get; } = sheet;

    /// <summary>Gets whether the table can be opened again.</summary>
    internal virtual bool CanReopen => true;

    /// <summary>Returns how many rows there may be at most under the header, so that columns need not grow; 0 when that is not
    /// known.</summary>
    internal virtual int MostRows(int header, int columns) => 0;

    /// <summary>Opens the table at its first row.</summary>
    /// <param name="findings">Where problems of the form of the table go; null when they are known already.</param>
    internal abstract RowCursor Open(Findings? findings);

    /// <summary>Returns the place of a row, and of a column of it, in words.</summary>
    internal string Describe(int row, string? column)
    {
        string place = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{(Sheet is null ? "" : $"sheet {Sheet}, ")}row {row}");
        return column is null ? place : $"{place}, column {column}";
    }

    /// <summary>Returns a problem at a cell, named by its row and the header of its column.</summary>
    internal Problem At(Problem problem, int row, (int Line, int Column) place, string? column) =>
        problem with { File = File, Line = place.Line, Column = place.Column, Path = Describe(row, column) };
}

/// <summary>A row of a table; the next one takes its place.</summary>
internal abstract class RowCursor : IDisposable
{
    /// <summary>Gets the number of the row as a spreadsheet shows it: from 1, the header included.</summary>
    internal int Number { get; private protected set; }

    /// <summary>Gets the number of cells.</summary>
    internal int Count { get; private protected set; }

    /// <summary>Gets whether the row has a problem that makes its cells worthless.</summary>
    internal bool IsBroken { get; private protected set; }

    /// <summary>Gets whether the row is hidden.</summary>
    internal virtual bool IsHidden => false;

    public virtual void Dispose()
    {
    }

    /// <summary>Goes on to the next row that is not blank.</summary>
    internal bool Read()
    {
        while (Next())
        {
            if (IsBroken || !IsBlank()) return true;
        }

        return false;
    }

    /// <summary>Goes on to the next row.</summary>
    private protected abstract bool Next();

    /// <summary>Gets the text of a cell; numbers in the invariant culture.</summary>
    internal abstract ReadOnlySpan<char> Text(int column);

    /// <summary>Gets the text of a cell, as it is kept.</summary>
    internal virtual string Kept(int column) => Text(column).ToString();

    internal abstract CellKind Kind(int column);

    /// <summary>Reads a plain number; anything else is looked at more closely by the caller.</summary>
    internal abstract bool TryNumber(int column, char point, out double value);

    /// <summary>Gets where a cell starts: its line and character in text, its row and column in a sheet; from 1.</summary>
    internal abstract (int Line, int Column) Place(int column);

    internal bool IsEmpty(int column) => Kind(column) == CellKind.Text && Text(column).IsWhiteSpace();

    private bool IsBlank()
    {
        for (int k = 0; k < Count; k++)
        {
            if (!IsEmpty(k) && Kind(k) != CellKind.Merged) return false;
        }

        return true;
    }
}
