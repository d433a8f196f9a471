using System.Collections.Immutable;

namespace LocationScore.Weighting;

/// <summary>The catalogue of all weightings.</summary>
public static class WeightingMethods
{
    /// <summary>Gets what is known about each weighting: judgements first, then data, then groups.</summary>
    public static ImmutableArray<WeightingInfo> All { get; } =
    [
        new EqualWeights().Info,
        new DirectWeights().Info,
        new PointsWeights().Info,
        new SwingWeights().Info,
        new RankOrderWeights().Info,
        new SwaraWeights().Info,
        new FucomWeights().Info,
        new RancomWeights().Info,
        new AhpWeights().Info,
        new BestWorstWeights().Info,
        new EntropyWeights().Info,
        new CriticWeights().Info,
        new StandardDeviationWeights().Info,
        new VariationWeights().Info,
        new AngleWeights().Info,
        new GiniWeights().Info,
        new MerecWeights().Info,
        new CilosWeights().Info,
        new IdocriwWeights().Info,
        new LopcowWeights().Info,
        new PrincipalComponentWeights().Info,
        new GroupWeights().Info,
    ];

    /// <summary>Finds a weighting by its kind.</summary>
    /// <param name="kind">The name in JSON, such as <c>entropy</c>; case matters.</param>
    /// <returns>What is known about it, or <see langword="null"/>.</returns>
    public static WeightingInfo? Find(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return All.FirstOrDefault(info => info.Kind == kind);
    }
}
