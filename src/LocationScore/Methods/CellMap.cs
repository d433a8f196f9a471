using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>What one criterion does to its cells: factor × ((x − shift) ÷ divisor) + offset, or factor ÷ x + offset.</summary>
/// <remarks>The shift is taken before the factor so that a small range far from zero loses no digits. Dividing by the range itself, not
/// multiplying by its reciprocal, makes the ends exact: best is 1, worst is 0. A map with a divisor has no offset.</remarks>
internal readonly record struct CellMap(double Factor, double Shift = 0, double Offset = 0, bool Reciprocal = false, double Divisor = 1)
{
    /// <summary>Gets what a step of the cell is worth.</summary>
    internal double Slope => Factor / Divisor;

    internal double Of(double x) => Reciprocal ? (Factor / x) + Offset : (Factor * ((x - Shift) / Divisor)) + Offset;

    /// <summary>The natural logarithm of the image of a value above zero under a map without shift or offset; exact enough even where the
    /// image itself is zero or infinite in double arithmetic.</summary>
    internal double LogarithmOf(double x)
    {
        double image = Of(x);
        if (double.IsNormal(image)) return PortableMath.Log(image);
        return PortableMath.Log(Factor) + (Reciprocal ? -PortableMath.Log(x) : PortableMath.Log(x) - PortableMath.Log(Divisor));
    }

    /// <summary>The map whose cells are this map's times a number.</summary>
    internal CellMap Times(double scale) => this with { Factor = Factor * scale, Offset = Offset * scale };

    /// <summary>The map whose cells are this map's plus a number.</summary>
    internal CellMap Plus(double term) => Divisor == 1 ? this with { Offset = Offset + term }
        : this with { Factor = Slope, Divisor = 1, Offset = Offset + term };

    /// <summary>The larger of the images of the column's extremes: every map is monotone on the values that it accepts.</summary>
    internal double Highest(double min, double max) => Math.Max(Of(min), Of(max));

    /// <summary>The smaller of the images of the column's extremes.</summary>
    internal double Lowest(double min, double max) => Math.Min(Of(min), Of(max));
}
