using System.Runtime.Intrinsics;
using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

/// <summary>The functions with the same bits on every machine, against 256 binary places.</summary>
public class PortableMathTests
{
    private const int Draws = 20_000;

    private static IEnumerable<double> Uniform(double from, double to)
    {
        ulong state = 7;
        for (int k = 0; k < Draws; k++)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            yield return from + ((state >> 11) / (double)(1UL << 53) * (to - from));
        }
    }

    /// <summary>Positive doubles of every exponent, subnormal ones too.</summary>
    private static IEnumerable<double> EveryExponent()
    {
        ulong state = 3;
        for (int k = 0; k < Draws; k++)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            double x = BitConverter.UInt64BitsToDouble(state >> 1);
            if (double.IsFinite(x) && x > 0) yield return x;
        }

        for (int shift = 0; shift < 52; shift++) yield return BitConverter.UInt64BitsToDouble(1UL << shift);
    }

    [Fact]
    public void Logarithms_are_within_a_unit_in_the_last_place()
    {
        Assert.All(EveryExponent(), static x => Assert.InRange(HighPrecision.LogError(x, PortableMath.Log(x)), 0, 1));
        Assert.All(Uniform(0.5, 2), static x => Assert.InRange(HighPrecision.LogError(x, PortableMath.Log(x)), 0, 1));
        Assert.All(Enumerable.Range(1, 1000).SelectMany(static k => new[] { 1 + Math.ScaleB(k, -52), 1 - Math.ScaleB(k, -53) }), static x => Assert.InRange(HighPrecision.LogError(x, PortableMath.Log(x)), 0, 1));
        Assert.Equal((0.0, double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity), (PortableMath.Log(1), PortableMath.Log(0), PortableMath.Log(-0.0), PortableMath.Log(double.PositiveInfinity)));
        Assert.All([-1, double.NegativeInfinity, double.NaN, -double.Epsilon], static x => Assert.True(double.IsNaN(PortableMath.Log(x))));
    }

    [Fact]
    public void Exponentials_are_within_a_unit_in_the_last_place()
    {
        Assert.All(Uniform(-708, 709.78), static x => Assert.InRange(HighPrecision.ExpError(x, PortableMath.Exp(x)), 0, 1));
        Assert.All(Uniform(-1, 1), static x => Assert.InRange(HighPrecision.ExpError(x, PortableMath.Exp(x)), 0, 1));
        Assert.All(Uniform(-1e-8, 1e-8), static x => Assert.InRange(HighPrecision.ExpError(x, PortableMath.Exp(x)), 0, 1));
        Assert.InRange(HighPrecision.ExpError(709.782712893384, PortableMath.Exp(709.782712893384)), 0, 1);
        Assert.Equal((1.0, 1.0, double.PositiveInfinity, 0.0, double.PositiveInfinity, 0.0), (PortableMath.Exp(0), PortableMath.Exp(-0.0), PortableMath.Exp(709.79), PortableMath.Exp(-746), PortableMath.Exp(double.PositiveInfinity), PortableMath.Exp(double.NegativeInfinity)));
        Assert.True(double.IsNaN(PortableMath.Exp(double.NaN)));
        Assert.All(Uniform(-745, -708.5), static x => Assert.InRange(Math.Abs(PortableMath.Exp(x) - Math.Exp(x)) / double.Epsilon, 0, 2 + (Math.Exp(x) * 4.5e15 / double.MaxValue)));
    }

    [Fact]
    public void Powers_lose_two_units_for_each_unit_of_the_exponent_of_e()
    {
        foreach (var (x, y) in Uniform(1e-6, 20).Zip(Uniform(-30, 30).Reverse()))
        {
            double found = PortableMath.Power(x, y), natural = Math.Abs(y * Math.Log(x));
            if (natural < 700) Assert.InRange(HighPrecision.PowerError(x, y, found), 0, 2 + (2 * natural));
        }

        Assert.Equal((1.0, 1.0, 0.0, double.PositiveInfinity, 9.0, 3.0, 7.0), (PortableMath.Power(0, 0), PortableMath.Power(1, 1e300), PortableMath.Power(0, 3.5), PortableMath.Power(0, -1), PortableMath.Power(3, 2), PortableMath.Power(9, 0.5), PortableMath.Power(7, 1)));
    }

    [Fact]
    public void Vector_logarithms_have_the_bits_of_one_number_in_four_and_in_eight_lanes()
    {
        double root = Math.Sqrt(2);
        double[] edges = [1, 2, 0.5, root, root / 2, Math.BitIncrement(root), Math.BitDecrement(root), Math.BitIncrement(root / 2), Math.BitDecrement(root / 2), 4 * root, double.MaxValue, PortableMath.SmallestNormal];
        double[] x = [.. edges, .. EveryExponent().Where(double.IsNormal), .. Uniform(0.5, 2), .. Uniform(0.5, 2).Take(7)];
        for (int k = 0; k + 8 <= x.Length; k++)
        {
            var eight = PortableMath.Log(Vector512.Create(x.AsSpan(k, 8)));
            var four = PortableMath.Log(Vector256.Create(x.AsSpan(k, 4)));
            for (int lane = 0; lane < 8; lane++) Assert.Equal(BitConverter.DoubleToInt64Bits(PortableMath.Log(x[k + lane])), BitConverter.DoubleToInt64Bits(eight[lane]));
            for (int lane = 0; lane < 4; lane++) Assert.Equal(BitConverter.DoubleToInt64Bits(PortableMath.Log(x[k + lane])), BitConverter.DoubleToInt64Bits(four[lane]));
        }
    }
}
