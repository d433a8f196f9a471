using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>How rows name their locations.</summary>
/// <param name="Name">Gives the name.</param>
/// <param name="Id">Gives the id, or null when it is made from the name.</param>
/// <param name="Group">Gives the group, or null.</param>
internal readonly record struct RowPlaces<TRow>(Func<TRow, string?> Name, Func<TRow, string?>? Id, Func<TRow, string?>? Group);

/// <summary>A column of rows: its indicator and what holds for all of its values.</summary>
internal readonly record struct RowColumn(Indicator Indicator, int? Year, FactSource? Source, FactQuality Quality);

/// <summary>Collects what rows say, cell by cell, with every problem.</summary>
/// <param name="columns">The columns.</param>
internal sealed class RowFacts(IReadOnlyList<RowColumn> columns)
{
    private readonly ProblemGroups _problems = new();
    private readonly List<Location> _locations = [];
    private readonly List<double>[] _values = [.. columns.Select(static _ => new List<double>())];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal), _folded = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _rowOf = [];
    private int _row = -1;
    private bool _kept;

    /// <summary>Begins a row that is null.</summary>
    internal void AddNull() => _problems.Add("null", 0, At(++_row), static path =>
        new(ProblemCodes.Missing, path, "The row is null.", "null", "a row", Repair: "Leave it out."));

    /// <summary>Begins a row.</summary>
    internal void Add(string? name, bool madeFromName, string? id, string? group)
    {
        _row++;
        _kept = false;
        if (string.IsNullOrWhiteSpace(name))
        {
            _problems.Add("name", 0, At(_row) + ".name", path =>
                new(ProblemCodes.Empty, path, "The location has no name.", name is null ? "null" : "an empty text", "a name for people"));
            return;
        }

        name = Composition.Of(name.Trim());
        string key = madeFromName ? Ids.OfName(name) : id ?? "";
        if (!Ids.IsValid(key))
        {
            _problems.Add("id", 0, At(_row) + ".id", path => Ids.Invalid(path, "location", madeFromName ? name : id) with
            {
                Repair = madeFromName ? "Give ids of your own: From(rows, name, id: …)." : "Keep the id short, without blanks.",
            });
            return;
        }

        if (_ids.TryGetValue(key, out int first) || (madeFromName && _folded.TryGetValue(name, out first)))
        {
            Same(name, key, first, madeFromName);
            return;
        }

        _kept = true;
        _ids.Add(key, _locations.Count);
        if (madeFromName) _folded.Add(name, _locations.Count);
        _locations.Add(new(key, name, group));
        _rowOf.Add(_row);
    }

    /// <summary>Adds a value of the row that was begun.</summary>
    internal void Add(int column, double? value)
    {
        if (value is { } number && !double.IsFinite(number))
        {
            string id = columns[column].Indicator.Id;
            _problems.Add("value", column, $"{At(_row)}.{id}", path =>
                new(ProblemCodes.NotFinite, path, $"The value of '{id}' is no finite number.",
                    number.ToString("R", CultureInfo.InvariantCulture), "a finite number, or null when nothing is known"));
        }

        if (_kept) _values[column].Add(value ?? double.NaN);
    }

    internal bool TryBuild([NotNullWhen(true)] out FactTable? table, out ImmutableArray<Problem> problems)
    {
        var sources = new List<FactSource>();
        int[] positions = [.. columns.Select((column, j) => Source(column.Source, j, sources))];
        // Where every row has a problem of its own it is not also said that there are none.
        ImmutableArray<Location> locations = _locations.Count == 0 && _row >= 0 ? [new("none", "none")] : [.. _locations];
        var builder = new FactTableBuilder(locations, [.. columns.Select(static column => column.Indicator)], [.. sources]);
        builder.AddColumns([.. columns.Select((column, j) => new IndicatorFacts
        {
            Values = _locations.Count == locations.Length ? [.. _values[j]] : [double.NaN],
            Year = column.Year,
            Source = positions[j] < 0 ? null : positions[j],
            Quality = column.Quality,
        })]);
        problems = [.. builder.Problems.Select(Placed), .. _problems.All];
        table = problems.IsEmpty ? FactTable.Trusted(builder.Locations, builder.Indicators, builder.Sources, builder.Columns) : null;
        return table is not null;
    }

    private void Same(string name, string id, int first, bool madeFromName)
    {
        var other = _locations[first];
        string firstRow = At(_rowOf[first]);
        bool sameName = string.Equals(other.Name, name, StringComparison.Ordinal);
        _problems.Add("same", 0, At(_row), path => new(ProblemCodes.Duplicate, path,
            !madeFromName || sameName ? $"There are two rows for '{id}'."
                : other.Id == id ? "Two names give the same id." : "Two names differ in their capitals alone.",
            $"'{name}' with the id '{id}'", $"one row per location; {firstRow} is '{other.Name}' with the id '{other.Id}'",
            Repair: madeFromName ? "Keep one row, or give ids of your own: From(rows, name, id: …)."
                : "Keep one row, or let the ids differ."));
    }

    private int Source(FactSource? source, int column, List<FactSource> sources)
    {
        if (source is null) return -1;
        int at = sources.FindIndex(known => known.Id == source.Id);
        if (at < 0)
        {
            sources.Add(source);
            return sources.Count - 1;
        }

        if (sources[at] != source)
        {
            _problems.Add(new(ProblemCodes.Duplicate, string.Create(CultureInfo.InvariantCulture, $"columns[{column}].source"),
                "Two different sources have the same id.", $"'{source.Id}': {source.Title}",
                $"one source per id; the other is {sources[at].Title}"));
        }

        return at;
    }

    /// <summary>A problem of the table at the place of what was said.</summary>
    private static Problem Placed(Problem problem) => problem with
    {
        Path = Renamed(problem.Path),
        Allowed = problem.Allowed is { } allowed ? Renamed(allowed) : null,
        Repair = problem.Path switch
        {
            "$.locations" => "Give at least one row.",
            "$.indicators" => "Say the columns: .Column(\"wage\", \"USD\", row => row.Wage).",
            _ => problem.Repair,
        },
    };

    private static string Renamed(string text) => text
        .Replace("$.indicators", "columns", StringComparison.Ordinal)
        .Replace("$.sources", "sources", StringComparison.Ordinal).Replace("$.locations", "rows", StringComparison.Ordinal);

    private static string At(int row) => string.Create(CultureInfo.InvariantCulture, $"rows[{row}]");
}
