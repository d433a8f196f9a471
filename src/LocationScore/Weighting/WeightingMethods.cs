using System.Collections.Immutable;

namespace LocationScore.Weighting;

/// <summary>The catalogue of weightings. What is known about a weighting stands in its own file; it is registered with the contract of
/// documents.</summary>
public static partial class WeightingMethods
{
    /// <summary>Gets every weighting with its default options: judgements first, then data, then groups. Those by judgement must be given
    /// their judgements before they can be used.</summary>
    public static ImmutableArray<WeightingMethod> All { get; } = Registered();

    /// <summary>Finds a weighting by its kind.</summary>
    /// <param name="kind">The kind, such as <c>entropy</c>; upper and lower case are the same.</param>
    /// <returns>The weighting with its default options, or <see langword="null"/> when there is none of this kind.</returns>
    public static WeightingMethod? Find(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return All.FirstOrDefault(weighting => string.Equals(weighting.Info.Kind, kind, StringComparison.OrdinalIgnoreCase));
    }
}
