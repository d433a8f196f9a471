using System.Collections.Immutable;
using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class CometTests
{
    [Fact]
    [WorkedExample("comet-paradowski2021")]
    public void Paradowski_Baczkiewicz_Watrobski_2021()
    {
        var oracle = Oracle.Of("comet-paradowski2021");
        var result = new Comet().Run(oracle.Matrix, oracle.Weights);
        Assert.Equal(512, result.CharacteristicObjects.AlternativeCount);
        oracle.Matches("score", result.Scores);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        if (c.M > 3) return;
        double[][] values = [.. Enumerable.Range(0, c.M).Select(static j => j == 1 ? (double[])[0, 30, 101] : [0, 101])];
        Textbook.Agrees(new Comet([.. values.Select(static v => v.ToImmutableArray())], new WeightedSum()), c, x => Model(x, values));
    }

    /// <summary>The matrix of expert judgement and every fuzzy rule written out; the expert is the weighted sum of min-max values.</summary>
    private static double[] Model(MethodCase c, double[][] values)
    {
        IEnumerable<double[]> objects = [[]];
        foreach (var list in values) objects = objects.SelectMany(o => list.Select(v => (double[])[.. o, v]));
        double[][] all = [.. objects];
        double[] expert = [.. all.Select(o => o.Select((v, j) => c.W[j] * (c.Benefit(j) ? v / 101 : 1 - (v / 101))).Sum())];
        double[] sj = [.. expert.Select(a => expert.Sum(b => Math.Abs(a - b) <= 1e-10 ? 0.5 : a > b ? 1 : 0))];
        double[] distinct = [.. sj.Distinct().Order()];
        double[] p = [.. sj.Select(s => distinct.Length == 1 ? 0.5 : Array.IndexOf(distinct, s) / (distinct.Length - 1.0))];
        return [.. c.Rows.Select(row => all.Select((o, k) => p[k] * row.Select((x, j) => Triangle(x, o[j], values[j])).Aggregate(1.0, static (a, b) => a * b)).Sum())];
    }

    private static double Triangle(double x, double peak, double[] values)
    {
        int k = Array.IndexOf(values, peak);
        if (x <= peak) return k == 0 ? (x == peak ? 1 : 0) : Math.Max(0, (x - values[k - 1]) / (peak - values[k - 1]));
        return k == values.Length - 1 ? 0 : Math.Max(0, (values[k + 1] - x) / (values[k + 1] - peak));
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Judgements_of_an_expert_say_what_a_method_of_the_same_opinion_says(MethodCase c)
    {
        if (c.M > 3) return;
        ImmutableArray<ImmutableArray<double>> values = [.. Enumerable.Range(0, c.M).Select(static j => j == 1 ? (ImmutableArray<double>)[0, 30, 101] : [0, 101])];
        var byMethod = new Comet(values, new WeightedSum()).Run(c.Matrix, c.Weights);
        double[] opinion = [.. new WeightedSum().Run(byMethod.CharacteristicObjects, c.Weights).Scores];
        ImmutableArray<ImmutableArray<double>> judgements = [.. opinion.Select(a => opinion.Select(b => Math.Abs(a - b) <= 1e-10 ? 0.5 : a > b ? 1.0 : 0).ToImmutableArray())];
        var judged = new Comet(values, Judgements: judgements).Run(c.Matrix, c.Weights);
        Assert.Equal(byMethod.SummedJudgements, judged.SummedJudgements);
        Assert.Equal(byMethod.Scores, judged.Scores);
    }

    [Fact]
    public void Judgements_need_not_follow_any_criterion()
    {
        // Two objects per criterion, (0, 0) (0, 1) (1, 0) (1, 1); the expert wants exactly one of the two and holds both such objects equal.
        var comet = new Comet([[0, 1], [0, 1]], Judgements: [[0.5, 0, 0, 0.5], [1, 0.5, 0.5, 1], [1, 0.5, 0.5, 1], [0.5, 0, 0, 0.5]]);
        var result = comet.Run(DecisionMatrix.FromRows([[1.0, 0], [1, 1], [0.5, 0.5], [0.75, 0]], [Direction.Benefit, Direction.Benefit]), [1, 1]);
        Assert.Equal([1, 3, 3, 1], result.SummedJudgements);
        Assert.Equal([1, 0, 0.5, 0.75], result.Scores);
    }

    [Fact]
    public void Judgements_that_contradict_themselves_are_refused_cell_by_cell()
    {
        var matrix = DecisionMatrix.FromRows([[0.0], [1]], [Direction.Benefit]);
        string[] Paths(ImmutableArray<ImmutableArray<double>> judgements, RankingMethod? expert = null) =>
            [.. Assert.Throws<ProblemsException>(() => new Comet(Expert: expert, Judgements: judgements).Run(matrix, [1])).Problems.Select(static p => p.Path)];
        Assert.Equal(["judgements[0][0]", "judgements[1][0]"], Paths([[1, 0], [0, 0.5]]));
        Assert.Equal(["judgements[1][0]"], Paths([[0.5, 0.3], [0.7, 0.5]]));
        Assert.Equal(["judgements"], Paths([[0.5]]));
        Assert.Equal(["judgements"], Paths([[0.5, 0], [1, 0.5]], new Topsis()));
    }

    [Fact]
    public void Too_many_characteristic_objects_are_refused()
    {
        var matrix = DecisionMatrix.FromRows([[.. Enumerable.Repeat(1.0, 30)], [.. Enumerable.Repeat(2.0, 30)]], [.. Enumerable.Repeat(Direction.Benefit, 30)]);
        Assert.Throws<ProblemsException>(() => new Comet().Run(matrix, [.. Enumerable.Repeat(1.0, 30)]));
    }
}
