using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>Collects what tables and documents say, from one file or several, and makes one fact table of it, or all problems at the places
/// where they were written.</summary>
internal sealed partial class FactsDraft
{
    private const int Latitude = 3, Longitude = 4;

    private readonly Details _locationDetails, _indicatorDetails, _sourceDetails;
    private readonly Names _locations = new("location", capitals: false), _indicators = new("indicator", capitals: true);
    private readonly List<int> _locationRows = [];
    private readonly List<ColumnDraft> _columns = [];
    private readonly List<string> _sources = [];
    private readonly Dictionary<string, int> _sourceByText = new(StringComparer.Ordinal), _sourceById = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Location, int Indicator), List<(int Order, Fact Fact, int Row)>> _alternatives = [];
    private readonly Dictionary<string, (List<string> First, int Count)> _notices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, int Count)> _counted = new(StringComparer.Ordinal);

    internal FactsDraft(ReadingRules rules)
    {
        Rules = rules;
        _locationDetails = new("location", ["name", "group", "description", "latitude", "longitude"], Parts, Findings);
        _indicatorDetails = new("indicator", ["name", "unit", "description", "topic"], Parts, Findings);
        _sourceDetails = new("source", ["title", "publisher", "date", "address", "licence"], Parts, Findings);
    }

    internal ReadingRules Rules { get; }

    /// <summary>Gets or sets how many locations the table that is read may add at most; 0 when that is not known.</summary>
    internal int MostRows
    {
        get;
        set
        {
            field = value;
            _locations.Expect(value);
        }
    }

    internal Findings Findings { get; } = new();

    internal PartList Parts { get; } = new();

    /// <summary>Gets what the reader should know, by code; many of one kind are told in short.</summary>
    internal ImmutableArray<Notice> Notices =>
    [
        .. _notices.SelectMany(static kind => Shortened(kind.Value.First, kind.Value.Count)
            .Select(message => new Notice(kind.Key, message))),
        .. _counted.Select(static pair => new Notice(pair.Key.Split('\n')[0], string.Create(CultureInfo.InvariantCulture,
            $"{pair.Value.Text} {pair.Value.Count} {(pair.Value.Count == 1 ? "time" : "times")}."))),
    ];

    /// <summary>Adds a notice.</summary>
    internal void Notice(string code, string message)
    {
        var (first, count) = _notices.GetValueOrDefault(code, ([], 0));
        if (first.Contains(message)) return;
        if (first.Count < Findings.MostOfAKind) first.Add(message);
        _notices[code] = (first, count + 1);
    }

    /// <summary>Adds a notice of something that happens often; it says how often.</summary>
    internal void Count(string code, string file, string what)
    {
        string key = $"{code}\n{file}\n{what}";
        _counted[key] = ($"{file}: {what}", _counted.GetValueOrDefault(key).Count + 1);
    }

    internal string LocationId(int at) => _locations.IdOf(at);

    internal string IndicatorId(int at) => _indicators.IdOf(at);

    internal ColumnDraft Column(int indicator) => _columns[indicator];

    /// <summary>Finds the location that a table names.</summary>
    internal int Location(ReadOnlySpan<char> text, int row)
    {
        if (!_locations.TryFind(text, out int at))
            at = _locations.Of(text.ToString(), "location",
                (key, problem) => Findings.AddLate($"location: {key}", Parts, problem, row, Findings.MostOfAKind, ["location"]));
        while (_locationRows.Count <= at) _locationRows.Add(row);
        return at;
    }

    /// <summary>Finds the indicator that a table names.</summary>
    internal int Indicator(ReadOnlySpan<char> text, int row, string column)
    {
        if (!_indicators.TryFind(text, out int at))
            at = _indicators.Of(text.ToString(), "indicator",
                (key, problem) => Findings.AddLate($"indicator: {key}", Parts, problem, row, Findings.MostOfAKind, [column]));
        while (_columns.Count <= at) _columns.Add(new());
        return at;
    }

    /// <summary>Finds the source named by its id or, when the text cannot be an id, by its title.</summary>
    internal int Source(ReadOnlySpan<char> text, int row)
    {
        if (_sourceByText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int at)) return at;
        string named = text.ToString();
        if (Ids.IsValid(named))
        {
            at = SourceWithId(named);
        }
        else
        {
            string stem = Ids.OfName(named) is { Length: > 0 } slug ? slug : "source", id = stem;
            for (int k = 2; _sourceById.ContainsKey(id); k++) id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{k}");
            at = SourceWithId(id);
            bool address = Uri.TryCreate(named, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
            _sourceDetails.State(at, id, row, named, null, null, address ? named : null);
        }

        _sourceByText[named] = at;
        return at;
    }

    internal string SourceId(int at) => _sources[at];

    /// <summary>States details of a location; what is null is not stated.</summary>
    internal void StateLocation(int at, int row, string? name, string? group, string? description, string? latitude, string? longitude)
    {
        if (name is not null) _locations.Know(name, at);
        _locationDetails.State(at, LocationId(at), row, name, group, description, latitude, longitude);
    }

    /// <summary>States details of an indicator; what is null is not stated.</summary>
    internal void StateIndicator(int at, int row, string? name = null, string? unit = null,
        string? description = null, string? topic = null) =>
        _indicatorDetails.State(at, IndicatorId(at), row, name, unit, description, topic);

    /// <summary>States details of a source; what is null is not stated.</summary>
    internal void StateSource(int at, int row, string? title, string? publisher, string? date, string? address, string? licence) =>
        _sourceDetails.State(at, _sources[at], row, title, publisher, date, address, licence);

    /// <summary>Gets the unit of an indicator, if anything stated it.</summary>
    internal string? UnitOf(int indicator) => _indicatorDetails.Get(indicator, 1);

    /// <summary>Defines a location that tables may name by its id or its name, in any case.</summary>
    internal int DefineLocation(string id, string? name, int row)
    {
        int at = _locations.Define(id, name);
        while (_locationRows.Count <= at) _locationRows.Add(row);
        return at;
    }

    /// <summary>Defines an indicator that tables may name by its id or its name, in any case.</summary>
    internal int DefineIndicator(string id, string? name)
    {
        int at = _indicators.Define(id, name);
        while (_columns.Count <= at) _columns.Add(new());
        return at;
    }

    /// <summary>Gets the position of a source by its id; a new one when it is not known.</summary>
    internal int SourceWithId(string id)
    {
        if (_sourceById.TryGetValue(id, out int at)) return at;
        _sources.Add(id);
        return _sourceById[id] = _sources.Count - 1;
    }

    /// <summary>Adds another fact for a cell, in its order behind the best one.</summary>
    internal void AddAlternative(int location, int indicator, int order, Fact fact, int row)
    {
        if (!_alternatives.TryGetValue((location, indicator), out var list)) _alternatives[(location, indicator)] = list = [];
        list.Add((order, fact, row));
    }

    private static IEnumerable<string> Shortened(List<string> first, int count) =>
        count == first.Count ? first : first.Append(string.Create(CultureInfo.InvariantCulture,
            $"… and {count - first.Count} more notices of this kind."));
}
