using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>Natural logarithm of eight numbers with the same bits on every machine.</summary>
/// <remarks>ln(2^k m) with m in [√½, √2) and ln m = 2 artanh s, s = (m−1)/(m+1), as its power series; error below one unit in the last place. No fused operations.</remarks>
internal static class VectorLog
{
    private const double Ln2High = 6.93147180369123816490e-01; // the leading 33 bits of ln 2, so that k·Ln2High is exact
    private const double Ln2Low = 1.90821492927058770002e-10; // ln 2 − Ln2High
    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;

    /// <summary>Logarithms of positive normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Ln(Vector512<double> x)
    {
        var bits = x.AsInt64();
        var k = Vector512.ShiftRightArithmetic(bits - Vector512.Create(SqrtHalfBits), 52);
        var f = (bits - Vector512.ShiftLeft(k, 52)).AsDouble() - Vector512<double>.One;
        var exponent = Vector512.ConvertToDouble(k);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var series = Vector512.Create(2.0 / 21);
        series = (series * z) + Vector512.Create(2.0 / 19);
        series = (series * z) + Vector512.Create(2.0 / 17);
        series = (series * z) + Vector512.Create(2.0 / 15);
        series = (series * z) + Vector512.Create(2.0 / 13);
        series = (series * z) + Vector512.Create(2.0 / 11);
        series = (series * z) + Vector512.Create(2.0 / 9);
        series = (series * z) + Vector512.Create(2.0 / 7);
        series = (series * z) + Vector512.Create(2.0 / 5);
        series = (series * z) + Vector512.Create(2.0 / 3);

        // 2 artanh s = f − (f²/2 − s (f²/2 + 2s²/3 + 2s⁴/5 + …)): f is exact, so only small terms are rounded.
        var half = f * f * Vector512.Create(0.5);
        var low = (s * (half + (series * z))) + (exponent * Vector512.Create(Ln2Low));
        return (exponent * Vector512.Create(Ln2High)) - ((half - low) - f);
    }

    /// <summary>Logarithm of one positive normal number, with the bits that a vector lane would have.</summary>
    internal static double Ln(double x) => Ln(Vector512.Create(x)).ToScalar();
}
