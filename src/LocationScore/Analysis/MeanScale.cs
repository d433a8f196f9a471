using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>The scale on which a mean is a weighted sum: the values themselves, their logarithms or a power, turned so that more is
/// better.</summary>
internal readonly record struct MeanScale(MeanScale.Kind Shape, double Exponent)
{
    internal enum Kind
    {
        Values,
        Logarithms,
        Powers,
    }

    /// <summary>The scale of an aggregation, or null when it is no such mean.</summary>
    internal static MeanScale? For(Aggregation aggregation) => aggregation switch
    {
        ArithmeticAggregation or PowerAggregation { Exponent: 1 } => new(Kind.Values, 1),
        GeometricAggregation => new(Kind.Logarithms, 0),
        HarmonicAggregation => new(Kind.Powers, -1),
        PowerAggregation power => new(Kind.Powers, power.Exponent),
        _ => null,
    };

    /// <summary>The value on the scale; −∞ for a zero that makes the whole mean zero.</summary>
    internal double ToScale(double value) => Shape switch
    {
        Kind.Values => value,
        Kind.Logarithms => value > 0 ? PortableMath.Log(value) : double.NegativeInfinity,
        _ when Exponent > 0 => PortableMath.Power(Math.Max(value, 0), Exponent),
        _ => value > 0 ? -PortableMath.Power(value, Exponent) : double.NegativeInfinity,
    };

    /// <summary>The value of a point on the scale.</summary>
    internal double FromScale(double point) => Shape switch
    {
        Kind.Values => point,
        Kind.Logarithms => PortableMath.Exp(point),
        _ when Exponent > 0 => PortableMath.Power(point, 1 / Exponent),
        _ => double.IsInfinity(point) ? 0 : PortableMath.Power(-point, 1 / Exponent),
    };
}
