using FsCheck.Xunit;
using LocationScore.Numerics;
using LocationScore.Tests.Weighting;

namespace LocationScore.Tests.Numerics;

/// <summary>Skewness, kurtosis and sums in any order.</summary>
[Properties(Arbitrary = [typeof(MatrixCases)], MaxTest = 1000)]
public class MomentTests
{
    private static readonly double[] s_sample = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];

    [Fact]
    public void Skewness_and_kurtosis_of_the_reference_of_Excel()
    {
        // The example of the functions SKEW and KURT, which are G1 and G2 of Joanes and Gill (1998).
        var (skewness, kurtosis) = Moments.Of(s_sample);
        Assert.Equal(0.359543071, skewness, 5e-10);
        Assert.Equal(-0.151799637, kurtosis, 5e-10);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e100)]
    [InlineData(1e-100)]
    [InlineData(1e-300)]
    public void Units_do_not_matter_however_extreme(double unit)
    {
        var (skewness, kurtosis) = Moments.Of([.. s_sample.Select(x => x * unit)]);
        Assert.Equal(0.359543071, skewness, 5e-10);
        Assert.Equal(-0.151799637, kurtosis, 5e-10);
    }

    [Fact]
    public void A_far_origin_does_not_matter()
    {
        // 2⁴⁰ + x is exact, its mean is not.
        var (skewness, kurtosis) = Moments.Of([.. s_sample.Select(static x => x + Math.ScaleB(1, 40))]);
        Assert.Equal(0.359543071, skewness, 5e-10);
        Assert.Equal(-0.151799637, kurtosis, 5e-10);
    }

    [Fact]
    public void Too_few_values_or_none_that_differ_have_no_moments()
    {
        Assert.Equal((double.NaN, double.NaN), Moments.Of([]));
        Assert.Equal((double.NaN, double.NaN), Moments.Of([1, 2]));
        Assert.Equal((double.NaN, double.NaN), Moments.Of([5, 5, 5, 5]));
        Assert.True(double.IsNaN(Moments.Of([1, 2, 4]).Kurtosis) && double.IsFinite(Moments.Of([1, 2, 4]).Skewness));
        Assert.Equal(2, Moments.Of([0, 0, 0, 1]).Skewness, 1e-12);
    }

    [Property]
    public bool The_order_of_the_terms_does_not_matter(MatrixCase x)
    {
        double[] terms = [.. x.Rows.SelectMany(static (row, i) => row.Select((v, j) => (i + j) % 3 == 0 ? -v : v))];
        double[] shuffled = [.. x.WithRows().SelectMany(row => row.Select(v => v))];
        double[] reversed = [.. terms.Reverse()];
        return OrderedSum.Of(terms) == OrderedSum.Of(reversed)
            && OrderedSum.Of(shuffled) == OrderedSum.Of([.. x.Rows.SelectMany(static row => row)])
            && Moments.Of(terms).Equals(Moments.Of(reversed))
            && Math.Abs(OrderedSum.Compensated(terms) - (double)terms.Sum(static v => (decimal)v)) <= 1e-9 * terms.Sum(Math.Abs);
    }

    [Fact]
    public void Compensated_sums_keep_what_a_large_term_would_swallow() =>
        Assert.Equal(2, OrderedSum.Compensated([1, 1e100, 1, -1e100]));
}
