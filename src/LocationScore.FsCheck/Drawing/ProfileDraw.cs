using LocationScore.Shared;

namespace LocationScore.FsCheck;

/// <summary>Draws profiles: for a model, or of any names and weights.</summary>
internal static class ProfileDraw
{
    internal static WeightProfile Any(int seed, int size)
    {
        var draw = new Draw(seed, size);
        var weights = Enumerable.Range(0, draw.Whole(0, 5)).Select(_ =>
            KeyValuePair.Create(draw.Id("n"), draw.Of(0, 1, draw.Between(0, 1), 1e-300, double.MaxValue))).ToList();
        if (draw.Chance(0.3)) weights.Add(new(draw.Name(), 1));
        return new(draw.Id("p"), draw.Name(), draw.Id("m"), new(weights), draw.Maybe(draw.Name()), draw.Maybe("Author (2012)"));
    }

    /// <summary>Weights for some of the factors and criteria whose weights are stated; at least one child of each stays above 0.</summary>
    internal static WeightProfile For(ScoringModel model, int seed)
    {
        var draw = new Draw(seed);
        string[] stated = [.. ModelParts.Factors(model.Factors).Where(static factor => factor.Weight > 0)
            .Select(static factor => factor.Id),
            .. ModelParts.Criteria(model).Where(static criterion => criterion.Weight > 0).Select(static criterion => criterion.Id)];
        var weights = stated.Where(_ => draw.Chance(0.6))
            .Select(id => KeyValuePair.Create(id, draw.Of(1, 2, 0.5, draw.Between(0.01, 5))));
        return new("profile", "Profile", model.Id, new(weights));
    }
}
