using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

public class TodimTests
{
    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        foreach (var loss in Enum.GetValues<TodimLoss>())
        {
            foreach (double theta in (double[])[1, 2.5]) Textbook.Agrees(new Todim(theta, loss), c, x => Model(x, theta, loss));
        }
    }

    /// <summary>With the reference criterion written out, as Gomes and Rangel (2009) print it.</summary>
    private static double[] Model(MethodCase c, double theta, TodimLoss loss)
    {
        var p = c.Normalised(Textbook.Sum);
        double[] relative = [.. c.Weights.Select(w => w / c.Weights.Max())];
        double total = relative.Sum();
        double Phi(int j, double difference) => difference > 0
            ? Math.Sqrt(relative[j] * difference / total)
            : -1 / theta * Math.Sqrt(loss == TodimLoss.DividedByWeight ? total * -difference / relative[j] : relative[j] * -difference / total);
        double[] global = [.. p.Select(mine => p.Sum(other => mine.Select((x, j) => relative[j] == 0 ? 0 : Phi(j, x - other[j])).Sum()))];
        double range = global.Max() - global.Min() > 1e-12 * Math.Abs(global.Min()) ? global.Max() - global.Min() : 0;
        return [.. global.Select(x => range == 0 ? 0.5 : (x - global.Min()) / range)];
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void The_dominance_table_sums_to_the_global_dominance(MethodCase c)
    {
        var result = new Todim().Run(c.Matrix, c.Weights);
        Textbook.Close([.. result.Dominance.ToRows().Select(static row => row.Sum())], [.. result.GlobalDominance], c);
    }
}
