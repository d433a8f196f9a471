using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Numerics;

/// <summary>Logarithm, exponential and powers from + − × ÷ alone, so that a score has the same bits on every machine.</summary>
/// <remarks>The library functions differ in the last bit between platforms. Logarithm and exponential err by less than one unit in the last
/// place, powers by up to two more for each unit of |y ln x|.</remarks>
internal static class PortableMath
{
    // ln 2 in two parts: the first has 21 trailing zero bits, so that k × first is exact for every exponent k.
    internal const double Ln2High = 6.93147180369123816490e-01;
    internal const double Ln2Low = 1.90821492927058770002e-10;
    internal const double InverseLn2 = 1.4426950408889634;

    // (2·artanh(s) − 2s)/s³ as a polynomial of s², whose largest relative error over |s| ≤ 0.1716 is the least possible, 2^−59.5
    // (exchange algorithm of Remez, 1934, in sixty digits).
    internal const double Log1 = 0.6666666666666734;
    internal const double Log2 = 0.39999999999414654;
    internal const double Log3 = 0.28571428742391597;
    internal const double Log4 = 0.22222198572840465;
    internal const double Log5 = 0.18183564342221895;
    internal const double Log6 = 0.15314050162244672;
    internal const double Log7 = 0.1479595352520824;

    /// <summary>The least number whose logarithm is taken in vectors.</summary>
    internal const double SmallestNormal = 2.2250738585072014e-308;

    internal const long OneBits = 0x3FF0000000000000;
    internal const long AboveSqrtHalfBits = 0x3FE6A09E667F3BCE; // the number after √½: mantissas run from there to √2 included
    private const long TwoTo52Bits = 0x4330000000000000;
    private const double TwoTo52 = 4503599627370496;

    /// <summary>Natural logarithm of a finite number above 0; −∞ at 0, NaN below.</summary>
    internal static double Log(double x)
    {
        if (!(x > 0)) return x == 0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        int exponent = 0;
        if (x < SmallestNormal)
        {
            x *= 18014398509481984.0; // 2^54 lifts a subnormal number
            exponent = -54;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        // ln(1+f) = 2·artanh(s) with s = f/(2+f), |s| ≤ 0.1716, written as f − s·(f − rest) to keep the last bits.
        double f = mantissa - 1, s = f / (2 + f), z = s * s;
        double rest = z * (Log1 + (z * (Log2 + (z * (Log3 + (z * (Log4 + (z * (Log5 + (z * (Log6 + (z * Log7))))))))))));
        return (exponent * Ln2High) - (((s * (f - rest)) - (exponent * Ln2Low)) - f);
    }

    /// <summary>Natural logarithms of four positive normal numbers: the operations of one, in its order, so its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Log(Vector256<double> x)
    {
        // k + 1023 as an integer, and as a double through the mantissa of 2^52: logical shifts and subtractions exist on every vector unit.
        var bits = x.AsInt64();
        var biased = Vector256.ShiftRightLogical(bits + Vector256.Create(OneBits - AboveSqrtHalfBits), 52);
        var f = (bits - Vector256.ShiftLeft(biased, 52) + Vector256.Create(OneBits)).AsDouble() - Vector256<double>.One;
        var exponent = (biased | Vector256.Create(TwoTo52Bits)).AsDouble() - Vector256.Create(TwoTo52 + 1023);
        var s = f / (f + Vector256.Create(2.0));
        var z = s * s;
        var rest = Vector256.Create(Log7);
        rest = (rest * z) + Vector256.Create(Log6);
        rest = (rest * z) + Vector256.Create(Log5);
        rest = (rest * z) + Vector256.Create(Log4);
        rest = (rest * z) + Vector256.Create(Log3);
        rest = (rest * z) + Vector256.Create(Log2);
        rest = (rest * z) + Vector256.Create(Log1);
        var low = (s * (f - (rest * z))) - (exponent * Vector256.Create(Ln2Low));
        return (exponent * Vector256.Create(Ln2High)) - (low - f);
    }

    /// <summary>Natural logarithms of eight positive normal numbers: the operations of one, in its order, so its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Log(Vector512<double> x)
    {
        // k + 1023 as an integer, and as a double through the mantissa of 2^52: logical shifts and subtractions exist on every vector unit.
        var bits = x.AsInt64();
        var biased = Vector512.ShiftRightLogical(bits + Vector512.Create(OneBits - AboveSqrtHalfBits), 52);
        var f = (bits - Vector512.ShiftLeft(biased, 52) + Vector512.Create(OneBits)).AsDouble() - Vector512<double>.One;
        var exponent = (biased | Vector512.Create(TwoTo52Bits)).AsDouble() - Vector512.Create(TwoTo52 + 1023);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var rest = Vector512.Create(Log7);
        rest = (rest * z) + Vector512.Create(Log6);
        rest = (rest * z) + Vector512.Create(Log5);
        rest = (rest * z) + Vector512.Create(Log4);
        rest = (rest * z) + Vector512.Create(Log3);
        rest = (rest * z) + Vector512.Create(Log2);
        rest = (rest * z) + Vector512.Create(Log1);
        var low = (s * (f - (rest * z))) - (exponent * Vector512.Create(Ln2Low));
        return (exponent * Vector512.Create(Ln2High)) - (low - f);
    }

    /// <summary>e to the power x; 0 far below, +∞ far above.</summary>
    internal static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.782712893384) return double.PositiveInfinity;
        if (x < -745.2) return 0;
        double k = Math.Round(x * InverseLn2);
        double high = x - (k * Ln2High), low = k * Ln2Low, r = high - low;
        double tail = (high - r) - low;
        double sum = 0.5 + (r * (1.0 / 6 + (r * (1.0 / 24 + (r * (1.0 / 120 + (r * (1.0 / 720 + (r * (1.0 / 5040 + (r * (1.0 / 40320
            + (r * (1.0 / 362880 + (r * (1.0 / 3628800 +
                (r * (1.0 / 39916800 + (r * (1.0 / 479001600 + (r * (1.0 / 6227020800))))))))))))))))))))));
        double result = 1 + (r + ((r * r * sum) + tail));
        int exponent = (int)k;
        if (exponent < -1021) return result * Power2(exponent + 100) * Power2(-100);
        return exponent > 1023 ? result * Power2(exponent - 1) * 2 : result * Power2(exponent);
    }

    /// <summary>x to the power y for x ≥ 0.</summary>
    internal static double Power(double x, double y) =>
        y == 1 ? x : y == 0 || x == 1 ? 1 : y == 2 ? x * x : y == 0.5 ? Math.Sqrt(x) : x == 0 ? (y > 0 ? 0 : double.PositiveInfinity)
            : Exp(y * Log(x));

    /// <summary>The cube root of a finite number above 0, and 0 of 0.</summary>
    internal static double CubeRoot(double x)
    {
        if (x == 0) return 0;
        double root = Exp(Log(x) / 3);
        return root - ((root - (x / (root * root))) / 3); // one step of Newton's method
    }

    /// <summary>The angle whose tangent is y ÷ x, for y ≥ 0 and x > 0: from 0 to π/2.</summary>
    internal static double Arctangent(double y, double x)
    {
        if (y > x) return (Math.PI / 2) - Arctangent(x, y);
        double t = y / x;
        // Twice half the angle until the series is short: tan(a/2) = tan a ÷ (1 + √(1 + tan² a)).
        for (int k = 0; k < 2; k++) t /= 1 + Math.Sqrt(1 + (t * t));
        double z = t * t, series = 0;
        for (int k = 23; k >= 3; k -= 2) series = z * ((1.0 / k) - series);
        return 4 * (t - (t * series));
    }

    private static double Power2(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
