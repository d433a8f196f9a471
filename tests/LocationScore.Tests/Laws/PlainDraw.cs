namespace LocationScore.Tests.Laws;

/// <summary>Makes arithmetic trees with absolute anchors that clip of the models of the package; some facts lie outside the anchors.</summary>
internal static class PlainDraw
{
    internal static PlainModel Next(int seed, int size = Draw.UsualSize)
    {
        var (model, facts) = MonotoneDraw.Next(seed, size);
        var draw = new Draw(seed, size);
        var tree = ModelMap.Factors(model, static factor => factor with { Rescale = null, Aggregation = null });
        tree = ModelMap.Criteria(tree, criterion =>
        {
            double low = draw.Between(0, 400), high = draw.Between(600, 1000);
            bool cost = criterion.Direction == Direction.Cost;
            return criterion with { Direction = cost ? Direction.Cost : Direction.Benefit, Target = null, Value = cost ? ValueFunction.Linear(high, low, Outside.Clip) : ValueFunction.Linear(low, high, Outside.Clip) };
        });
        return new(tree with { Aggregation = null }, facts);
    }
}
