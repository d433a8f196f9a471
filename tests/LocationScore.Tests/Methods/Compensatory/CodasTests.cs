using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class CodasTests
{
    [Theory]
    [InlineData("codas-turskis-microclimate", true)]
    [InlineData("codas-robot-jmcdm", false)]
    [InlineData("codas-badi2017", true)]
    [WorkedExample("codas-turskis-microclimate")]
    [WorkedExample("codas-robot-jmcdm")]
    [WorkedExample("codas-badi2017")]
    public void Keshavarz_Ghorabaee_2016_robots_and_Badi_2017(string id, bool ranked)
    {
        var oracle = Oracle.Of(id);
        var result = new Codas(oracle.Parameter("tau").GetDouble()).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores);
        if (ranked) oracle.Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        // Thresholds that no pair of these coarse values meets exactly.
        foreach (double tau in (double[])[0, 0.0200123, 0.0777123]) Textbook.Agrees(new Codas(tau), c, x => Model(x, tau));
    }

    private static double[] Model(MethodCase c, double tau)
    {
        double[][] r = [.. c.Normalised(Textbook.Linear).Select(row => row.Select((x, j) => x * c.W[j]).ToArray())];
        double[] lowest = [.. Enumerable.Range(0, c.M).Select(j => r.Min(row => row[j]))];
        double[] e = [.. r.Select(row => Math.Sqrt(row.Select((x, j) => (x - lowest[j]) * (x - lowest[j])).Sum()))];
        double[] t = [.. r.Select(row => row.Select((x, j) => Math.Abs(x - lowest[j])).Sum())];
        return [.. e.Select((_, i) => e.Select((_, k) => (e[i] - e[k]) + (Math.Abs(e[i] - e[k]) >= tau ? t[i] - t[k] : 0)).Sum())];
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void The_relative_assessment_table_sums_to_the_scores(MethodCase c)
    {
        var result = new Codas().Run(c.Matrix, c.Weights);
        Textbook.Close([.. result.RelativeAssessment.ToRows().Select(static row => row.Sum())], [.. result.Scores], c);
    }
}
