using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

public class GaiaPlaneTests
{
    [Fact]
    public void Two_criteria_are_shown_without_loss()
    {
        // Net flows of three alternatives: (1, −1), (0, 0), (−1, 1): one axis along (1, −1) ÷ √2 carries everything.
        var plane = new Promethee2().Run(Golden.Benefits([3, 1], [2, 2], [1, 3]), [3, 1]).GaiaPlane();
        double half = Math.Sqrt(0.5);
        Golden.Close([4.0 / 3, 0], plane.Eigenvalues, 1e-15);
        Assert.Equal(1, plane.ExplainedShare, 1e-15);
        Golden.Close([2 * half, 0, -2 * half], [.. plane.Alternatives.Select(static a => a.U)], 1e-15);
        Golden.Close([half, -half], [.. plane.Criteria.Select(static c => c.U)], 1e-15);
        Assert.Equal(half * 0.5, plane.DecisionStick.U, 1e-15);
        Assert.Equal(half, Math.Abs(plane.DecisionStick.V), 1e-15);
    }

    [Fact]
    public void One_criterion_makes_a_line()
    {
        var plane = new Promethee2().Run(Golden.Benefits([3.0], [2], [1]), [1]).GaiaPlane();
        Golden.Close([1, 0, -1], [.. plane.Alternatives.Select(static a => a.U)], 1e-15);
        Assert.All(plane.Alternatives, static a => Assert.Equal(0, a.V));
        Assert.Equal(new GaiaPoint(1, 0), plane.DecisionStick);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(FlowCases)])]
    public void Axes_are_orthonormal_eigenvectors_with_a_fixed_sign(FlowCase x)
    {
        var result = new Promethee2([x.Function]).Run(x.Matrix, x.Weights);
        var plane = result.GaiaPlane();
        int m = x.Criteria, n = x.Matrix.AlternativeCount;
        double trace = result.UnicriterionNetFlows.Sum(column => column.Sum(static f => f * f)) / n;
        Assert.Equal(trace, plane.Eigenvalues.Sum(), 1e-12);
        Assert.Equal(plane.Eigenvalues.OrderDescending(), plane.Eigenvalues);
        Assert.Equal(1, plane.Criteria.Sum(static c => c.U * c.U), 1e-12);
        Assert.Equal(plane.Eigenvalues[0], plane.Alternatives.Sum(static a => a.U * a.U) / n, 1e-12);
        double largest = plane.Criteria.Max(static c => Math.Abs(c.U));
        Assert.True(plane.Criteria.First(c => Math.Abs(c.U) > largest - 1e-9).U > 0);
        if (m == 1) return;
        Assert.Equal(0, plane.Criteria.Sum(static c => c.U * c.V), 1e-12);
        Assert.Equal(plane.Eigenvalues[1], plane.Alternatives.Sum(static a => a.V * a.V) / n, 1e-12);
        Assert.Equal(trace == 0 ? 1 : (plane.Eigenvalues[0] + plane.Eigenvalues[1]) / trace, plane.ExplainedShare, 1e-9);
        // The stick is the weights seen in the plane: projecting on it is what the net flow keeps of the plane.
        Assert.Equal(Enumerable.Range(0, m).Sum(j => result.Weights[j] * plane.Criteria[j].U), plane.DecisionStick.U, 1e-14);
    }
}
