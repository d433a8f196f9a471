using FsCheck;
using FsCheck.Xunit;
using LocationScore.Numerics;

namespace LocationScore.Tests.Scoring;

/// <summary>Skewness, kurtosis and the treatments of outliers, by hand and against slow definitions.</summary>
[Properties(Arbitrary = [typeof(NormalisationTests.Columns)], MaxTest = 1000)]
public class OutlierTests
{
    [Fact]
    public void Skewness_and_kurtosis_of_a_small_column_by_hand_Joanes_and_Gill_1998()
    {
        // x = 1, 2, 3, 4, 10: mean 4; deviations −3 −2 −1 0 6; Σd² = 50, Σd³ = 180, Σd⁴ = 1394.
        // m2 = 10, m3 = 36, m4 = 278.8; g1 = 36/10^1.5 = 1.138420; G1 = g1·√20/3 = 1.697056.
        // g2 = 2.788 − 3 = −0.212; G2 = 4/(3·2)·(6·(−0.212) + 6) = 3.152.
        var (skewness, kurtosis) = Moments.Of([1, 2, 3, 4, 10]);
        Assert.Equal(36 / Math.Pow(10, 1.5) * Math.Sqrt(20) / 3, skewness, 1e-12);
        Assert.Equal(1.697056274847714, skewness, 1e-12);
        Assert.Equal(3.152, kurtosis, 1e-12);
    }

    [Fact]
    public void Too_few_values_or_no_spread_have_no_moments()
    {
        Assert.True(double.IsNaN(Moments.Of([1, 2]).Skewness));
        Assert.True(double.IsNaN(Moments.Of([1, 2, 3]).Kurtosis));
        Assert.True(double.IsNaN(Moments.Of([5, 5, 5, 5]).Skewness));
    }

    [Fact]
    public void One_far_point_among_four_reaches_both_limits_in_every_order()
    {
        // One of four values apart from three equal ones: |G1| = 2 and G2 = 4 exactly, whatever the values are.
        for (int place = 0; place < 4; place++)
        {
            double[] x = [602.304, 602.304, 602.304, 602.304];
            x[place] = 1.736;
            Assert.Equal(Moments.Of([1.736, 602.304, 602.304, 602.304]), Moments.Of(x));
            Assert.True(Moments.AreExtreme(x, 2, 3.5));
            Assert.True(Moments.AreExtreme(x, 2, 4));
        }
    }

    [Fact]
    public void One_far_point_is_pulled_to_the_next_one()
    {
        var (used, notices) = Treat([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], OutlierTreatment.Winsorise());
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 9], used);
        Assert.Contains("1 point winsorised at the upper end", Assert.Single(notices, static n => n.Code == NoticeCodes.Treated).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_far_point_below_is_pulled_up() =>
        Assert.Equal([2, 2, 3, 4, 5, 6, 7, 8, 9, 10], Treat([-100, 2, 3, 4, 5, 6, 7, 8, 9, 10], OutlierTreatment.Winsorise()).Used);

    [Fact]
    public void Two_far_points_are_pulled_in_one_after_the_other()
    {
        // After the first step 90 90 is still extreme, so both go to 12.
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 90, 100];
        Assert.Equal([12, 12], Treat(x, OutlierTreatment.Winsorise()).Used[^2..]);
    }

    [Fact]
    public void The_number_of_points_is_capped_and_the_second_treatment_takes_the_original_data()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 90, 100];
        Assert.Equal([90, 90], Treat(x, OutlierTreatment.Winsorise(maxPoints: 1)).Used[^2..]);
        Assert.Contains("still beyond", Treat(x, OutlierTreatment.Winsorise(maxPoints: 1)).Notices.Single(static n => n.Code == NoticeCodes.Treated).Message, StringComparison.Ordinal);
        var logged = Treat(x, OutlierTreatment.Winsorise(maxPoints: 1, otherwise: OutlierTreatment.RangeLog())).Used;
        for (int i = 0; i < x.Length; i++) Assert.Equal(Math.Log(x[i] - 1 + (0.01 * 99)), logged[i], 1e-12);
    }

    [Fact]
    public void Points_that_are_equal_count_each_towards_the_cap()
    {
        // Both 100 go to 90 in one step: with a cap of 2 points that is all, although three points then stand far out.
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 90, 100, 100];
        Assert.Equal([90, 90, 90], Treat(x, OutlierTreatment.Winsorise(maxPoints: 2)).Used[^3..]);
        Assert.Equal([12, 12, 12], Treat(x, OutlierTreatment.Winsorise(maxPoints: 3)).Used[^3..]);
        Assert.Contains("3 points winsorised", Treat(x, OutlierTreatment.Winsorise(maxPoints: 3)).Notices.Single(static n => n.Code == NoticeCodes.Treated).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Well_behaved_data_are_left_alone()
    {
        var (used, notices) = Treat([1, 2, 3, 4, 5], OutlierTreatment.Winsorise());
        Assert.Equal([1, 2, 3, 4, 5], used);
        Assert.DoesNotContain(notices, static n => n.Code == NoticeCodes.Treated);
    }

    [Property]
    public void Winsorising_never_reorders_and_never_widens(double[] x)
    {
        var used = Treat(x, OutlierTreatment.Winsorise()).Used;
        Assert.True(used.Min() >= x.Min() && used.Max() <= x.Max());
        for (int a = 0; a < x.Length; a++)
        {
            for (int b = 0; b < x.Length; b++) Assert.True(x[a] > x[b] || used[a] <= used[b]);
        }
    }

    [Property]
    public void Transforms_are_their_definitions(double[] x)
    {
        Close(x, Treat(x, OutlierTreatment.Log(2)).Used, static v => Math.Log(v + 2));
        Close(x, Treat(x, OutlierTreatment.RangeLog(0.05)).Used, v => Math.Log(v - x.Min() + (0.05 * (x.Max() - x.Min()))));
        Close(x, Treat(x, OutlierTreatment.BoxCox(0.5)).Used, static v => (Math.Sqrt(v) - 1) / 0.5);
        Close(x, Treat(x, OutlierTreatment.BoxCox(0)).Used, static v => Math.Log(v));
        Close(x, Treat(x, OutlierTreatment.Log(leastBecomes: 1)).Used, v => Math.Log(v - x.Min() + 1));
        Close(x, Treat(x, OutlierTreatment.BoxCox(0.5, leastBecomes: 2)).Used, v => (Math.Sqrt(v - x.Min() + 2) - 1) / 0.5);
        Close(x, Treat(x, OutlierTreatment.SignedPower(0.3)).Used, static v => Math.Pow(v, 0.3));
    }

    [Property(MaxTest = 1000)]
    public void No_exponent_of_a_fine_grid_is_likelier_than_the_Box_Cox_exponent_that_was_found(double[] x)
    {
        if (x.Distinct().Count() < 4) return;
        string said = Treat(x, OutlierTreatment.BoxCox()).Notices.Single(static n => n.Code == NoticeCodes.Treated).Message;
        double found = double.Parse(said[(said.IndexOf('=') + 2)..^1], System.Globalization.CultureInfo.InvariantCulture);
        double Likelihood(double lambda)
        {
            double[] y = [.. x.Select(v => Math.Abs(lambda) < 1e-12 ? Math.Log(v) : (Math.Pow(v, lambda) - 1) / lambda)];
            double mean = y.Average();
            return (-0.5 * x.Length * Math.Log(y.Sum(v => (v - mean) * (v - mean)) / x.Length)) + ((lambda - 1) * x.Sum(Math.Log));
        }

        Assert.True(Enumerable.Range(-500, 1001).All(k => Likelihood(k / 100.0) <= Likelihood(found) + 1e-6), $"{found} is not the likeliest exponent on -5..5");
    }

    [Fact]
    public void A_logarithm_of_zero_is_a_problem_with_a_repair()
    {
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Treat([0, 1, 2], OutlierTreatment.Log())).Problems);
        Assert.Equal(ProblemCodes.Undefined, problem.Code);
        Assert.NotNull(problem.Repair);
    }

    private static void Close(double[] x, double[] used, Func<double, double> definition)
    {
        for (int i = 0; i < x.Length; i++) Assert.Equal(definition(x[i]), used[i], 1e-9);
    }

    private static (double[] Used, IReadOnlyList<Notice> Notices) Treat(double[] x, OutlierTreatment treatment)
    {
        var model = new ScoringModel("m", "M", Criteria: [new("a", "a", "u", Direction.Benefit, 1, ValueFunction.RankPlace(), MissingPolicy.Reject, treatment)]);
        var result = Scorer.Compile(model, NormalisationTests.Facts(("a", x))).Score();
        return ([.. result.Locations.Select(l => result.Find(l.Id)!.Contributions[0].Used!.Value)], result.Notices);
    }
}
