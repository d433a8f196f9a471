using System.Collections.Immutable;

namespace LocationScore.Laws;

/// <summary>The small table of a counterexample: raw values, scores and ranks.</summary>
/// <param name="Columns">The names of the raw values.</param>
/// <param name="Criteria">The criteria that read them.</param>
/// <param name="Locations">One row per location.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record LawTable(ImmutableArray<string> Columns, ImmutableArray<LawCriterion> Criteria,
    ImmutableArray<LawTable.Row> Locations)
{
    internal static LawTable Of(LawCase @case)
    {
        var outcome = @case.Score();
        return new(@case.Columns, @case.Criteria, [.. @case.Rows.Select((row, i) => new Row(row.Name,
            [.. @case.Cells[i].Select(static value => double.IsNaN(value) ? (double?)null : value)],
            outcome is not null && outcome.Has(i) ? outcome.Scores[i] : null, outcome is not null && outcome.Has(i) ? outcome.Ranks[i]
                : null))]);
    }

    /// <summary>A location of the table.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Values">Its raw values, one per column; <see langword="null"/> where there is none.</param>
    /// <param name="Score">Its score, or <see langword="null"/> when it has none.</param>
    /// <param name="Rank">Its rank from 1, or <see langword="null"/> when it has none.</param>
    public sealed partial record Row(string Name, ImmutableArray<double?> Values, double? Score, int? Rank);
}
