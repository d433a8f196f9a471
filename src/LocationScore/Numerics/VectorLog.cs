using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>Natural logarithm of four or eight numbers with the same bits on every machine.</summary>
/// <remarks>ln(2^k m) with m in [√½, √2) and ln m = 2 artanh s, s = (m−1)/(m+1), as a polynomial in s²; error below one unit in the last
/// place. No fused operations.</remarks>
internal static class VectorLog
{
    /// <summary>The least number whose logarithm is taken here.</summary>
    internal const double SmallestNormal = 2.2250738585072014e-308;

    private const double Ln2High = 6.93147180369123816490e-01; // the leading 33 bits of ln 2, so that k·Ln2High is exact
    private const double Ln2Low = 1.90821492927058770002e-10; // ln 2 − Ln2High

    // (2 artanh s − 2s)/s³ as a polynomial in s², interpolated at the seven Chebyshev nodes of [0, (√2−1)⁴] in 60 digits: relative error of
    // the logarithm below 5e-18.
    private const double C0 = 0.666666666666667;
    private const double C1 = 0.39999999999899505;
    private const double C2 = 0.28571428625975487;
    private const double C3 = 0.2222221113479508;
    private const double C4 = 0.18182889125261723;
    private const double C5 = 0.15331721600556042;
    private const double C6 = 0.14616449685043406;

    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;
    private const long OneBits = 0x3FF0000000000000;
    private const long TwoTo52Bits = 0x4330000000000000;
    private const double TwoTo52 = 4503599627370496;

    /// <summary>Logarithms of positive normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Ln(Vector256<double> x)
    {
        // k + 1023 as an integer, and as a double through the mantissa of 2^52: logical shifts and subtractions exist on every vector unit.
        var bits = x.AsInt64();
        var biased = Vector256.ShiftRightLogical(bits + Vector256.Create(OneBits - SqrtHalfBits), 52);
        var f = (bits - Vector256.ShiftLeft(biased, 52) + Vector256.Create(OneBits)).AsDouble() - Vector256<double>.One;
        var exponent = (biased | Vector256.Create(TwoTo52Bits)).AsDouble() - Vector256.Create(TwoTo52 + 1023);
        var s = f / (f + Vector256.Create(2.0));
        var z = s * s;
        // Even and odd powers apart: two short chains instead of one long one.
        var w = z * z;
        var even = (((((Vector256.Create(C6) * w) + Vector256.Create(C4)) * w) + Vector256.Create(C2)) * w) + Vector256.Create(C0);
        var odd = (((Vector256.Create(C5) * w) + Vector256.Create(C3)) * w) + Vector256.Create(C1);
        var series = (odd * z) + even;

        // 2 artanh s = f − (f²/2 − s (f²/2 + 2s²/3 + 2s⁴/5 + …)): f is exact, so only small terms are rounded.
        var half = f * f * Vector256.Create(0.5);
        var low = (s * (half + (series * z))) + (exponent * Vector256.Create(Ln2Low));
        return (exponent * Vector256.Create(Ln2High)) - ((half - low) - f);
    }

    /// <summary>The same for eight numbers: the same operations in the same order, so the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Ln(Vector512<double> x)
    {
        var bits = x.AsInt64();
        var biased = Vector512.ShiftRightLogical(bits + Vector512.Create(OneBits - SqrtHalfBits), 52);
        var f = (bits - Vector512.ShiftLeft(biased, 52) + Vector512.Create(OneBits)).AsDouble() - Vector512<double>.One;
        var exponent = (biased | Vector512.Create(TwoTo52Bits)).AsDouble() - Vector512.Create(TwoTo52 + 1023);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var w = z * z;
        var even = (((((Vector512.Create(C6) * w) + Vector512.Create(C4)) * w) + Vector512.Create(C2)) * w) + Vector512.Create(C0);
        var odd = (((Vector512.Create(C5) * w) + Vector512.Create(C3)) * w) + Vector512.Create(C1);
        var series = (odd * z) + even;

        var half = f * f * Vector512.Create(0.5);
        var low = (s * (half + (series * z))) + (exponent * Vector512.Create(Ln2Low));
        return (exponent * Vector512.Create(Ln2High)) - ((half - low) - f);
    }

    /// <summary>Logarithm of one positive normal number, with the bits that a vector lane would have.</summary>
    internal static double Ln(double x) => Ln(Vector256.Create(x)).ToScalar();
}
