namespace LocationScore.Sql;

/// <summary>A model whose statistics were taken from a table before.</summary>
/// <param name="Model">The model: each location earns what it earns whoever else is there, in SQL and in the process alike.</param>
/// <param name="Date">The day on which the statistics were taken, by the clock of the engine.</param>
/// <param name="Locations">How many locations they were taken from; 1 or more.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SqlFrozen(ScoringModel Model, DateOnly Date, long Locations);
