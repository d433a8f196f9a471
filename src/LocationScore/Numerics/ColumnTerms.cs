using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>scale · x.</summary>
internal readonly struct Scaled(double scale) : IColumnTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> x) => x * Vector256.Create(scale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> x) => x * Vector512.Create(scale);
}

/// <summary>(scale · x − centre)².</summary>
internal readonly struct SquaredDeviation(double scale, double centre) : IColumnTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> x)
    {
        var d = (x * Vector256.Create(scale)) - Vector256.Create(centre);
        return d * d;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> x)
    {
        var d = (x * Vector512.Create(scale)) - Vector512.Create(centre);
        return d * d;
    }
}

/// <summary>((scale · x − origin) · stretch)²: squares of minimum–maximum scaled values.</summary>
internal readonly struct RangedSquare(double scale, double origin, double stretch) : IColumnTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> x)
    {
        var r = ((x * Vector256.Create(scale)) - Vector256.Create(origin)) * Vector256.Create(stretch);
        return r * r;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> x)
    {
        var r = ((x * Vector512.Create(scale)) - Vector512.Create(origin)) * Vector512.Create(stretch);
        return r * r;
    }
}

/// <summary>y ln y − y + 1 with y = scale · x, and 1 at y = 0: never negative, and zero at y = 1 only.</summary>
internal readonly struct RelativeEntropy(double scale) : IColumnTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> x)
    {
        var y = x * Vector256.Create(scale);
        var positive = Vector256.MaxNative(y,
            Vector256.Create(PortableMath.SmallestNormal)); // y ln y is below 1e-305 there: as good as its limit 0
        return (positive * PortableMath.Log(positive)) - (y - Vector256<double>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> x)
    {
        var y = x * Vector512.Create(scale);
        var positive = Vector512.MaxNative(y,
            Vector512.Create(PortableMath.SmallestNormal)); // y ln y is below 1e-305 there: as good as its limit 0
        return (positive * PortableMath.Log(positive)) - (y - Vector512<double>.One);
    }
}
