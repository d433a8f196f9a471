using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class OcraTests
{
    [Fact]
    [WorkedExample("ocra-isik2016")]
    public void Isik_Adali_2016()
    {
        var oracle = Oracle.Of("ocra-isik2016");
        var result = new Ocra().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("performance", result.Scores).Matches("input_performance", result.LinearInputRatings).Matches("output_performance", result.LinearOutputRatings).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c) => Textbook.Agrees(new Ocra(), c, Model);

    private static double[] Model(MethodCase c)
    {
        double[] inputs = new double[c.N], outputs = new double[c.N];
        for (int i = 0; i < c.N; i++)
        {
            for (int j = 0; j < c.M; j++)
            {
                var column = c.Column(j);
                if (c.Benefit(j)) outputs[i] += c.W[j] * (c.Rows[i][j] - column.Min()) / column.Min();
                else inputs[i] += c.W[j] * (column.Max() - c.Rows[i][j]) / column.Min();
            }
        }

        double[] total = [.. inputs.Select((x, i) => x - inputs.Min() + outputs[i] - outputs.Min())];
        return [.. total.Select(x => x - total.Min())];
    }
}
