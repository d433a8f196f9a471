using System.Collections.Immutable;
using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>The header of a table: which column holds what. Case, blanks, hyphens and underscores do not matter.</summary>
internal sealed class Header
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    internal Header(Table table)
    {
        Row = table.Rows[0];
        Names = [.. Row.Cells.Select(static cell => cell.Text.Trim())];
        for (int k = 0; k < Names.Length; k++) _byName.TryAdd(Fold(Names[k]), k);
    }

    internal TableRow Row { get; }

    internal ImmutableArray<string> Names { get; }

    internal int? Find(string name) => _byName.TryGetValue(Fold(name), out int at) ? at : null;

    internal static string Fold(string name) => string.Concat(name.Where(static c => c is not (' ' or '_' or '-')).Select(char.ToLowerInvariant));

    /// <summary>Reports columns without a name, columns given twice, columns that are not known, and columns that are missing.</summary>
    internal void Check(Table table, IReadOnlyList<string> known, IReadOnlyList<string> required, List<Problem> problems, Func<int, bool>? other = null)
    {
        var spare = new List<int>();
        for (int k = 0; k < Names.Length; k++)
        {
            if (Names[k].Length == 0)
            {
                if (table.Rows.Skip(1).Any(row => k < row.Cells.Length && !row.Cells[k].IsEmpty))
                    problems.Add(new Problem(ProblemCodes.Empty, "", "A column with content has no name.", "an empty header", "a name", Repair: "Name the column, or remove it.").At(table, Row, Row.Cells[k], null));
                continue;
            }

            if (_byName[Fold(Names[k])] != k)
            {
                problems.Add(new Problem(ProblemCodes.Duplicate, "", "Two columns have the same name.", NumberText.Quote(Names[k]), "one column of each name", Repair: "Remove or rename one of them.")
                    .At(table, Row, Row.Cells[k], Names[k]));
            }
            else if (other?.Invoke(k) != true && !known.Any(name => Fold(name) == Fold(Names[k])))
            {
                spare.Add(k);
            }
        }

        foreach (int k in spare)
        {
            problems.Add(new Problem(ProblemCodes.UnknownField, "", "The column is not known.", NumberText.Quote(Names[k]), string.Join(", ", known), NearestName.Of(Names[k], known), "Rename or remove the column.")
                .At(table, Row, Row.Cells[k], Names[k]));
        }

        foreach (string name in required)
        {
            if (Find(name) is not null) continue;
            problems.Add(new Problem(ProblemCodes.Missing, "", $"The column '{name}' is missing.", string.Join(", ", Names.Where(static n => n.Length > 0)), string.Join(", ", required),
                NearestName.Of(name, spare.Select(k => Names[k])), $"Add the column '{name}', or rename the one that holds it.").At(table, Row, TableCell.Missing(Row.Line), null));
        }
    }
}
