using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>What a run found about one law.</summary>
/// <param name="Law">The law.</param>
/// <param name="Status">Whether it was kept.</param>
/// <param name="Cases">The number of cases that were tried; up to the first broken one.</param>
/// <param name="Vacuous">How many of them said nothing.</param>
/// <param name="Promised">Whether the model, or the method, promises to keep it.</param>
/// <param name="Reason">Why the law cannot be asked here, or what is inconclusive; <see langword="null"/> otherwise.</param>
/// <param name="BrokenAt">The number of the first case that broke it, from 0, or <see langword="null"/>.</param>
/// <param name="Counterexample">The smallest counterexample of a broken law, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record LawFinding(
    Law Law,
    LawStatus Status,
    int Cases,
    int Vacuous,
    bool Promised = false,
    string? Reason = null,
    int? BrokenAt = null,
    LawCounterexample? Counterexample = null);

/// <summary>Whether a law was kept.</summary>
public enum LawStatus
{
    /// <summary>No case broke it, and at least half of the cases said something.</summary>
    Kept,

    /// <summary>A case broke it.</summary>
    Broken,

    /// <summary>It cannot be asked of such a model or method.</summary>
    NotApplicable,

    /// <summary>No case broke it, but more than half of the cases said nothing of it.</summary>
    Inconclusive,
}
