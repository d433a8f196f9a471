using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>The catalogue in two parts for harnesses that treat them differently.</summary>
internal static class Families
{
    internal static IReadOnlyList<RankingMethod> Outranking { get; } = [.. RankingMethods.All.Where(static m =>
        m is Promethee1 or Promethee2 or Electre1 or Electre1S or Electre2 or Electre3 or ElectreTriB or Borda or Copeland or Kemeny or FuzzyTopsis)];

    internal static IReadOnlyList<RankingMethod> Compensatory { get; } = [.. RankingMethods.All.Except(Outranking)];
}
