using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>scale · x.</summary>
internal readonly struct Scaled(double scale) : IColumnTerm
{
    private readonly Vector256<double> _scale = Vector256.Create(scale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> x) => x * _scale;
}

/// <summary>(scale · x − centre)².</summary>
internal readonly struct SquaredDeviation(double scale, double centre) : IColumnTerm
{
    private readonly Vector256<double> _scale = Vector256.Create(scale);
    private readonly Vector256<double> _centre = Vector256.Create(centre);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> x)
    {
        var d = (x * _scale) - _centre;
        return d * d;
    }
}

/// <summary>((scale · x − origin) · stretch)²: squares of minimum–maximum scaled values.</summary>
internal readonly struct RangedSquare(double scale, double origin, double stretch) : IColumnTerm
{
    private readonly Vector256<double> _scale = Vector256.Create(scale);
    private readonly Vector256<double> _origin = Vector256.Create(origin);
    private readonly Vector256<double> _stretch = Vector256.Create(stretch);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> x)
    {
        var r = ((x * _scale) - _origin) * _stretch;
        return r * r;
    }
}

/// <summary>y ln y − y + 1 with y = scale · x, and 1 at y = 0: never negative, and zero at y = 1 only.</summary>
internal readonly struct RelativeEntropy(double scale) : IColumnTerm
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private readonly Vector256<double> _scale = Vector256.Create(scale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> x)
    {
        var y = x * _scale;
        var positive = Vector256.MaxNative(y, Vector256.Create(SmallestNormal)); // y ln y is below 1e-305 there: as good as its limit 0
        return (positive * VectorLog.Ln(positive)) - (y - Vector256<double>.One);
    }
}
