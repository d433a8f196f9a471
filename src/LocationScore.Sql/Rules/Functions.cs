using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore.Sql;

/// <summary>Logarithm and exponential of the library from + − × ÷ and comparisons, bracket by bracket.</summary>
internal static class Functions
{
    private const double RootOfTwo = 1.4142135623730951;
    private const int MostOctaves = 12; // between more the search takes longer than a guess
    private const double RoundHalfToEven = 6755399441055744; // 1.5 × 2^52: what is added to it loses its fraction
    private const double LeastNormal = 2.2250738585072014e-308;
    private const double Lift = 18014398509481984; // 2^54 lifts a subnormal number

    /// <summary>The natural logarithm of a named number above 0; with <paramref name="any"/> of subnormal and very large ones,
    /// too.</summary>
    internal static Number Log(Stages stages, Number x, bool any)
    {
        if (x.Constant is { } known) return PortableMath.Log(known);
        var (mantissa, exponent) = Split(stages, x, any);
        var isHigh = mantissa > RootOfTwo;
        var isLow = mantissa <= RootOfTwo / 2;
        var e = stages.Name(
            Condition.Case(stages.Dialect, exponent, (isHigh, exponent + 1), (isLow, exponent - 1))!, "e");
        var f = stages.Name(
            Condition.Case(stages.Dialect, mantissa - 1, (isHigh, (mantissa * 0.5) - 1), (isLow, (mantissa * 2) - 1))!, "f");
        return Log(stages, e, f);
    }

    /// <summary>The natural logarithm of a named number that lies between two others, and some number anywhere else; null where they
    /// lie too far apart, or too near to 0, for a search among the powers of two between them.</summary>
    internal static Number? LogBetween(Stages stages, Number x, double low, double high)
    {
        if (!(low >= 1e-290 && high <= 1e290 && low < high)) return null;
        if (x.Constant is { } known) return known > low && known < high ? PortableMath.Log(known) : 0;
        var dialect = stages.Dialect;
        if (dialect.HasBits)
        {
            var biased = stages.Name(new Number(dialect, dialect.Octave(x.Show(dialect)), x.Level), "b");
            var scaled = new Number(dialect, dialect.Scaled(x.Show(dialect), biased.Show(dialect)), biased.Level);
            return Log(stages, stages.Name(biased - 1023, "e"), stages.Name(scaled - 1, "f"));
        }

        int first = Octave(Math.BitIncrement(low)), last = Octave(Math.BitDecrement(high));
        if (last - first > MostOctaves) return null;
        // Outside the number is one that no engine finds too large or too small.
        if (dialect.RaisesOverflow)
        {
            var isBetween = x.IsBetween(Math.BitIncrement(low), Math.BitDecrement(high));
            x = stages.Name(Condition.Case(dialect, Math.ScaleB(1, first), (isBetween, x))!, "c");
        }

        if (!dialect.HasShift)
        {
            var factor = stages.Name(Step(first, last, static k => Math.ScaleB(1, -k)), "w");
            return Log(stages, stages.Name(Step(first, last, static k => k), "e"), stages.Name((x * factor) - 1, "f"));
        }

        int least = first >= 0 && last <= SqlDialect.MostShifted ? 0 : first; // mostly the exponent itself can be shifted by
        var octave = stages.Name(Step(first, last, k => new(dialect, (k - least).ToString(CultureInfo.InvariantCulture), 0)), "n");
        var power = new Number(dialect, dialect.Shifted(octave.Show(dialect)), octave.Level);
        var exponent = new Number(dialect, dialect.Double(octave.Show(dialect)), octave.Level) + least;
        return Log(stages, stages.Name(exponent, "e"), stages.Name(((x * Math.ScaleB(1, -least)) / power) - 1, "f"));

        // What belongs to an octave, found by halves.
        Number Step(int from, int to, Func<int, Number> of)
        {
            if (from == to) return of(from);
            int middle = from + ((to - from) / 2);
            return Condition.Case(dialect, Step(middle + 1, to, of), (x <= Math.ScaleB(RootOfTwo, middle), Step(from, middle, of)))!;
        }
    }

    /// <summary>The power of two that belongs to a normal number: mantissas run from √½ to √2.</summary>
    internal static int Octave(double x)
    {
        int exponent = Math.ILogB(x);
        return x > Math.ScaleB(RootOfTwo, exponent) ? exponent + 1 : exponent;
    }

    /// <summary>ln(2^e · (1 + f)), bracket by bracket as the library has it.</summary>
    private static Number Log(Stages stages, Number e, Number f)
    {
        var s = stages.Name(f / (2 + f), "r");
        var z = stages.Name(s * s, "z");
        double[] parts =
        [
            PortableMath.Log1, PortableMath.Log2, PortableMath.Log3, PortableMath.Log4, PortableMath.Log5, PortableMath.Log6,
            PortableMath.Log7,
        ];
        Number rest = parts[^1];
        for (int k = parts.Length - 2; k >= 0; k--) rest = parts[k] + (z * rest);
        rest = z * rest;
        return stages.Name((e * PortableMath.Ln2High) - (((s * (f - rest)) - (e * PortableMath.Ln2Low)) - f), "o");
    }

    /// <summary>e to the power of a number; 0 far below. What lies far above is lost and stays at the largest power that is
    /// finite.</summary>
    internal static Number Exp(Stages stages, Number x, Action<Condition>? lost)
    {
        if (x.Constant is { } known) return PortableMath.Exp(known);
        const double Most = 709.782712893384, Least = -745.2;
        lost?.Invoke(x > Most);
        var a = stages.Name(Condition.Case(stages.Dialect, x, (x > Most, Most), (x < Least, Least))!, "a");
        var k = stages.Name(((a * PortableMath.InverseLn2) + RoundHalfToEven) - RoundHalfToEven, "k");
        var high = stages.Name(a - (k * PortableMath.Ln2High), "h");
        var low = stages.Name(k * PortableMath.Ln2Low, "l");
        var r = stages.Name(high - low, "r");
        double[] parts =
        [
            0.5, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800,
            1.0 / 479001600, 1.0 / 6227020800,
        ];
        Number sum = parts[^1];
        for (int i = parts.Length - 2; i >= 0; i--) sum = parts[i] + (r * sum);
        var result = stages.Name(1 + (r + (((r * r) * sum) + ((high - r) - low))), "q");
        return Condition.Case(stages.Dialect, result * k.Power2,
            (a <= Least, 0),
            (k < -1021, (result * (k + 100).Power2) * 7.888609052210118e-31),
            (k > 1023, (result * (k - 1).Power2) * 2))!;
    }

    /// <summary>x to the power y for a named x ≥ 0; 0 to a negative power is reported by whoever asks.</summary>
    internal static Number Power(Stages stages, Number x, double y, Action<Condition> lost)
    {
        if (x.Constant is { } known) return PortableMath.Power(known, y);
        if (y == 1) return x;
        if (y == 0) return 1;
        if (y == 2) return x * x;
        if (y == 0.5) return x.Root;
        var safe = stages.Name(Condition.Case(stages.Dialect, 1, (x > 0, x))!, "p");
        var power = Exp(stages, y * stages.Name(Log(stages, safe, any: true), "o"), lost);
        return Condition.Case(stages.Dialect, power, (x.Is(0), 0), (x.Is(1), 1))!;
    }

    /// <summary>The largest power of two that is not above a named number of 0 or more; 0 where that is subnormal.</summary>
    internal static Number PowerOfTwoBelow(Stages stages, Number x)
    {
        if (x.Constant is { } known)
            return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(known) & 0x7FF0000000000000);
        var safe = stages.Name(Condition.Case(stages.Dialect, 1, (x >= LeastNormal, x))!, "y");
        var power = stages.Name(stages.Name(Guess(safe).AtMost(1023), "g").Power2, "p");
        var below = Condition.Case(stages.Dialect, power, (power > safe, power * 0.5), (power * 2 <= safe, power * 2))!;
        return Condition.Case(stages.Dialect, below, (x < LeastNormal, 0))!;
    }

    /// <summary>A mantissa between about ½ and 2 and the power of two that belongs to it; the engine's logarithm only guesses.</summary>
    private static (Number Mantissa, Number Exponent) Split(Stages stages, Number x, bool any)
    {
        if (!any)
        {
            var guess = stages.Name(Guess(x), "g");
            return (stages.Name(x / guess.Power2, "m"), guess);
        }

        var isSmall = x < LeastNormal;
        var lifted = stages.Name(Condition.Case(stages.Dialect, x, (isSmall, x * Lift))!, "c");
        var g = stages.Name(Guess(lifted).AtMost(1023), "g");
        return (stages.Name(lifted / g.Power2, "m"), stages.Name(Condition.Case(stages.Dialect, g, (isSmall, g - 54))!, "g"));
    }

    private static Number Guess(Number x) => ((x.EngineLog * PortableMath.InverseLn2) + 0.5).Floor;
}
