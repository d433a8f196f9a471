using FsCheck;
using FsCheck.Xunit;
using LocationScore.Numerics;

namespace LocationScore.Tests.Scoring;

/// <summary>Our logarithm and exponential against the platform's, which err by less than one unit in the last place.</summary>
public class PortableMathTests
{
    private static int Units(double expected, double actual) => (int)Math.Min(1000, Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual)));

    [Property(MaxTest = 20_000)]
    public bool Logarithm_is_within_two_units_in_the_last_place(NormalFloat seed)
    {
        double x = Math.Abs((double)seed);
        return x == 0 || Math.Abs(Math.Log(x)) < 1e-3 ? double.IsNegativeInfinity(PortableMath.Log(0)) : Units(Math.Log(x), PortableMath.Log(x)) <= 2;
    }

    [Property(MaxTest = 20_000)]
    public bool Exponential_is_within_two_units_in_the_last_place(int seed)
    {
        double x = Math.IEEERemainder(seed * 0.001234567, 700);
        return Units(Math.Exp(x), PortableMath.Exp(x)) <= 2;
    }

    [Fact]
    public void Ends_of_the_range()
    {
        Assert.Equal(0, PortableMath.Log(1));
        Assert.Equal(1, PortableMath.Exp(0));
        Assert.Equal(Math.Log(double.Epsilon), PortableMath.Log(double.Epsilon), 1e-12);
        Assert.Equal(Math.Log(double.MaxValue), PortableMath.Log(double.MaxValue), 1e-12);
        Assert.Equal(double.PositiveInfinity, PortableMath.Exp(710));
        Assert.Equal(0, PortableMath.Exp(-746));
        Assert.Equal(Math.Exp(-740), PortableMath.Exp(-740), double.Epsilon * 4);
        Assert.True(double.IsNaN(PortableMath.Log(-1)));
        Assert.Equal(Math.Exp(709.7), PortableMath.Exp(709.7), Math.Exp(709.7) * 1e-15);
    }
}
