using System.Collections.Immutable;

namespace LocationScore.Weighting;

/// <summary>The catalogue of weightings. What is known about a weighting stands in its own file; a new one is registered here.</summary>
public static class WeightingMethods
{
    /// <summary>Gets every weighting with its default options: judgements first, then data, then groups. Those by judgement must be given
    /// their judgements before they can be used.</summary>
    public static ImmutableArray<WeightingMethod> All { get; } =
    [
        new EqualWeights(),
        new DirectWeights(),
        new PointsWeights(),
        new SwingWeights(),
        new RankOrderWeights(),
        new SwaraWeights(),
        new FucomWeights(),
        new RancomWeights(),
        new AhpWeights(),
        new BestWorstWeights(),
        new EntropyWeights(),
        new CriticWeights(),
        new StandardDeviationWeights(),
        new VariationWeights(),
        new AngleWeights(),
        new GiniWeights(),
        new MerecWeights(),
        new CilosWeights(),
        new IdocriwWeights(),
        new LopcowWeights(),
        new PrincipalComponentWeights(),
        new GroupWeights(),
    ];

    /// <summary>Finds a weighting by its kind.</summary>
    /// <param name="kind">The kind, such as <c>entropy</c>; upper and lower case are the same.</param>
    /// <returns>The weighting with its default options, or <see langword="null"/> when there is none of this kind.</returns>
    public static WeightingMethod? Find(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return All.FirstOrDefault(weighting => string.Equals(weighting.Info.Kind, kind, StringComparison.OrdinalIgnoreCase));
    }
}
