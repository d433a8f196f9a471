using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>What one criterion does to its cells: factor × (x − shift) + offset, or factor ÷ x + offset.</summary>
/// <remarks>The shift is taken before the factor so that a small range far from zero loses no digits.</remarks>
internal readonly record struct CellMap(double Factor, double Shift = 0, double Offset = 0, bool Reciprocal = false)
{
    internal double Of(double x) => Reciprocal ? (Factor / x) + Offset : (Factor * (x - Shift)) + Offset;

    /// <summary>The natural logarithm of the image of a value above zero under a map without shift or offset; exact enough even where the
    /// image itself is zero or infinite in double arithmetic.</summary>
    internal double LogarithmOf(double x)
    {
        double image = Of(x);
        return double.IsNormal(image) ? PortableMath.Log(image) : PortableMath.Log(Factor) + (Reciprocal
            ? -PortableMath.Log(x) : PortableMath.Log(x));
    }

    /// <summary>The map whose cells are this map's times a number.</summary>
    internal CellMap Times(double scale) => this with { Factor = Factor * scale, Offset = Offset * scale };

    /// <summary>The map whose cells are this map's plus a number.</summary>
    internal CellMap Plus(double term) => this with { Offset = Offset + term };

    /// <summary>The larger of the images of the column's extremes: every map is monotone on the values that it accepts.</summary>
    internal double Highest(double min, double max) => Math.Max(Of(min), Of(max));

    /// <summary>The smaller of the images of the column's extremes.</summary>
    internal double Lowest(double min, double max) => Math.Min(Of(min), Of(max));
}
