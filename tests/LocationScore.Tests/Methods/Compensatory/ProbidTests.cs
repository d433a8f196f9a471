using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class ProbidTests
{
    [Theory]
    [InlineData("probid-wang2021", false)]
    [InlineData("sprobid-wang2021", true)]
    [WorkedExample("probid-wang2021")]
    [WorkedExample("sprobid-wang2021")]
    public void Wang_Rangaiah_Wang_2021(string id, bool simplified)
    {
        var oracle = Oracle.Of(id);
        var result = new Probid(simplified).Run(oracle.Matrix, oracle.Weights);

        // The weights of the paper sum to 0.9999 and are used as they are: only the distance from the average, a term of PROBID, feels it.
        double excess = simplified ? 0 : oracle.Weights.Sum() - 1;
        oracle.Matches("score", result.Scores.Select((score, i) => score + (excess * result.AverageDistances[i]))).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        var model = Parts(c);
        Textbook.Agrees(new Probid(), c, _ => [.. model.Select(static p => (p.Positive + p.Negative == 0 ? 0.5 : p.Negative == 0 ? 0 : 1 / (1 + Math.Pow(p.Positive / p.Negative, 2))) + p.Average)]);
        if (model.All(static p => p.SimplePositive > 1e-9)) Textbook.Agrees(new Probid(Simplified: true), c, _ => [.. model.Select(static p => p.SimpleNegative / p.SimplePositive)]);
    }

    /// <summary>Sums over ideals counted from 1, as printed.</summary>
    private static (double Positive, double Negative, double SimplePositive, double SimpleNegative, double Average)[] Parts(MethodCase c)
    {
        int n = c.N, quarter = n >= 4 ? n / 4 : 1;
        double[][] v = [.. c.Normalised(Textbook.VectorRatio).Select(row => row.Select((x, j) => x * c.W[j]).ToArray())];
        double[] Ideal(int k) => [.. Enumerable.Range(0, c.M).Select(j => c.Benefit(j) ? v.Select(row => row[j]).OrderDescending().ElementAt(k - 1) : v.Select(row => row[j]).Order().ElementAt(k - 1))];
        double[] average = [.. Enumerable.Range(0, c.M).Select(j => v.Average(row => row[j]))];
        static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, static (x, y) => (x - y) * (x - y)).Sum());
        int lastPositive = n % 2 == 1 ? (n + 1) / 2 : n / 2, firstNegative = n % 2 == 1 ? (n + 1) / 2 : (n / 2) + 1;
        return [.. v.Select(row =>
        {
            double[] s = [0, .. Enumerable.Range(1, n).Select(k => Distance(row, Ideal(k)))];
            return (Enumerable.Range(1, n).Where(k => k <= lastPositive).Sum(k => s[k] / k), Enumerable.Range(1, n).Where(k => k >= firstNegative).Sum(k => s[k] / (n - k + 1)),
                Enumerable.Range(1, n).Where(k => k <= quarter).Sum(k => s[k] / k), Enumerable.Range(1, n).Where(k => k >= n + 1 - quarter).Sum(k => s[k] / (n - k + 1)), Distance(row, average));
        })];
    }

    [Fact]
    public void Equal_alternatives_get_one_half_and_the_simplified_form_refuses_them()
    {
        var matrix = DecisionMatrix.FromRows([[2.0, 3], [2, 3]], [Direction.Benefit, Direction.Cost]);
        Assert.Equal([0.5, 0.5], new Probid().Run(matrix, [1, 1]).Scores);
        Assert.Throws<LocationScore.ProblemsException>(() => new Probid(Simplified: true).Run(matrix, [1, 1]));
    }
}
