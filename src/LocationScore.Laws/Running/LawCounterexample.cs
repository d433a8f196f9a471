namespace LocationScore.Laws;

/// <summary>The smallest case that was found to break a law.</summary>
/// <param name="Sentence">What happens, for people: <c>Adding Ningbo moves Wuhan above Xi'an.</c></param>
/// <param name="Before">The table.</param>
/// <param name="After">The table after the change, or <see langword="null"/> when one table shows it.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record LawCounterexample(string Sentence, LawTable Before, LawTable? After = null);
