using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>The outranking, voting and fuzzy methods with their default options, for the catalogue of all methods.</summary>
internal static class OutrankingMethods
{
    /// <summary>Gets one of each; <see cref="ElectreTriB"/> can only run with profiles of its own.</summary>
    internal static ImmutableArray<RankingMethod> Outranking { get; } =
    [
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
}
