using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Everything that is known: locations, indicators, sources and one best fact per cell with its alternatives. Stored in
/// columns.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.DocumentConverter<FactTable>))]
public sealed partial class FactTable
{
    private readonly Dictionary<string, int> _locationIndex;
    private readonly Dictionary<string, int> _indicatorIndex;
    private readonly Dictionary<string, int> _sourceIndex;
    private readonly FactColumn[] _columns;
    private readonly FactTable? _whole;
    private readonly FactTable? _given;

    private FactTable(ImmutableArray<Location> locations, ImmutableArray<Indicator> indicators, ImmutableArray<FactSource> sources,
        FactColumn[] columns, FactTable? whole = null)
    {
        _whole = whole;
        Locations = locations;
        Indicators = indicators;
        Sources = sources;
        _columns = columns;
        _locationIndex = Index(locations, static location => location.Id);
        _indicatorIndex = Index(indicators, static indicator => indicator.Id);
        _sourceIndex = Index(sources, static source => source.Id);
    }

    /// <summary>A table that was checked, with what was looked up for that.</summary>
    private FactTable(FactTableBuilder parts)
    {
        Locations = parts.Locations;
        Indicators = parts.Indicators;
        Sources = parts.Sources;
        _columns = parts.Columns;
        _locationIndex = parts.LocationIndex;
        _indicatorIndex = parts.IndicatorIndex;
        _sourceIndex = parts.SourceIndex;
    }

    /// <summary>Gets the locations, in the order given.</summary>
    public ImmutableArray<Location> Locations { get; }

    /// <summary>Gets the indicators, in the order given.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>Gets the sources, in the order given.</summary>
    public ImmutableArray<FactSource> Sources { get; }

    /// <summary>Gets the number of facts with a value, alternatives not counted.</summary>
    public int FactCount => _columns.Sum(static column => column.PresentCount);

    /// <summary>Gets all best facts, indicator by indicator in the order of the locations; cells without any statement are not
    /// listed.</summary>
    public IEnumerable<Fact> Facts
    {
        get
        {
            for (int j = 0; j < Indicators.Length; j++)
            {
                for (int i = 0; i < Locations.Length; i++)
                {
                    if (FactAt(i, j) is { } fact) yield return fact;
                }
            }
        }
    }

    /// <summary>Creates a table and checks everything in it.</summary>
    /// <param name="locations">At least one location; ids must differ.</param>
    /// <param name="indicators">At least one indicator; ids must differ.</param>
    /// <param name="facts">The facts: at most one per cell (others are its alternatives), finite, in the unit of the indicator.</param>
    /// <param name="sources">The sources; ids must differ.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ProblemsException">Something is wrong; all problems are listed with their JSON paths.</exception>
    public static FactTable Create(IEnumerable<Location> locations, IEnumerable<Indicator> indicators, IEnumerable<Fact> facts,
        IEnumerable<FactSource>? sources = null) =>
        TryCreate(locations, indicators, facts, sources, out var table, out var problems) ? table : throw new ProblemsException(problems);

    /// <summary>Creates a table, or says everything that is wrong.</summary>
    /// <param name="locations">At least one location; ids must differ.</param>
    /// <param name="indicators">At least one indicator; ids must differ.</param>
    /// <param name="facts">The facts: at most one per cell (others are its alternatives), finite, in the unit of the indicator.</param>
    /// <param name="sources">The sources; ids must differ.</param>
    /// <param name="table">The table, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its JSON path; empty when there is none.</param>
    /// <returns>Whether the table could be created.</returns>
    public static bool TryCreate(
        IEnumerable<Location> locations,
        IEnumerable<Indicator> indicators,
        IEnumerable<Fact> facts,
        IEnumerable<FactSource>? sources,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FactTable? table,
        out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(locations);
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(facts);
        var builder = new FactTableBuilder([.. locations], [.. indicators], [.. sources ?? []]);
        builder.Add([.. facts]);
        problems = [.. builder.Problems];
        table = problems.IsEmpty ? new(builder) : null;
        return table is not null;
    }

    /// <summary>Creates a table of plain numbers without sources, for large data: one column of values per indicator.</summary>
    /// <param name="locations">At least one location; ids must differ.</param>
    /// <param name="indicators">At least one indicator; ids must differ.</param>
    /// <param name="columns">One list of values per indicator, each with one value per location in the unit of the indicator; NaN means
    /// absent. Copied.</param>
    /// <param name="year">The year that all values describe, or <see langword="null"/>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ProblemsException">An id is repeated, a column has the wrong length, or a value is infinite; all problems are
    /// listed.</exception>
    public static FactTable FromColumns(IEnumerable<Location> locations, IEnumerable<Indicator> indicators,
        IReadOnlyList<ReadOnlyMemory<double>> columns, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var builder = new FactTableBuilder([.. locations], [.. indicators], []);
        builder.AddColumns(columns, year);
        return builder.Problems.Count > 0
            ? throw new ProblemsException(builder.Problems)
            : new(builder);
    }

    /// <summary>Creates a table from columns with their years, qualities and sources, for large data, or says everything that is
    /// wrong.</summary>
    /// <param name="locations">At least one location; ids must differ.</param>
    /// <param name="indicators">At least one indicator; ids must differ.</param>
    /// <param name="columns">The facts of each indicator, each with one place per location.</param>
    /// <param name="sources">The sources; ids must differ.</param>
    /// <param name="table">The table, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its path; empty when there is none.</param>
    /// <returns>Whether the table could be created.</returns>
    /// <exception cref="ArgumentNullException">A list is <see langword="null"/>.</exception>
    public static bool TryFromColumns(
        IEnumerable<Location> locations,
        IEnumerable<Indicator> indicators,
        IReadOnlyList<IndicatorFacts> columns,
        IEnumerable<FactSource>? sources,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FactTable? table,
        out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(locations);
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(columns);
        var builder = new FactTableBuilder([.. locations], [.. indicators], [.. sources ?? []]);
        builder.AddColumns(columns);
        problems = [.. builder.Problems];
        table = problems.IsEmpty ? new(builder) : null;
        return table is not null;
    }

    /// <summary>Gets the best fact of a cell, or <see langword="null"/> when nothing is said about it.</summary>
    /// <param name="location">The id of a known location.</param>
    /// <param name="indicator">The id of a known indicator.</param>
    /// <exception cref="KeyNotFoundException">The location or the indicator is unknown.</exception>
    public Fact? this[string location, string indicator] => FactAt(Position(location), IndicatorPosition(indicator));

    /// <summary>Gets a location by its id, or <see langword="null"/>.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The location, or <see langword="null"/>.</returns>
    public Location? FindLocation(string id) => _locationIndex.TryGetValue(id, out int at) ? Locations[at] : null;

    /// <summary>Gets an indicator by its id, or <see langword="null"/>.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The indicator, or <see langword="null"/>.</returns>
    public Indicator? FindIndicator(string id) => _indicatorIndex.TryGetValue(id, out int at) ? Indicators[at] : null;

    /// <summary>Gets a source by its id, or <see langword="null"/>.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The source, or <see langword="null"/>.</returns>
    public FactSource? FindSource(string? id) => id is not null && _sourceIndex.TryGetValue(id, out int at) ? Sources[at] : null;

    /// <summary>Gets the share of the locations that have a value of an indicator.</summary>
    /// <param name="indicator">The id of a known indicator.</param>
    /// <returns>The share, 0..1.</returns>
    /// <exception cref="KeyNotFoundException">The indicator is unknown.</exception>
    public double Coverage(string indicator) => (double)_columns[IndicatorPosition(indicator)].PresentCount / Locations.Length;

    /// <summary>Returns a table with only some of the locations, in the order asked for.</summary>
    /// <param name="locations">Ids of known locations, all different, at least one.</param>
    /// <returns>The smaller table.</returns>
    /// <exception cref="ProblemsException">An id is unknown or repeated, or none is given; all problems are listed.</exception>
    public FactTable Select(IReadOnlyList<string> locations)
    {
        ArgumentNullException.ThrowIfNull(locations);
        var problems = new List<Problem>();
        var rows = new int[locations.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (rows.Length == 0) problems.Add(new(ProblemCodes.Empty, "locations", "No location is selected."));
        for (int k = 0; k < rows.Length; k++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"locations[{k}]");
            if (!_locationIndex.TryGetValue(locations[k], out rows[k]))
                problems.Add(Unknown(path, "location", locations[k], Locations.Select(static l => l.Id)));
            else if (!seen.Add(locations[k]))
                problems.Add(new(ProblemCodes.Duplicate, path, "The location is selected twice.", locations[k]));
        }

        return problems.Count > 0
            ? throw new ProblemsException(problems)
            : new([.. rows.Select(row => Locations[row])], Indicators, Sources, [.. _columns.Select(column => column.Select(rows))], this);
    }

    /// <summary>Returns a table in which some facts are replaced by their alternatives; the replaced fact becomes an alternative.</summary>
    /// <param name="choose">Called for each fact that has alternatives: returns the fact or one of its alternatives.</param>
    /// <returns>The table with the chosen facts.</returns>
    /// <exception cref="ArgumentException">Something else was returned.</exception>
    public FactTable Choose(Func<Fact, Fact> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        return new(this, [], [.. _columns.Select(column => column.Choose(choose))]);
    }

    /// <summary>The same for a model that is compiled: the table remembers how it was given.</summary>
    internal FactTable ChooseGiven(Func<Fact, Fact> choose) =>
        new(this, [], [.. _columns.Select(column => column.Choose(choose))], Given);

    /// <summary>A table whose columns are known to fit.</summary>
    internal static FactTable Trusted(ImmutableArray<Location> locations, ImmutableArray<Indicator> indicators,
        ImmutableArray<FactSource> sources, FactColumn[] columns) =>
        new(locations, indicators, sources, columns);

    /// <summary>Only some rows and columns, with the sources that their facts name.</summary>
    internal FactTable Part(Func<Location, bool> locations, Func<Indicator, bool> indicators)
    {
        int[] rows = [.. Enumerable.Range(0, Locations.Length).Where(i => locations(Locations[i]))];
        int[] kept = [.. Enumerable.Range(0, Indicators.Length).Where(j => indicators(Indicators[j]))];
        FactColumn[] columns = [.. kept.Select(j => _columns[j].Select(rows))];
        var part = new FactTable([.. rows.Select(i => Locations[i])], [.. kept.Select(j => Indicators[j])], [], columns);
        var named = part.Facts.SelectMany(static fact => fact.Alternatives.Append(fact))
            .Select(static fact => fact.Source).ToHashSet(StringComparer.Ordinal);
        return new(part.Locations, part.Indicators, [.. Sources.Where(source => named.Contains(source.Id))], columns);
    }

    internal static Problem Unknown(string path, string what, string found, IEnumerable<string> known, bool search = true)
    {
        var names = known as IReadOnlyCollection<string> ?? [.. known];
        string listed = string.Join(", ", names.Take(20));
        return new(ProblemCodes.Unknown, path, $"There is no {what} with this id.", $"'{found}'",
            names.Count > 20 ? $"{listed} … ({names.Count.ToString(CultureInfo.InvariantCulture)} in all)" : listed,
            search ? NearestName.Of(found, names) : null);
    }

    /// <summary>Whether the id is that of a location here, or of one that was left out by <see cref="Select"/>.</summary>
    internal bool KnowsLocation(string id) => _locationIndex.ContainsKey(id) || _whole?.KnowsLocation(id) == true;

    /// <summary>Gets the table as it was given, before facts were chosen or derived.</summary>
    internal FactTable Given => _given ?? this;

    /// <summary>Gets a location of the table, or of the one that it was selected from.</summary>
    internal Location? FindAnyLocation(string id) => FindLocation(id) ?? _whole?.FindAnyLocation(id);

    /// <summary>Gets the table that this one was selected from, or itself.</summary>
    internal FactTable Whole => _whole?.Whole ?? this;

    internal FactColumn Column(int indicator) => _columns[indicator];

    internal int LocationPosition(string id) => _locationIndex.TryGetValue(id, out int at) ? at : -1;

    internal int TryIndicatorPosition(string id) => _indicatorIndex.TryGetValue(id, out int at) ? at : -1;

    internal Fact? FactAt(int location, int indicator) => _columns[indicator].FactAt(location, Locations[location], Indicators[indicator]);

    private int Position(string location) =>
        _locationIndex.TryGetValue(location, out int at) ? at : throw new KeyNotFoundException($"There is no location '{location}'.");

    private int IndicatorPosition(string indicator) =>
        _indicatorIndex.TryGetValue(indicator, out int at) ? at : throw new KeyNotFoundException($"There is no indicator '{indicator}'.");

    private static Dictionary<string, int> Index<T>(ImmutableArray<T> items, Func<T, string> id) =>
        items.Select((item, at) => KeyValuePair.Create(id(item), at)).ToDictionary(StringComparer.Ordinal);
}
