namespace LocationScore.Weighting;

/// <summary>One decision maker of a group.</summary>
/// <param name="Name">Who it is; names must differ.</param>
/// <param name="Method">How this decision maker weighs the items.</param>
/// <param name="Importance">How much this decision maker counts, above 0; only the proportions matter.</param>
public sealed partial record GroupMember(string Name = "", WeightingMethod? Method = null, double Importance = 1);
