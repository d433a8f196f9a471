using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.Tests.Laws;

/// <summary>A valid model with facts that it can be scored on.</summary>
public sealed record ModelWithFacts(ScoringModel Model, FactTable Facts);

/// <summary>A model of arithmetic means with absolute anchors that clip, on complete facts: the kind that keeps the most laws.</summary>
public sealed record PlainModel(ScoringModel Model, FactTable Facts);

/// <summary>A model with any absolute value functions and any aggregations, on complete facts: better facts must never harm.</summary>
public sealed record MonotoneModel(ScoringModel Model, FactTable Facts);

/// <summary>Generators of models, profiles and fact tables: <c>[Property(MaxTest = 1000, Arbitrary = [typeof(ModelGenerators)])]</c>.</summary>
public static class ModelGenerators
{
    public static Arbitrary<ModelWithFacts> Models() => Arb.From(Seeds().Select(ModelDraw.Next), ModelShrinker.Smaller);

    public static Arbitrary<PlainModel> PlainModels() =>
        Arb.From(Seeds().Select(PlainDraw.Next), static plain => ModelShrinker.Smaller(new(plain.Model, plain.Facts)).Select(static smaller => new PlainModel(smaller.Model, smaller.Facts)));

    public static Arbitrary<MonotoneModel> MonotoneModels() =>
        Arb.From(Seeds().Select(MonotoneDraw.Next), static large => ModelShrinker.Smaller(new(large.Model, large.Facts)).Select(static smaller => new MonotoneModel(smaller.Model, smaller.Facts)));

    public static Arbitrary<FactTable> Tables() => Seeds().Select(static seed => ModelDraw.Next(seed).Facts).ToArbitrary();

    /// <summary>Profiles that fit no particular model: any names, any weights.</summary>
    public static Arbitrary<WeightProfile> Profiles() => Seeds().Select(static seed =>
    {
        var draw = new Draw(seed);
        var weights = Enumerable.Range(0, draw.Whole(0, 5)).Select(_ => KeyValuePair.Create(draw.Id("n"), draw.Of(0, 1, draw.Between(0, 1), 1e-300, double.MaxValue))).ToList();
        if (draw.Chance(0.3)) weights.Add(new(draw.Name(), 1));
        return new WeightProfile(draw.Id("p"), draw.Name(), draw.Id("m"), new(weights), draw.Maybe(draw.Name()), draw.Maybe("Author (2012)"));
    }).ToArbitrary();

    private static Gen<int> Seeds() => Gen.Choose(0, int.MaxValue - 1);
}
