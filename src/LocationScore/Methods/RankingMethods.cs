using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>The catalogue of ranking methods. What is known about a method stands in its own file; a new one is registered here.</summary>
public static class RankingMethods
{
    /// <summary>Gets every method with its default options. Methods that demand declared bounds or profiles must be given them before they
    /// run.</summary>
    public static ImmutableArray<RankingMethod> All { get; } =
    [
        new WeightedSum(),
        new WeightedProduct(),
        new Waspas(),
        new Topsis(),
        new Vikor(),
        new Copras(),
        new Aras(),
        new Edas(),
        new Codas(),
        new Cocoso(),
        new Mabac(),
        new Mairca(),
        new Marcos(),
        new MooraRatio(),
        new MooraReferencePoint(),
        new Multimoora(),
        new Ocra(),
        new Spotis(),
        new Rim(),
        new Gra(),
        new Todim(),
        new Psi(),
        new Rov(),
        new Piv(),
        new Cradis(),
        new Ram(),
        new Probid(),
        new Lopm(),
        new Ervd(),
        new Maut(),
        new Comet(),
        new Promethee1(),
        new Promethee2(),
        new Electre1(),
        new Electre1S(),
        new Electre2(),
        new Electre3(),
        new ElectreTriB(),
        new Borda(),
        new Copeland(),
        new Kemeny(),
        new FuzzyTopsis(),
    ];

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
