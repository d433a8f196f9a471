using System.Collections.Immutable;

namespace LocationScore;

/// <summary>A location that is not scored; it stays in the report.</summary>
/// <param name="Location">The location.</param>
/// <param name="Reasons">Why it is not scored: at least one sentence.</param>
public sealed partial record ExcludedLocation(Location Location, ImmutableArray<string> Reasons);
