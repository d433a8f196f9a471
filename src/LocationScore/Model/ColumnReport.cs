namespace LocationScore;

/// <summary>What happened while a column was turned into values, by row of the column.</summary>
internal sealed class ColumnReport
{
    /// <summary>Rows outside what the function declares, where that is refused.</summary>
    internal List<int> Rejected { get; } = [];

    internal List<int> Clipped { get; } = [];

    internal List<int> Extrapolated { get; } = [];

    /// <summary>Rows for which the function is not defined, such as a logarithm of 0.</summary>
    internal List<int> Undefined { get; } = [];

    internal string? Why { get; private set; }

    /// <summary>Gets the ends of a scale that was taken from the data, for messages.</summary>
    internal (double Low, double High)? Ends { get; private set; }

    internal void AddUndefined(int row, string why)
    {
        Undefined.Add(row);
        Why = why;
    }

    /// <summary>Forgets everything, for the next column.</summary>
    internal void Clear()
    {
        Rejected.Clear();
        Clipped.Clear();
        Extrapolated.Clear();
        Undefined.Clear();
    }

    internal void SetEnds(double low, double high) => Ends = (low, high);

    /// <summary>Notes a row beyond the ends.</summary>
    internal void AddOutside(int row, Outside outside) =>
        (outside switch { Outside.Clip => Clipped, Outside.Extrapolate => Extrapolated, _ => Rejected }).Add(row);
}
