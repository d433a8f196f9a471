using System.Collections.Immutable;
using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>The header of a table: which column holds what. Case, blanks, hyphens and underscores do not matter.</summary>
internal sealed class Header
{
    private const int MostNamed = 40;

    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly RowSource _source;
    private readonly ImmutableArray<(int Line, int Column)> _places;

    /// <summary>Takes the row of a cursor for the header.</summary>
    /// <param name="source">The table.</param>
    /// <param name="cursor">The cursor at the row of the header.</param>
    /// <param name="renamed">Columns that mean another name than they bear, with that name.</param>
    internal Header(RowSource source, RowCursor cursor, IReadOnlyDictionary<int, string>? renamed = null)
    {
        _source = source;
        Number = cursor.Number;
        Names = [.. Enumerable.Range(0, cursor.Count).Select(k => renamed?.GetValueOrDefault(k) ?? cursor.Text(k).Trim().ToString())];
        _places = [.. Enumerable.Range(0, cursor.Count).Select(cursor.Place)];
        for (int k = 0; k < Names.Length; k++) _byName.TryAdd(Fold(Names[k]), k);
    }

    /// <summary>Gets the number of the row.</summary>
    internal int Number { get; }

    internal ImmutableArray<string> Names { get; }

    internal int? Find(string name) => _byName.TryGetValue(Fold(name), out int at) ? at : null;

    /// <summary>Whether a column bears the name of an earlier one.</summary>
    internal bool IsRepeated(int column) => _byName[Fold(Names[column])] != column;

    internal static string Fold(string name) => string.Create(name.Length, name, static (to, from) =>
    {
        for (int k = 0; k < from.Length; k++) to[k] = char.ToLowerInvariant(from[k]);
    }).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>Returns a problem at a column of the header.</summary>
    internal Problem At(Problem problem, int column, string? name) =>
        _source.At(problem, Number, column < _places.Length ? _places[column] : (Number, 1), name);

    /// <summary>Reports columns given twice, columns that are not known, and columns that are missing.</summary>
    internal void Check(IReadOnlyList<string> known, IReadOnlyList<string> required, Findings findings, Func<int, bool>? other = null)
    {
        var folded = known.Select(Fold).ToHashSet(StringComparer.Ordinal);
        var spare = new List<int>();
        for (int k = 0; k < Names.Length; k++)
        {
            if (Names[k].Length == 0) continue;
            if (IsRepeated(k))
            {
                findings.Add("column twice",
                    At(new(ProblemCodes.Duplicate, "", "Two columns have the same name.", NumberText.Quote(Names[k]),
                    "one column of each name", Repair: "Remove or rename one of them."), k, Names[k]), Findings.MostOfAKind);
            }
            else if (other?.Invoke(k) != true && !folded.Contains(Fold(Names[k])))
            {
                spare.Add(k);
            }
        }

        foreach (int k in spare)
        {
            findings.Add("unknown column",
                At(new(ProblemCodes.UnknownField, "", "The column is not known.", NumberText.Quote(Names[k]), string.Join(", ", known),
                NearestName.Of(Names[k], known), "Rename or remove the column."), k, Names[k]), Findings.MostOfAKind);
        }

        foreach (string name in required)
        {
            if (Find(name) is not null) continue;
            var candidates = spare.Take(MostNamed).Select(k => Names[k]).ToList();
            findings.Add(_source.At(new(ProblemCodes.Missing, "", $"The column '{name}' is missing.",
                List(Names.Where(static n => n.Length > 0)), string.Join(", ", required),
                NearestName.Of(name, candidates), Repair(name)), Number, (_places.Length > 0 ? _places[0].Line : Number, 1), null));
        }
    }

    /// <summary>Names in one line, the first few of them.</summary>
    internal static string List(IEnumerable<string> names)
    {
        var first = names.Take(MostNamed + 1).ToList();
        return string.Join(", ", first.Take(MostNamed)) + (first.Count > MostNamed ? " …" : "");
    }

    private string Repair(string name) => name == "location" && LocationWords.In(Names) is { } at
        ? $"Rename '{Names[at]}' to 'location', or allow the usual words (--usual-words, TableOptions.UsualWords)."
        : $"Add the column '{name}', or rename the one that holds it.";
}
