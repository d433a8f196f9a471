using System.Collections.Immutable;

namespace LocationScore.Json;

/// <summary>A document of facts: locations, indicators, sources and facts.</summary>
/// <param name="Locations">The places that can be scored; at least one, ids must differ.</param>
/// <param name="Indicators">What is measured, each with its unit; at least one, ids must differ.</param>
/// <param name="Sources">Where the facts come from; ids must differ.</param>
/// <param name="Facts">The facts: at most one per location and indicator; others for the same cell are its alternatives.</param>
internal sealed record FactsDocument(
    ImmutableArray<Location> Locations,
    ImmutableArray<Indicator> Indicators,
    ImmutableArray<FactSource> Sources = default,
    ImmutableArray<Fact> Facts = default)
{
    public ImmutableArray<FactSource> Sources { get; init; } = Sources.IsDefault ? [] : Sources;

    public ImmutableArray<Fact> Facts { get; init; } = Facts.IsDefault ? [] : Facts;
}
