using System.Collections.Immutable;

namespace LocationScore.Tests.Laws;

/// <summary>Draws arithmetic trees with absolute anchors that clip, and complete facts, some of them outside the anchors.</summary>
internal static class PlainDraw
{
    internal static PlainModel Next(int seed, int size = Draw.UsualSize)
    {
        var draw = new Draw(seed, size);
        var (factors, criteria) = Children(draw, 2);
        var model = new ScoringModel("plain", "Plain", Factors: factors, Criteria: criteria);
        return new(model, draw.Table());
    }

    private static (ImmutableArray<Factor> Factors, ImmutableArray<Criterion> Criteria) Children(Draw draw, int levels)
    {
        int factors = levels > 0 ? draw.Whole(0, 2) : 0;
        int criteria = draw.Whole(factors == 0 ? 1 : 0, 3);
        return ([.. Enumerable.Range(0, factors).Select(_ => Factor(draw, levels - 1))], [.. Enumerable.Range(0, criteria).Select(_ => Criterion(draw))]);
    }

    private static Factor Factor(Draw draw, int levels)
    {
        string id = draw.Id("f");
        double weight = Weight(draw);
        var (factors, criteria) = Children(draw, levels);
        return new(id, weight, factors, criteria);
    }

    private static Criterion Criterion(Draw draw)
    {
        var indicator = draw.Complete(_ => draw.Raw());
        bool benefit = draw.Chance(0.5);
        double low = draw.Between(0, 400), high = draw.Between(600, 1000);
        return new(draw.Id("c"), indicator.Id, indicator.Unit, benefit ? Direction.Benefit : Direction.Cost, Weight(draw),
            benefit ? ValueFunction.Linear(low, high, Outside.Clip) : ValueFunction.Linear(high, low, Outside.Clip), MissingPolicy.Reject);
    }

    private static double Weight(Draw draw) => draw.Of(1, 2, 3, draw.Between(0.01, 5));
}
