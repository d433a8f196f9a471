namespace LocationScore;

/// <summary>Two locations compared criterion by criterion: the weight of the criteria on which the one is better, worse or equal.</summary>
/// <param name="Won">The effective weight of the criteria on which the one is better, 0..1.</param>
/// <param name="Lost">The effective weight of those on which the other is better, 0..1.</param>
/// <param name="Even">The effective weight of those on which both are equal or one has no value, 0..1.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly partial record struct Duel(double Won, double Lost, double Even)
{
    /// <summary>How many other locations a location beats in a duel, where the greater weight of criteria wins.</summary>
    /// <param name="Won">The duels won.</param>
    /// <param name="Lost">The duels lost.</param>
    /// <param name="Even">The duels that nobody wins.</param>
    /// <threadsafety>Immutable; safe to share.</threadsafety>
    public readonly partial record struct Tally(int Won, int Lost, int Even);
}
