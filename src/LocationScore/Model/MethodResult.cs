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

    /// <summary>Gets the rank of each alternative by its score, exact ties sharing a rank (1, 2, 2, 4), unless the method ranks otherwise
    /// and says so.</summary>
    public virtual Ranks Ranks => _ranks ??= Ranks.Of(Scores.AsSpan(), ScoreDirection);

    /// <summary>Gets how far a score may lie behind the best of its group and still share its rank, where a method of this library ranks by
    /// its scores.</summary>
    internal virtual double RankTolerance => 0;

    /// <summary>Gets what a reader should know, such as a criterion whose values are all equal; empty when there is nothing.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
