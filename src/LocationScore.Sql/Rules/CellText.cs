namespace LocationScore.Sql;

/// <summary>What one criterion does to its cells under a ranking method: factor × ((x − shift) ÷ divisor) + offset, or factor ÷ x +
/// offset, bracket by bracket as the library does it.</summary>
internal sealed record CellText(Number Factor, Number Shift, Number Offset, Number Divisor, bool IsReciprocal)
{
    /// <summary>factor × ((x − shift) ÷ divisor).</summary>
    internal static CellText Ratio(Number factor, Number shift, Number divisor) => new(factor, shift, 0, divisor, false);

    /// <summary>factor × x.</summary>
    internal static CellText Times(Number factor) => new(factor, 0, 0, 1, false);

    /// <summary>factor ÷ x, for numbers above 0.</summary>
    internal static CellText Over(Number factor) => new(factor, 0, 0, 1, true);

    /// <summary>What a step of the cell is worth.</summary>
    internal Number Slope => Factor / Divisor;

    internal Number Of(Number x) => IsReciprocal ? (Factor / x) + Offset : (Factor * ((x - Shift) / Divisor)) + Offset;

    /// <summary>The cells times a weight.</summary>
    internal CellText Weighed(Number weight) => this with { Factor = Factor * weight, Offset = Offset * weight };
}
