namespace LocationScore.Tests.Laws;

/// <summary>Draws models whose score must not fall when a fact gets better: any absolute value function, any aggregation, complete facts.</summary>
/// <remarks>What depends on the peers in other ways than by order is taken out, and so are weights below 0.</remarks>
internal static class MonotoneDraw
{
    /// <summary>Drawn facts, better and worse ones lie in here, within the anchors of every function.</summary>
    internal const double Least = 0.5, Greatest = 999.5;

    internal static MonotoneModel Next(int seed, int size = Draw.UsualSize)
    {
        var (model, facts) = ModelDraw.Next(seed, size);
        var derived = model.Derived.Select(static d => d.Id).ToHashSet();
        var tree = ModelMap.Weights(model with { Criteria = [.. model.Criteria.Where(c => !derived.Contains(c.Indicator))] }, static weight => weight is { } w ? Math.Abs(w) : null);
        tree = ModelMap.Factors(tree, static f => f with { Rescale = f.Rescale as AffineFunction });
        tree = ModelMap.Criteria(tree, c => Absolute(c with { Value = c.Value ?? model.Defaults?.Value, Missing = MissingPolicy.Reject, Outliers = null, Ignore = [] }));
        tree = new ScoringModel(tree.Id, tree.Name, Factors: tree.Factors, Criteria: tree.Criteria, Aggregation: tree.Aggregation);
        return new(tree, Complete(tree, facts));
    }

    internal static IEnumerable<Criterion> Criteria(ScoringModel model)
    {
        return model.Factors.SelectMany(Below).Concat(model.Criteria);
        static IEnumerable<Criterion> Below(Factor factor) => factor.Factors.SelectMany(Below).Concat(factor.Criteria);
    }

    /// <summary>Moves a raw value by a share of the way to the best or the worst end; codes go by one.</summary>
    internal static double Moved(Criterion criterion, double raw, double share, bool better)
    {
        bool up = (criterion.Direction == Direction.Benefit) == better;
        if (criterion.Value is CategoriesFunction) return Math.Clamp(raw + (up ? 1 : -1), 1, 3);
        return raw + (share * ((up ? Greatest : Least) - raw));
    }

    private static Criterion Absolute(Criterion criterion) => criterion.Value is LinearFunction or PiecewiseLinearFunction or StepsFunction or CategoriesFunction or TargetDistanceFunction or LogisticFunction
        ? criterion
        : criterion with
        {
            Direction = criterion.Direction == Direction.Target ? Direction.Benefit : criterion.Direction,
            Target = null,
            Value = criterion.Direction == Direction.Cost ? ValueFunction.Linear(2000, 0.25, range: new(1, 10)) : ValueFunction.Linear(0.25, 2000, range: new(1, 10)),
        };

    private static FactTable Complete(ScoringModel model, FactTable facts) => FactTable.Create(facts.Locations, facts.Indicators, Criteria(model).SelectMany(criterion => facts.Locations.Select(location =>
        new Fact(location.Id, criterion.Indicator, facts[location.Id, criterion.Indicator]?.Value ?? (criterion.Value is CategoriesFunction ? 2 : 250.125), criterion.Unit))));
}
