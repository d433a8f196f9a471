using System.Collections.Immutable;

namespace LocationScore.Weighting;

/// <summary>One named intermediate quantity of a weighting.</summary>
/// <param name="Name">Its name in the literature, such as <c>entropy</c> or <c>consistency ratio</c>.</param>
/// <param name="Values">One finite number per item, or a single one.</param>
public sealed partial record WeightingStep(string Name, ImmutableArray<double> Values);
