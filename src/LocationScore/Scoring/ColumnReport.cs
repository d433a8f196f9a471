namespace LocationScore;

/// <summary>What happened while a column was turned into values, by row of the column.</summary>
internal sealed class ColumnReport
{
    /// <summary>Rows outside the anchors under <see cref="Outside.Reject"/>, or not in a table of codes.</summary>
    internal List<int> Rejected { get; } = [];

    internal List<int> Clipped { get; } = [];

    internal List<int> Extrapolated { get; } = [];

    /// <summary>Rows for which the function is not defined, such as a logarithm of 0.</summary>
    internal List<int> Undefined { get; } = [];

    internal string? Why { get; set; }

    /// <summary>Gets the ends of a scale that was taken from the data, for messages.</summary>
    internal (double Low, double High)? Ends { get; private set; }

    internal void SetEnds(double low, double high) => Ends = (low, high);

    internal bool IsConstant { get; set; }
}
