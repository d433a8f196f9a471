using System.Collections.Immutable;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>What a named scorer is at a moment.</summary>
/// <param name="Name">Its name; empty for the default scorer.</param>
/// <param name="Scorer">The last good scorer.</param>
/// <param name="Facts">The facts as they were given, before the model chose or derived any: compile other models over these.</param>
/// <param name="LoadedAt">When the scorer was made.</param>
/// <param name="Problems">What is wrong with the newest options or files; empty when the scorer is made of them.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ScorerState(string Name, Scorer Scorer, FactTable Facts, DateTimeOffset LoadedAt,
    ImmutableArray<Problem> Problems)
{
    /// <summary>Gets whether the scorer is made of the newest options and files.</summary>
    public bool IsCurrent => Problems.IsEmpty;
}
