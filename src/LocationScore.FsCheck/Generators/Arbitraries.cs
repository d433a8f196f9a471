using FsCheck;
using FsCheck.Fluent;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.FsCheck;

/// <summary>Generators with shrinkers for everything that a property about scoring is given.</summary>
/// <remarks>
/// Registered in one line: <c>ArbMap.Default.Merge(typeof(Arbitraries))</c>, <c>Config.Quick.WithArbitrary([typeof(Arbitraries)])</c> or
/// <c>[Properties(Arbitrary = [typeof(Arbitraries)])]</c>. A seed of FsCheck draws the same values on every machine, and they grow with
/// FsCheck's size: more locations, criteria and levels. What is shrunk stays valid.
/// </remarks>
/// <threadsafety>Safe to use from several threads.</threadsafety>
public static class Arbitraries
{
    /// <summary>Locations, some with names that are legal and unpleasant.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Location> Locations() => Arb.From(Tables().Generator.SelectMany(static table =>
        Gen.Elements(table.Locations.AsEnumerable())), Shrunk.Smaller);

    /// <summary>Facts: with and without a value, a year, a source and alternatives; an alternative has none itself.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Fact> Facts() => Arb.From(Tables().Generator.SelectMany(static table =>
    {
        var all = table.Facts.ToArray();
        var odd = all.Where(static fact => fact.Value is null || !fact.Alternatives.IsEmpty).ToArray();
        return odd.Length == 0 ? Gen.Elements(all) : Gen.OneOf(Gen.Elements(all), Gen.Elements(odd));
    }), Shrunk.Smaller);

    /// <summary>Fact tables: gaps, ties, constant columns, outliers, zeros, values below 0, values around the ends of scales; and such
    /// whose texts, ids and numbers are legal and unpleasant.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FactTable> Tables() => Arb.From(Gen.OneOf(
        Drawn.Of(static (seed, size) => ModelDraw.Next(seed, size).Facts),
        Drawn.Of(FactsDraw.Table), Drawn.Of(AwkwardDraw.Next)), FactsShrinker.Smaller);

    /// <summary>Models of any shape, value function, missing policy, treatment, aggregation, weighting and method.</summary>
    /// <returns>The generator and shrinker.</returns>
    /// <remarks>Functions of somebody's own are left out: they have no text.</remarks>
    public static Arbitrary<ScoringModel> Models() => Arb.From(ModelsWithFacts().Generator.Select(static drawn => drawn.Model),
        ModelShrinker.Smaller);

    /// <summary>Such models with facts; most, not all of them, can be scored on their facts.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ModelWithFacts> ModelsWithFacts() => Arb.From(Drawn.Of(ModelDraw.NextOfAny), Shrunk.Smaller);

    /// <summary>Profiles of any names and weights; those that fit a model come from <c>Gen.ProfilesFor(model)</c>.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<WeightProfile> Profiles() => Arb.From(Drawn.Of(ProfileDraw.Any), Shrunk.Smaller);

    /// <summary>Decision matrices: ties, constant columns, outliers, zeros and values below 0.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<DecisionMatrix> Matrices() => Arb.From(Drawn.Of(static (seed, size) =>
        MatrixDraw.Next(new Draw(seed, size), InputDemands.None)), MatrixShrinker.Smaller);

    /// <summary>Weights on the simplex: equal, round and any.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SimplexWeights> Weights() => Arb.From(Drawn.Of(static (seed, size) =>
    {
        var draw = new Draw(seed, size);
        return new SimplexWeights(MatrixDraw.Weights(draw, draw.Whole(1, 2 + (size / 10))));
    }), Shrunk.Smaller);

    /// <summary>Judgement matrices, consistent or not, of two to nine items that are called c1, c2 and so on.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<AhpWeights> Judgements() => Arb.From(Drawn.Of(static (seed, size) =>
    {
        var draw = new Draw(seed, size);
        int count = draw.Whole(2, Math.Clamp(2 + (size / 10), 3, 9));
        return WeightingDraw.Ahp(draw, [.. Enumerable.Range(1, count).Select(static k => $"c{k}")]);
    }), Shrunk.Smaller);

    /// <summary>Ranking methods of every kind with random options, each with a matrix and weights that it is defined for.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<MethodWithMatrix> Methods() => Arb.From(Drawn.Of(MethodDraw.Next), MatrixShrinker.Smaller);
}
