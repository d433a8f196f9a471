using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

public class PsiTests
{
    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        // Every deviation 0 is refused.
        var r = c.Normalised(Textbook.Linear);
        if (Enumerable.Range(0, c.M).Any(j => Math.Abs(1 - r.Sum(row => Math.Pow(row[j] - r.Average(x => x[j]), 2))) > 1e-6)) Textbook.Agrees(new Psi(), c, Model);
    }

    private static double[] Model(MethodCase c)
    {
        var r = c.Normalised(Textbook.Linear);
        double[] phi = [.. Enumerable.Range(0, c.M).Select(j =>
        {
            double mean = r.Average(row => row[j]);
            return Math.Abs(1 - r.Sum(row => Math.Pow(row[j] - mean, 2)));
        })];
        return [.. r.Select(row => row.Select((x, j) => x * phi[j] / phi.Sum()).Sum())];
    }

    [Fact]
    public void The_weights_in_the_result_are_those_that_the_data_gave()
    {
        var result = new Psi().Run(DecisionMatrix.FromRows([[1.0, 2], [2, 2]], [Direction.Benefit, Direction.Benefit]), [9, 1]);
        Assert.Equal([0.125, 0], result.PreferenceVariation);
        Assert.Equal(0.875 / 1.875, result.Weights[0], 1e-15);
        Assert.Single(result.Remarks);
    }
}
