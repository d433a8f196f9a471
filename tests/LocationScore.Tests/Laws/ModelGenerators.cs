using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.Tests.Laws;

/// <summary>A model of arithmetic means with absolute anchors that clip, on complete facts: the kind that keeps the most laws.</summary>
public sealed record PlainModel(ScoringModel Model, FactTable Facts);

/// <summary>A model with any absolute value functions and any aggregations, on complete facts: better facts must never harm.</summary>
public sealed record MonotoneModel(ScoringModel Model, FactTable Facts);

/// <summary>The models of the package that have an independent slow model, and two kinds that keep more laws than others:
/// <c>[Property(MaxTest = 1000, Arbitrary = [typeof(ModelGenerators)])]</c>.</summary>
public static class ModelGenerators
{
    /// <summary>Weights are stated, and there is no ranking method: weightings and methods have slow models of their own.</summary>
    public static Arbitrary<ModelWithFacts> Models() => Arb.From(Drawn.Of(ModelDraw.Next), Shrunk.Smaller);

    public static Arbitrary<PlainModel> PlainModels() =>
        Arb.From(Drawn.Of(PlainDraw.Next), static plain => Shrunk.Smaller(new ModelWithFacts(plain.Model, plain.Facts)).Select(static smaller => new PlainModel(smaller.Model, smaller.Facts)));

    public static Arbitrary<MonotoneModel> MonotoneModels() =>
        Arb.From(Drawn.Of(MonotoneDraw.Next), static large => Shrunk.Smaller(new ModelWithFacts(large.Model, large.Facts)).Select(static smaller => new MonotoneModel(smaller.Model, smaller.Facts)));

    public static Arbitrary<FactTable> Tables() => Arbitraries.Tables();

    public static Arbitrary<WeightProfile> Profiles() => Arbitraries.Profiles();
}
