using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>The catalogue of ranking methods. What is known about a method stands in its own file; it is registered with the contract of
/// documents.</summary>
public static partial class RankingMethods
{
    /// <summary>Gets every method with its default options. Methods that demand declared bounds or profiles must be given them before they
    /// run.</summary>
    public static ImmutableArray<RankingMethod> All { get; } = Registered();

    /// <summary>Finds a method by its kind.</summary>
    /// <param name="kind">The kind, such as <c>topsis</c>; upper and lower case are the same.</param>
    /// <returns>The method with its default options, or <see langword="null"/> when there is none of this kind.</returns>
    public static RankingMethod? Find(string kind)
    {
        foreach (var method in All)
        {
            if (string.Equals(method.Info.Kind, kind, StringComparison.OrdinalIgnoreCase)) return method;
        }

        return null;
    }
}
