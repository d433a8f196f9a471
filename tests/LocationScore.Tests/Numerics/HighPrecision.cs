using System.Numerics;

namespace LocationScore.Tests.Numerics;

/// <summary>Logarithm and exponential in 256 binary places, by series in whole numbers: an independent reference for the last bit.</summary>
internal static class HighPrecision
{
    private const int Places = 256;
    private static readonly BigInteger s_one = BigInteger.One << Places;
    private static readonly BigInteger s_ln2 = TwiceArtanh(s_one / 3);

    /// <summary>How many units in its last place a result is away from ln x.</summary>
    public static double LogError(double x, double found)
    {
        int exponent = Math.ILogB(x);
        var mantissa = Fixed(Math.ScaleB(x, -exponent)); // from 1 to 2
        return Units(found, TwiceArtanh(((mantissa - s_one) << Places) / (mantissa + s_one)) + (exponent * s_ln2), 0);
    }

    /// <summary>How many units in its last place a normal result is away from eˣ.</summary>
    public static double ExpError(double x, double found) => PowerOfE(Fixed(x), found);

    /// <summary>How many units in its last place a normal result is away from xʸ.</summary>
    public static double PowerError(double x, double y, double found)
    {
        int exponent = Math.ILogB(x);
        var mantissa = Fixed(Math.ScaleB(x, -exponent));
        var log = TwiceArtanh(((mantissa - s_one) << Places) / (mantissa + s_one)) + (exponent * s_ln2);
        return PowerOfE((log * Fixed(y)) >> Places, found);
    }

    private static double PowerOfE(BigInteger x, double found)
    {
        var k = BigInteger.Divide(x, s_ln2);
        var r = x - (k * s_ln2);
        BigInteger sum = s_one, term = s_one;
        for (int i = 1; !term.IsZero && i < 200; i++)
        {
            term = (term * r >> Places) / i;
            sum += term;
        }

        return Units(found, sum, (int)k);
    }

    /// <summary>|found − exact · 2^k| in units of the last place of found.</summary>
    private static double Units(double found, BigInteger exact, int k)
    {
        double scaled = Math.ScaleB(found, -k);
        var unit = Fixed(Math.BitIncrement(Math.Abs(scaled))) - Fixed(Math.Abs(scaled));
        return (double)BigInteger.Abs(Fixed(scaled) - exact) / (double)unit;
    }

    /// <summary>2 artanh s = ln((1 + s)/(1 − s)).</summary>
    private static BigInteger TwiceArtanh(BigInteger s)
    {
        BigInteger square = s * s >> Places, power = s, sum = s;
        for (int i = 3; !power.IsZero && i < 400; i += 2)
        {
            power = power * square >> Places;
            sum += power / i;
        }

        return 2 * sum;
    }

    private static BigInteger Fixed(double x)
    {
        if (x == 0) return 0;
        int exponent = Math.ILogB(x) - 52;
        var whole = (BigInteger)Math.ScaleB(x, -exponent);
        return exponent + Places >= 0 ? whole << (exponent + Places) : whole >> -(exponent + Places);
    }
}
