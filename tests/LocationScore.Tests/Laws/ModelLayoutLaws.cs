using FsCheck.Xunit;

namespace LocationScore.Tests.Laws;

/// <summary>The short way of compiling makes the plan of the long way, bit for bit.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 2000)]
public class ModelLayoutLaws
{
    [Property]
    public void The_short_way_makes_the_plan_of_the_long_way(ModelWithFacts x) => Check(x.Model, x.Facts);

    [Property]
    public void The_short_way_makes_the_plan_of_the_long_way_on_complete_facts(MonotoneModel x) => Check(x.Model, x.Facts);

    [Property]
    public void The_short_way_makes_the_plan_of_the_long_way_for_plain_models(PlainModel x) => Check(x.Model, x.Facts);

    /// <summary>A law about a way that is never taken would say nothing.</summary>
    [Fact]
    public void The_short_way_is_taken_often()
    {
        int plain = 0, any = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            var x = PlainDraw.Next(seed);
            if (Check(x.Model, x.Facts)) plain++;
            var y = MonotoneDraw.Next(seed);
            if (Check(y.Model, y.Facts)) any++;
        }

        Assert.True(plain > 200 && any > 20, $"{plain} plain models and {any} others of 400");
    }

    [Property(MaxTest = 5000)]
    public void A_segment_is_the_curve_of_two_knots(int seed)
    {
        var random = new Random(seed);
        double a = Math.Round((random.NextDouble() - 0.5) * 200, random.Next(6)), b = a + random.NextDouble() * Math.Pow(10, random.Next(-3, 7)) + 1e-6;
        bool cost = random.Next(2) == 0;
        var function = ValueFunction.Linear(cost ? b : a, cost ? a : b, Outside.Clip, range: random.Next(2) == 0 ? null : new(random.NextDouble() - 1, 1 + random.NextDouble()));
        var curve = function.Lower(cost ? Direction.Cost : Direction.Benefit, null)!;
        double[] raw = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(8) switch
        {
            0 => a, 1 => b, 2 => Math.BitIncrement(a), 3 => Math.BitDecrement(b), 4 => a + (1e-13 * Math.Abs(a)), _ => a + ((b - a) * random.NextDouble()),
        })];
        double[] slow = new double[raw.Length], fast = new double[raw.Length];
        curve.Evaluate(raw, slow);
        Assert.True(SegmentKernel.Of(curve)!.TryEvaluate(raw, fast));
        Assert.Equal(slow, fast);
        Assert.False(SegmentKernel.Of(curve)!.TryEvaluate([.. raw, b + (b - a)], new double[raw.Length + 1]));
        Assert.False(SegmentKernel.Of(curve)!.TryEvaluate([a - (b - a), .. raw], new double[raw.Length + 1]));
    }

    private static bool Check(ScoringModel model, FactTable facts)
    {
        if (ModelLayout.Of(model).Over(facts) is not { } plan) return false;
        var other = new Compilation(model, facts).Run();
        Assert.NotNull(other);
        Assert.Equal(other.Values, plan.Values);
        Assert.Equal(other.Rows, plan.Rows);
        Assert.Equal(other.Locations, plan.Locations);
        Assert.Equal(other.EffectiveWeights, plan.EffectiveWeights);
        Assert.Equal(other.LocalWeights, plan.LocalWeights);
        Assert.Equal((other.IsUnit, other.Reference, other.IsAdditive, other.Intercept), (plan.IsUnit, plan.Reference, plan.IsAdditive, plan.Intercept));
        Assert.Null(other.Absent);
        Assert.Equal(other.Notices, plan.Notices);
        Assert.Equal(other.Criteria.Select(static c => c.Peers?.First), plan.Criteria.Select(static c => c.Peers?.First));
        var (expected, result) = (new Scorer(other).Score(), new Scorer(plan).Score());
        Assert.Equal(expected.Scores.ToArray(), result.Scores.ToArray());
        Assert.Equal(expected.Notices, result.Notices);
        foreach (var (a, b) in expected.Ranking.Zip(result.Ranking))
        {
            Assert.Equal((a.Location, a.Rank, a.Score), (b.Location, b.Rank, b.Score));
            Assert.Equal(a.Contributions.AsEnumerable(), b.Contributions);
            Assert.Equal(a.Factors.AsEnumerable(), b.Factors);
        }

        return true;
    }
}
