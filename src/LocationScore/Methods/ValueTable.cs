namespace LocationScore.Methods;

/// <summary>An intermediate table of a method, alternatives × criteria, computed cell by cell when it is read.</summary>
/// <remarks>Nothing is stored: reading a cell costs its formula, and a table over a million alternatives takes no memory.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ValueTable
{
    private readonly Func<int, int, double> _cell;

    internal ValueTable(int rowCount, int columnCount, Func<int, int, double> cell)
    {
        RowCount = rowCount;
        ColumnCount = columnCount;
        _cell = cell;
    }

    /// <summary>Gets the number of rows, one per alternative unless the property that returned the table says otherwise.</summary>
    public int RowCount { get; }

    /// <summary>Gets the number of columns, one per criterion unless the property that returned the table says otherwise.</summary>
    public int ColumnCount { get; }

    /// <summary>Gets one cell.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public double this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, RowCount);
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, ColumnCount);
            return _cell(row, column);
        }
    }

    /// <summary>Copies the table into rows.</summary>
    /// <returns>One array per row.</returns>
    public double[][] ToRows()
    {
        var rows = new double[RowCount][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[ColumnCount];
            for (int j = 0; j < ColumnCount; j++) rows[i][j] = _cell(i, j);
        }

        return rows;
    }
}
