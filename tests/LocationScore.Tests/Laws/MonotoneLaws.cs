using FsCheck.Xunit;

namespace LocationScore.Tests.Laws;

/// <summary>Better facts never harm, whatever the absolute value functions and the aggregations.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 1000)]
public class MonotoneLaws
{
    private const double Rounding = 1e-12;

    /// <summary>The second location becomes the first with some facts made worse, so that there is always a pair to look at.</summary>
    [Property]
    public void A_location_that_dominates_another_never_ranks_below_it(MonotoneModel x, int seed)
    {
        var random = new Random(seed);
        string best = x.Facts.Locations[0].Id, worse = x.Facts.Locations[1].Id;
        var facts = With(x, (criterion, location) => location != worse ? null
            : criterion.Direction == Direction.Target || random.Next(3) == 0 ? x.Facts[best, criterion.Indicator]!.Value
            : MonotoneDraw.Moved(criterion, x.Facts[best, criterion.Indicator]!.Value!.Value, random.NextDouble(), better: false));
        var result = Scorer.Compile(x.Model, facts).Score();
        foreach (var a in result.Ranking)
        {
            foreach (var b in result.Ranking)
            {
                if (!MonotoneDraw.Criteria(x.Model).All(c => NotWorse(c, facts[a.Location.Id, c.Indicator]!.Value!.Value, facts[b.Location.Id, c.Indicator]!.Value!.Value))) continue;
                Assert.True(a.Rank <= b.Rank && a.Score >= b.Score - (Rounding * Math.Max(1, Math.Abs(b.Score))), $"{a.Location.Id} ({a.Rank}, {a.Score:R}) dominates {b.Location.Id} ({b.Rank}, {b.Score:R}).");
            }
        }

        Assert.True(result.Find(best)!.Rank <= result.Find(worse)!.Rank);
    }

    [Property]
    public void Improving_one_value_never_worsens_the_rank_or_the_score(MonotoneModel x, int seed)
    {
        var random = new Random(seed);
        var criteria = MonotoneDraw.Criteria(x.Model).Where(static c => c.Direction != Direction.Target).ToArray();
        if (criteria.Length == 0) return; // every criterion has a target: one model in twenty
        var chosen = criteria[random.Next(criteria.Length)];
        string city = x.Facts.Locations[random.Next(x.Facts.Locations.Length)].Id;
        var better = With(x, (criterion, location) => criterion.Id != chosen.Id || location != city ? null
            : MonotoneDraw.Moved(criterion, x.Facts[city, criterion.Indicator]!.Value!.Value, random.NextDouble(), better: true));
        var before = Scorer.Compile(x.Model, x.Facts).Score().Find(city)!;
        var after = Scorer.Compile(x.Model, better).Score().Find(city)!;
        Assert.True(after.Rank <= before.Rank && after.Score >= before.Score - (Rounding * Math.Max(1, Math.Abs(before.Score))), $"{chosen.Id} of {city}: {before.Rank}, {before.Score:R} became {after.Rank}, {after.Score:R}.");
    }

    [Fact]
    public void Monotone_models_are_of_every_absolute_function_and_aggregation()
    {
        var models = Enumerable.Range(0, 1000).Select(static seed => MonotoneDraw.Next(seed)).ToArray();
        var kinds = models.SelectMany(static m => MonotoneDraw.Criteria(m.Model)).Select(static c => c.Value!.GetType().Name)
            .Concat(models.Select(static m => m.Model.Aggregation?.GetType().Name ?? nameof(ArithmeticAggregation))).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                nameof(LinearFunction), nameof(PiecewiseLinearFunction), nameof(StepsFunction), nameof(CategoriesFunction), nameof(TargetDistanceFunction), nameof(LogisticFunction), nameof(ArithmeticAggregation), nameof(GeometricAggregation), nameof(HarmonicAggregation),
                nameof(PowerAggregation), nameof(ProductAggregation), nameof(OrderedAggregation), nameof(MinimumAggregation), nameof(MaximumAggregation), nameof(SumAggregation), nameof(CopelandAggregation), nameof(BordaAggregation),
            },
            kinds);
        Assert.InRange(models.Count(static m => MonotoneDraw.Criteria(m.Model).All(static c => c.Direction == Direction.Target)), 0, 100);
    }

    /// <summary>The facts of a model with some values changed: null keeps the value.</summary>
    private static FactTable With(MonotoneModel x, Func<Criterion, string, double?> value) => FactTable.Create(x.Facts.Locations, x.Facts.Indicators,
        MonotoneDraw.Criteria(x.Model).SelectMany(criterion => x.Facts.Locations.Select(location =>
            x.Facts[location.Id, criterion.Indicator]! is var fact ? fact with { Value = value(criterion, location.Id) ?? fact.Value } : fact)));

    private static bool NotWorse(Criterion criterion, double a, double b) => criterion.Direction switch
    {
        Direction.Benefit => a >= b,
        Direction.Cost => a <= b,
        _ => a == b,
    };
}
