using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>Turns scoring models into SQL.</summary>
/// <remarks>
/// <para>The statements compute with + − × ÷, comparisons and roots alone, in the order of the library, on its binary grid; the engine's
/// logarithm is only
/// asked for a guess. So the scores have the same bits on every engine whose arithmetic is that of IEEE 754, on any number of threads
/// and shards.</para>
/// <para>Names of tables and columns are always quoted, texts always escaped.</para>
/// </remarks>
/// <threadsafety>No state; safe from any thread.</threadsafety>
public static class SqlScoring
{
    /// <summary>Writes the statements of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="profile">Other weights, or <see langword="null"/>.</param>
    /// <param name="dialect">The engine.</param>
    /// <param name="source">The table with the facts, in the units that the model states.</param>
    /// <param name="options">What the scores statement returns, or <see langword="null"/> for id and score.</param>
    /// <returns>The statements.</returns>
    /// <exception cref="ProblemsException">Something of the model is wrong or cannot be written as SQL; all problems are
    /// listed.</exception>
    public static SqlStatements Compile(ScoringModel model, WeightProfile? profile, SqlDialect dialect, SqlSource source,
        SqlOptions? options = null) =>
        TryCompile(model, profile, dialect, source, options, out var statements, out var problems) ? statements
            : throw new ProblemsException(problems);

    /// <summary>Writes the statements of a model, or says why there are none.</summary>
    /// <param name="model">The model.</param>
    /// <param name="profile">Other weights, or <see langword="null"/>.</param>
    /// <param name="dialect">The engine.</param>
    /// <param name="source">The table with the facts, in the units that the model states.</param>
    /// <param name="options">What the scores statement returns, or <see langword="null"/> for id and score.</param>
    /// <param name="statements">Receives the statements.</param>
    /// <param name="problems">Receives every problem with its place and repair; empty when there is none.</param>
    /// <returns>Whether there are statements.</returns>
    public static bool TryCompile(
        ScoringModel model,
        WeightProfile? profile,
        SqlDialect dialect,
        SqlSource source,
        SqlOptions? options,
        [NotNullWhen(true)] out SqlStatements? statements,
        out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(source);
        statements = null;
        try
        {
            if (profile is not null) model = profile.Apply(model);
        }
        catch (ProblemsException wrong)
        {
            problems = wrong.Problems;
            return false;
        }

        if (ModelOutline.TryOf(model, out problems) is not { } outline) return false;
        problems = [.. Refusals.Of(outline, source)];
        if (problems.Length > 0) return false;
        var text = new StatementText(outline, dialect, source, options ?? new());
        statements = text.Write();
        return true;
    }
}
