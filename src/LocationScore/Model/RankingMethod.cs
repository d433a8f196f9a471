namespace LocationScore.Methods;

/// <summary>A ranking method with its options: give it a matrix and weights, get scores, ranks and every intermediate table.</summary>
/// <remarks>
/// Options are the record's properties, each with its default visible; change them with <c>with</c>. The concrete methods are in
/// <c>LocationScore.Methods</c>.
/// Anybody may derive a method of their own. What it returns is checked when a model is compiled: one finite score per alternative, one
/// weight per criterion, ranks for all.
/// Problems that it throws carry a path within its options, such as <c>theta</c> or <c>bounds[2]</c>.
/// </remarks>
/// <threadsafety>Immutable; safe to share. The overloads of <c>Run</c> may be called from several threads.</threadsafety>
public abstract partial record RankingMethod
{
    /// <summary>Gets what is known about the method: name, citation, demands on the input, laws kept and broken.</summary>
    public abstract MethodInfo Info { get; }

    /// <summary>Ranks the alternatives.</summary>
    /// <param name="matrix">Raw values with directions; never changed.</param>
    /// <param name="weights">One non-negative weight per criterion with a positive sum; normalised to sum 1.</param>
    /// <returns>Scores, ranks and the named intermediates of the method.</returns>
    /// <exception cref="ProblemsException">The options, the weights or the matrix are outside what the method is defined for; all problems
    /// are listed.</exception>
    public abstract MethodResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights);

    /// <summary>Scores the alternatives without making any other table: the bits of
    /// <see cref="Run(DecisionMatrix, ReadOnlySpan{double})"/>.</summary>
    /// <param name="matrix">Raw values with directions; never changed.</param>
    /// <param name="weights">One non-negative weight per criterion with a positive sum; normalised to sum 1.</param>
    /// <param name="scores">Receives one score per alternative.</param>
    /// <exception cref="ArgumentException">There is not room for one score per alternative.</exception>
    /// <exception cref="ProblemsException">The options, the weights or the matrix are outside what the method is defined for; all problems
    /// are listed.</exception>
    /// <exception cref="InvalidOperationException">A method of somebody's own failed, or returned something that is not one finite score
    /// per alternative.</exception>
    public void Run(DecisionMatrix matrix, ReadOnlySpan<double> weights, Span<double> scores)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (scores.Length != matrix.AlternativeCount)
            throw new ArgumentException(FormattableString.Invariant(
                $"There is room for {scores.Length} scores of {matrix.AlternativeCount} alternatives."), nameof(scores));
        NewKernel().Start(matrix, weights, scores);
    }

    /// <summary>Reports what is wrong with the options: all that can be said without data, and with a matrix also what only data can
    /// show.</summary>
    internal virtual void CheckOptions(OptionCheck check)
    {
    }

    /// <summary>Makes something that scores one matrix again and again, for one thread; not prepared yet.</summary>
    internal virtual MethodKernel NewKernel() => new RunKernel(this);

    /// <summary>Makes something that scores the matrix again and again, for one thread.</summary>
    /// <exception cref="ProblemsException">The options or the matrix are outside what the method is defined for; all problems are
    /// listed.</exception>
    internal MethodKernel Prepare(DecisionMatrix matrix)
    {
        var kernel = NewKernel();
        kernel.Reset(matrix);
        return kernel;
    }

    /// <summary>What scores rows that mix the cells of several alternatives, in the frame of the matrix; null when a score is no function
    /// of one row.</summary>
    internal virtual RowFrame? Frame(DecisionMatrix matrix, MethodResult result) => null;
}
