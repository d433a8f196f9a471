using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>An intermediate table of a method, alternatives × criteria, computed cell by cell when it is read.</summary>
/// <remarks>Nothing is stored: reading a cell costs its formula, and a table over a million alternatives takes no memory.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.DocumentConverter<ValueTable>))]
public sealed class ValueTable : IEquatable<ValueTable>
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

    /// <summary>Tells whether both hold the same numbers, cell by cell.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ValueTable? other) => ReferenceEquals(this, other)
        || (other is not null && RowCount == other.RowCount && ColumnCount == other.ColumnCount && SameCells(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueTable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RowCount, ColumnCount, RowCount * ColumnCount == 0 ? 0 : _cell(0, 0),
        RowCount * ColumnCount == 0 ? 0 : _cell(RowCount - 1, ColumnCount - 1));


    /// <summary>Returns the size and the first rows and columns in the invariant culture.</summary>
    /// <returns>For example <c>2 × 3: 0.5 0 1; 0.25 1 0</c>.</returns>
    public override string ToString() => GridText.Of(RowCount, ColumnCount, _cell);

    private bool SameCells(ValueTable other)
    {
        for (int i = 0; i < RowCount; i++)
        {
            for (int j = 0; j < ColumnCount; j++)
            {
                if (!_cell(i, j).Equals(other._cell(i, j))) return false;
            }
        }

        return true;
    }
}
