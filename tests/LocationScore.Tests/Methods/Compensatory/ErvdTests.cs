using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class ErvdTests
{
    [Fact]
    [WorkedExample("ervd-shyur2015")]
    public void Shyur_Yin_Shih_Cheng_2015()
    {
        var oracle = Oracle.Of("ervd-shyur2015");
        var method = new Ervd([.. oracle.Parameter("reference_point").Numbers()], oracle.Parameter("lambda").GetDouble(), oracle.Parameter("alpha").GetDouble());
        var result = method.Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        double[] reference = [.. Enumerable.Range(0, c.M).Select(j => (c.Column(j).Sum() / c.N) + (j * 0.5))];
        if (Enumerable.Range(0, c.M).Any(j => c.W[j] > 0 && !c.IsConstant(j))) Textbook.Agrees(new Ervd([.. reference]), c, x => Model(x, reference, 2.25, 0.88));
    }

    private static double[] Model(MethodCase c, double[] reference, double lambda, double alpha)
    {
        double[][] v = [.. c.Rows.Select(row => row.Select((x, j) =>
        {
            double sum = c.Column(j).Sum(), gain = ((x / sum) - (reference[j] / sum)) * (c.Benefit(j) ? 1 : -1);
            return gain > 0 ? Math.Pow(gain, alpha) : -lambda * Math.Pow(-gain, alpha);
        }).ToArray())];
        double Plus(double[] row) => row.Select((x, j) => c.W[j] * Math.Abs(x - v.Max(r => r[j]))).Sum();
        double Minus(double[] row) => row.Select((x, j) => c.W[j] * Math.Abs(x - v.Min(r => r[j]))).Sum();
        return [.. v.Select(row => Minus(row) / (Plus(row) + Minus(row)))];
    }
}
