using System.Collections.Immutable;

namespace LocationScore;

/// <summary>Named bands (tiers) of the score.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record Bands;

/// <summary>Bands that start at stated scores.</summary>
/// <param name="From">The bands from best to worst: falling starts, or rising ones where lower scores are better; a score belongs to the first band whose start it reaches. The last start may be <see langword="null"/> for "everything else".</param>
public sealed partial record FixedBands(ImmutableArray<Band> From) : Bands;

/// <summary>One band.</summary>
/// <param name="Name">Its name, such as <c>tier 1</c>.</param>
/// <param name="Start">The least score in it (the greatest where lower scores are better), or <see langword="null"/> for no limit (last band only).</param>
public sealed partial record Band(string Name, double? Start = null);

/// <summary>Bands of equal numbers of locations, from best to worst; tied locations stay together in the better band. Peer-relative.</summary>
/// <param name="Names">The names from best to worst; at least two.</param>
public sealed partial record QuantileBands(ImmutableArray<string> Names) : Bands;
