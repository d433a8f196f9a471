namespace LocationScore.Reporting;

/// <summary>The inputs of a ranking as they were, before cities are selected, alternatives chosen and indicators derived.</summary>
/// <param name="Model">The model.</param>
/// <param name="Facts">All facts.</param>
/// <param name="Cities">The ids of the cities that are scored, or null for all of them.</param>
internal sealed record RankInputs(ScoringModel Model, FactTable Facts, IReadOnlyList<string>? Cities);
