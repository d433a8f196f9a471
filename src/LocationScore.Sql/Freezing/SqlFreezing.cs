using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>Models that compare locations with each other, in two passes: a statement takes the statistics, and its one row, saved as
/// CSV with a header, freezes the model.</summary>
/// <remarks>
/// Frozen are the normalisations of criteria, and gaps that are filled with the mean, the median or the worst fact of the others. Sums
/// of the first pass are the same on any number of threads; they may differ by their last bits from those that the library takes of the
/// same facts. A frozen model has the same bits in SQL and in the process.
/// </remarks>
/// <threadsafety>No state; safe from any thread.</threadsafety>
public static class SqlFreezing
{
    /// <summary>Writes the statement that takes the statistics of a model, or says why there is none.</summary>
    /// <param name="model">The model.</param>
    /// <param name="dialect">The engine.</param>
    /// <param name="source">The table with the facts, in the units that the model states.</param>
    /// <param name="statement">Receives the statement, which returns one row: <c>date</c>, <c>locations</c>, and one column per
    /// statistic, such as <c>gdp.min</c>.</param>
    /// <param name="problems">Receives every problem with its place and repair; empty when there is none.</param>
    /// <returns>Whether there is a statement.</returns>
    public static bool TryCompile(ScoringModel model, SqlDialect dialect, SqlSource source, [NotNullWhen(true)] out string? statement,
        out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(source);
        statement = null;
        if (ModelOutline.TryOf(model, out problems) is not { } outline) return false;
        problems = [.. Refusals.Of(outline, source, freezes: true), .. Refusals.OfStatistics(outline, dialect)];
        if (problems.Length > 0) return false;
        statement = new StatisticsText(outline, dialect, source).Write();
        return true;
    }

    /// <summary>Freezes a model by statistics that were saved as CSV, or says what is wrong with them.</summary>
    /// <param name="model">The model that the statistics were taken for; its weights may have changed since.</param>
    /// <param name="csv">A header and one row, separated by commas, as engines write it; at most 256 MB of characters.</param>
    /// <param name="file">The name of the file, for problems.</param>
    /// <param name="frozen">Receives the frozen model.</param>
    /// <param name="problems">Receives every problem with its line and column, or its place in the model; empty when there is
    /// none.</param>
    /// <returns>Whether the model was frozen.</returns>
    public static bool TryApply(ScoringModel model, string csv, string file, [NotNullWhen(true)] out SqlFrozen? frozen,
        out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(file);
        frozen = null;
        if (ModelOutline.TryOf(model, out problems) is not { } outline) return false;
        var refused = Refusals.Of(outline, source: null, freezes: true);
        var table = new StatisticsTable(csv, file);
        if (outline.Criteria.All(static criterion => FrozenStatistics.Of(criterion).Length == 0))
            refused.Add(new(ProblemCodes.NotAllowed, "$", "The model takes no statistics, so there is nothing to freeze.", file,
                "a model with normalisations", Repair: "Score it without the file."));
        else table.Read(outline);
        problems = [.. refused, .. table.Problems];
        if (problems.Length > 0) return false;
        frozen = new(table.Apply(model), table.Date, table.Locations);
        return true;
    }
}
