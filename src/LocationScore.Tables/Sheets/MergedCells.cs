using ExcelDataReader;

namespace LocationScore.Tables.Sheets;

/// <summary>The cells of a row that are merged with another one, without the first of each range, which holds the content.</summary>
internal sealed class MergedCells
{
    private readonly List<CellRange> _open = [];
    private readonly CellRange[] _ranges;
    private int _next, _row;

    internal MergedCells(CellRange[]? ranges) => _ranges = ranges is null ? [] : [.. ranges.OrderBy(static range => range.FromRow)];

    /// <summary>Goes on to a row, from 0, that is not before the last one.</summary>
    internal void GoTo(int row)
    {
        if (_ranges.Length == 0) return;
        _row = row;
        _open.RemoveAll(range => range.ToRow < row);
        for (; _next < _ranges.Length && _ranges[_next].FromRow <= row; _next++)
        {
            if (_ranges[_next].ToRow >= row) _open.Add(_ranges[_next]);
        }
    }

    internal bool Covers(int column)
    {
        foreach (var range in _open)
        {
            if (column >= range.FromColumn && column <= range.ToColumn && (_row > range.FromRow || column > range.FromColumn)) return true;
        }

        return false;
    }
}
