using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class RimTests
{
    [Fact]
    [WorkedExample("rim-cables2016")]
    public void Cables_Lamata_Verdegay_2016_with_the_corrected_last_table()
    {
        var oracle = Oracle.Of("rim-cables2016");
        double[][] range = oracle.Parameter("range").Rows(), ideal = oracle.Parameter("reference_ideal").Rows();
        var result = new Rim([.. range.Select((r, j) => new RimCriterion(r[0], r[1], ideal[j][0], ideal[j][1]))]).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores).Matches("I_plus", result.DistanceToIdeal).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        RimCriterion[] criteria = [.. Enumerable.Range(0, c.M).Select(j => c.Benefit(j) ? new RimCriterion(0, 110, 30, 40) : new RimCriterion(0.5, 100, 0.5, 2))];
        Textbook.Agrees(new Rim([.. criteria]), c, x => Model(x, criteria));
    }

    private static double[] Model(MethodCase c, RimCriterion[] criteria) =>
        [.. c.Rows.Select(row =>
        {
            double[] y = [.. row.Select((x, j) => Closeness(x, criteria[j]))];
            double plus = Math.Sqrt(y.Select((v, j) => Math.Pow((v * c.W[j]) - c.W[j], 2)).Sum()), minus = Math.Sqrt(y.Select((v, j) => Math.Pow(v * c.W[j], 2)).Sum());
            return minus / (plus + minus);
        })];

    private static double Closeness(double x, RimCriterion k)
    {
        if (x >= k.IdealLow && x <= k.IdealHigh) return 1;
        double nearest = Math.Min(Math.Abs(x - k.IdealLow), Math.Abs(x - k.IdealHigh));
        return x < k.IdealLow ? 1 - (nearest / Math.Abs(k.Low - k.IdealLow)) : 1 - (nearest / Math.Abs(k.IdealHigh - k.High));
    }
}
