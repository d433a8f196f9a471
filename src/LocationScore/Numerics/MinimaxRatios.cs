using System.Numerics;

namespace LocationScore.Numerics;

/// <summary>One judgement: item <paramref name="First"/> weighs <paramref name="Ratio"/> times as much as item
/// <paramref name="Second"/>.</summary>
internal readonly record struct RatioJudgement(int First, int Second, double Ratio);

/// <summary>Non-negative weights with sum 1 that minimise the largest |w_first − ratio · w_second| over all judgements, exactly.</summary>
/// <remarks>
/// In units of that largest deviation ξ the program is: maximise Σ u subject to |u_first − ratio · u_second| ≤ 1; then ξ = 1 / Σ u and w =
/// ξ u.
/// It grows without bound exactly when the judgements are consistent; the direction of growth then holds the weights and ξ = 0.
/// </remarks>
internal static class MinimaxRatios
{
    internal static (double[] Weights, double Deviation) Solve(int count, IReadOnlyList<RatioJudgement> judgements)
    {
        var a = new List<BigInteger[]>();
        var b = new List<BigInteger>();
        foreach (var (first, second, ratio) in judgements)
        {
            var (numerator, denominator) = Fraction(ratio);
            var row = new BigInteger[count];
            row[first] += denominator;
            row[second] -= numerator;
            a.Add(row);
            b.Add(denominator);
            a.Add([.. row.Select(BigInteger.Negate)]);
            b.Add(denominator);
        }

        var (bounded, x, scale) = ExactSimplex.Maximise([.. a], [.. b], [.. Enumerable.Repeat(BigInteger.One, count)]);
        var sum = x.Aggregate(BigInteger.Add);
        return ([.. x.Select(value => Quotient(value, sum))], bounded ? Quotient(scale, sum) : 0);
    }

    /// <summary>The fraction that a positive finite double is, in lowest terms.</summary>
    internal static (BigInteger Numerator, BigInteger Denominator) Fraction(double value)
    {
        int exponent = Math.ILogB(value) - 52;
        var numerator = (BigInteger)(long)Math.ScaleB(value, -exponent);
        var denominator = BigInteger.One;
        if (exponent >= 0) numerator <<= exponent;
        else denominator <<= -exponent;
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return (numerator / divisor, denominator / divisor);
    }

    /// <summary>A quotient of non-negative integers to 62 bits or better, cut and then rounded to a double.</summary>
    internal static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero) return 0;
        int shift = (int)(denominator.GetBitLength() - numerator.GetBitLength()) + 62;
        var quotient = shift >= 0 ? (numerator << shift) / denominator : numerator / (denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }
}
