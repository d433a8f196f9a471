namespace LocationScore.Methods;

/// <summary>A ranking method with its options: give it a matrix and weights, get scores, ranks and every intermediate table.</summary>
/// <remarks>Options are the record's properties, each with its default visible; change them with <c>with</c>. The concrete methods are in <c>LocationScore.Methods</c>.</remarks>
/// <threadsafety>Immutable; safe to share. <see cref="Run"/> may be called from several threads.</threadsafety>
public abstract partial record RankingMethod
{
    /// <summary>Gets what is known about the method: name, citation, demands on the input, laws kept and broken.</summary>
    public abstract MethodInfo Info { get; }

    /// <summary>Ranks the alternatives.</summary>
    /// <param name="matrix">Raw values with directions; never changed.</param>
    /// <param name="weights">One non-negative weight per criterion with a positive sum; normalised to sum 1.</param>
    /// <returns>Scores, ranks and the named intermediates of the method.</returns>
    /// <exception cref="ProblemsException">The weights or the matrix are outside what the method is defined for; all problems are listed.</exception>
    public abstract MethodResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights);
}
