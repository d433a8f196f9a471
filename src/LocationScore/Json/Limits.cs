using System.Collections.Frozen;

namespace LocationScore.Json;

/// <summary>What a schema can say about a field beyond its type. Only what the reader refuses too: a test breaks each limit in a
/// document.</summary>
/// <param name="Minimum">The least number, or <see langword="null"/>.</param>
/// <param name="Maximum">The greatest number, or <see langword="null"/>.</param>
/// <param name="Pattern">A regular expression that a text must match, or <see langword="null"/>.</param>
/// <param name="MinItems">The least number of items of a list, or <see langword="null"/>.</param>
internal sealed record Limits(double? Minimum = null, double? Maximum = null, string? Pattern = null, int? MinItems = null)
{
    private static readonly Limits s_id = new(Pattern: @"^[\p{L}\p{Nd}._-]{1,100}$");
    private static readonly Limits s_notBlank = new(Pattern: @"\S");

    /// <summary>Gets the limits by record and parameter.</summary>
    internal static FrozenDictionary<string, Limits> All { get; } = new Dictionary<string, Limits>(StringComparer.Ordinal)
    {
        ["FactsDocument.Locations"] = new(MinItems: 1),
        ["FactsDocument.Indicators"] = new(MinItems: 1),
        ["Location.Id"] = s_id,
        ["Location.Name"] = s_notBlank,
        ["Indicator.Id"] = s_id,
        ["Indicator.Name"] = s_notBlank,
        ["Indicator.Unit"] = s_notBlank,
        ["FactSource.Id"] = s_id,
        ["FactSource.Title"] = s_notBlank,
        ["Fact.Year"] = new(1, 9999),
        ["ScoringModel.Id"] = s_id,
        ["WeightProfile.Id"] = s_id,
        ["WeightProfile.Name"] = s_notBlank,
        ["WeightProfile.Extends"] = s_id,
        ["WeightProfile.Weights"] = new(0),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
