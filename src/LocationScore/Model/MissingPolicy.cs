namespace LocationScore;

/// <summary>What happens when a location has no fact for a criterion; there is no hidden default. Every filled cell is a notice in the result.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record MissingPolicy;

/// <summary>The missing fact is a problem: nothing is scored.</summary>
public sealed partial record RejectMissing : MissingPolicy;

/// <summary>The location is not scored; it stays in the report with the reason.</summary>
public sealed partial record ExcludeMissing : MissingPolicy;

/// <summary>The location earns the least: the low end of the value function, or the worst value among the peers under a normalisation.</summary>
public sealed partial record WorstMissing : MissingPolicy;

/// <summary>A stated raw value is assumed.</summary>
/// <param name="Raw">The raw value, in the unit of the criterion.</param>
public sealed partial record AssumeMissing(double Raw) : MissingPolicy;

/// <summary>A stated value is earned: the cell takes no part in treatments and normalisations, so that those of the others stay as they are.</summary>
/// <remarks>0 under z-scores gives the average location, as in the International Tax Competitiveness Index.</remarks>
/// <param name="Value">The value, on the scale of the value function; finite.</param>
public sealed partial record FixedMissing(double Value) : MissingPolicy;

/// <summary>The mean of the raw values of the peers that have one.</summary>
public sealed partial record PeerMeanMissing : MissingPolicy;

/// <summary>The median of the raw values of the peers that have one.</summary>
public sealed partial record PeerMedianMissing : MissingPolicy;

/// <summary>The mean of the raw values of the peers in the same <see cref="Location.Group"/>; a problem when the group has none.</summary>
public sealed partial record GroupMeanMissing : MissingPolicy;

/// <summary>The median of the raw values of the peers in the same <see cref="Location.Group"/>; a problem when the group has none.</summary>
public sealed partial record GroupMedianMissing : MissingPolicy;

/// <summary>Ordinary least squares of the raw values on another indicator over the peers that have both.</summary>
/// <param name="On">The id of the other indicator, such as the population.</param>
/// <param name="ThroughZero">Whether the line is forced through the origin.</param>
public sealed partial record RegressionMissing(string On, bool ThroughZero = false) : MissingPolicy;

/// <summary>The criterion does not count for this location: the weights of its siblings are rescaled to make up for it.</summary>
public sealed partial record RenormaliseMissing : MissingPolicy;
