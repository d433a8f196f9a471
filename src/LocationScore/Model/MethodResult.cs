using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>What every ranking method returns: scores that say which way is better, and ranks.</summary>
/// <param name="Scores">One score per alternative, in the order of the alternatives.</param>
/// <param name="ScoreDirection">Which scores are better.</param>
/// <param name="Weights">The weights as used: one per criterion, normalised to sum 1.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record MethodResult(ImmutableArray<double> Scores, ScoreDirection ScoreDirection, ImmutableArray<double> Weights)
{
    private Ranks? _ranks;

    /// <summary>Gets the rank of each alternative by its score (1, 2, 2, 4), scores within 1e-9 of the largest absolute score of the best
    /// of their group sharing a rank, unless the method ranks otherwise and says so.</summary>
    public virtual Ranks Ranks => _ranks ??= Ranks.Of(Scores.AsSpan(), ScoreDirection);

    /// <summary>Gets what a reader should know, such as a criterion whose values are all equal; empty when there is nothing.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Names every table beside scores and weights. The results of this library have it written for them: each public property
    /// that holds something.</summary>
    internal virtual void Tell(MethodTables tables)
    {
    }
}
