using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

public class MooraReferencePointTests
{
    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        Textbook.Agrees(new MooraReferencePoint(), c, static x => Model(x, x.W));
        Textbook.Agrees(new MooraReferencePoint(Unweighted: true), c, static x => Model(x, [.. x.W.Select(static _ => 1.0)]));
    }

    private static double[] Model(MethodCase c, double[] w)
    {
        var r = c.Normalised(Textbook.VectorRatio);
        double[] best = [.. Enumerable.Range(0, c.M).Select(j => c.Benefit(j) ? r.Max(row => row[j]) : r.Min(row => row[j]))];
        return [.. r.Select(row => row.Select((x, j) => w[j] * Math.Abs(best[j] - x)).Max())];
    }
}
