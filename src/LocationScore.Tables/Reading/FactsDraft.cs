using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LocationScore.Tables.Reading;

/// <summary>Collects what tables and documents say, from one file or several, and makes one fact table of it, or all problems at the places where they were written.</summary>
internal sealed partial class FactsDraft
{
    private readonly Details _locations = new("location", ["name", "group", "description"]);
    private readonly Details _indicators = new("indicator", ["name", "unit", "description", "topic"]);
    private readonly Details _sources = new("source", ["title", "publisher", "date", "address", "licence"]);
    private readonly List<(Fact Fact, Origin Origin)> _facts = [];
    private readonly Dictionary<(string Location, string Indicator), List<(int Order, Fact Fact, Origin Origin)>> _alternatives = [];
    private readonly Ids _locationIds = new("location"), _indicatorIds = new("indicator");
    private readonly Dictionary<string, string> _sourceOfTitle = new(StringComparer.Ordinal);

    internal List<Problem> Problems { get; } = [];

    /// <summary>States details of a location; what is null is not stated.</summary>
    internal void Location(string id, Origin origin, string? name = null, string? group = null, string? description = null) =>
        _locations.State(id, origin, [name, group, description], Problems);

    /// <summary>States details of an indicator; what is null is not stated.</summary>
    internal void Indicator(string id, Origin origin, string? name = null, string? unit = null, string? description = null, string? topic = null) =>
        _indicators.State(id, origin, [name, unit, description, topic], Problems);

    /// <summary>States details of a source; what is null is not stated.</summary>
    internal void Source(string id, Origin origin, string? title = null, string? publisher = null, string? date = null, string? address = null, string? licence = null) =>
        _sources.State(id, origin, [title, publisher, date, address, licence], Problems);

    /// <summary>Gets the unit of an indicator, if anything stated it.</summary>
    internal string? UnitOf(string indicator) => _indicators.Find(indicator)?[1];

    /// <summary>Gets the id of the location that a table names.</summary>
    internal string LocationNamed(string text, Origin origin) => _locationIds.Of(text, "location", origin, Problems);

    /// <summary>Gets the id of the indicator that a table names.</summary>
    internal string IndicatorNamed(string text, Origin origin) => _indicatorIds.Of(text, "indicator", origin, Problems);

    /// <summary>Lets tables name a location by its id or its name, in any case.</summary>
    internal void DefineLocation(string id, string? name) => _locationIds.Define(id, name);

    /// <summary>Lets tables name an indicator by its id or its name, in any case.</summary>
    internal void DefineIndicator(string id, string? name) => _indicatorIds.Define(id, name);

    /// <summary>Gets the id of a source named by its id or, when the text cannot be an id, by its title.</summary>
    internal string SourceNamed(string text, Origin origin)
    {
        if (Ids.IsId(text))
        {
            Source(text, origin);
            return text;
        }

        if (_sourceOfTitle.TryGetValue(text, out string? known)) return known;
        string stem = Ids.Slug(text) is { Length: > 0 } slug ? slug : "source", id = stem;
        for (int k = 2; _sources.Find(id) is not null; k++) id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{k}");
        _sourceOfTitle[text] = id;
        Source(id, origin, title: text, address: Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text : null);
        return id;
    }

    /// <summary>Adds a fact; one with an order of 1 or more is an alternative to the best fact of its cell.</summary>
    internal void Add(Fact fact, Origin origin, int alternative = 0)
    {
        if (alternative == 0)
        {
            _facts.Add((fact, origin));
            return;
        }

        var key = (fact.Location, fact.Indicator);
        if (!_alternatives.TryGetValue(key, out var list)) _alternatives[key] = list = [];
        list.Add((alternative, fact, origin));
    }

    /// <summary>Adds everything a finished table says.</summary>
    internal void Add(FactTable table, string file)
    {
        for (int k = 0; k < table.Locations.Length; k++)
        {
            var x = table.Locations[k];
            Location(x.Id, Document("locations", k), x.Name, x.Group, x.Description);
            DefineLocation(x.Id, x.Name);
        }

        for (int k = 0; k < table.Indicators.Length; k++)
        {
            var x = table.Indicators[k];
            Indicator(x.Id, Document("indicators", k), x.Name, x.Unit, x.Description, x.Topic);
            DefineIndicator(x.Id, x.Name);
        }

        for (int k = 0; k < table.Sources.Length; k++)
        {
            var x = table.Sources[k];
            Source(x.Id, Document("sources", k), x.Title, x.Publisher, x.Date, x.Address, x.Licence);
        }

        foreach (var fact in table.Facts) Add(fact, new DocumentOrigin(file, $"fact of {fact.Location}, {fact.Indicator}"));

        DocumentOrigin Document(string list, int at) => new(file, string.Create(CultureInfo.InvariantCulture, $"$.{list}[{at}]"));
    }

    /// <summary>Makes the table; null when there are problems, which are then in <see cref="Problems"/>.</summary>
    internal FactTable? Build()
    {
        var facts = new List<Fact>(_facts.Count);
        var origins = new List<ImmutableArray<Origin>>(_facts.Count);
        foreach (var (fact, origin) in _facts)
        {
            if (!_alternatives.Remove((fact.Location, fact.Indicator), out var list))
            {
                facts.Add(fact);
                origins.Add([origin]);
                continue;
            }

            var ordered = list.OrderBy(static x => x.Order).ToList();
            facts.Add(fact with { Alternatives = [.. ordered.Select(static x => x.Fact)] });
            origins.Add([origin, .. ordered.Select(static x => x.Origin)]);
        }

        foreach (var (_, fact, origin) in _alternatives.Values.SelectMany(static list => list))
        {
            Problems.Add(origin.Place(new(ProblemCodes.Missing, "", $"There is an alternative for '{fact.Indicator}' of '{fact.Location}' but no fact.", Repair: "Leave the column 'alternative' empty for the best fact of the cell."), "alternative"));
        }

        if (FactTable.TryCreate(
            _locations.Items.Select(x => new Location(x.Id, x.Values[0] ?? _locationIds.NameOf(x.Id) ?? x.Id, x.Values[1], x.Values[2])),
            _indicators.Items.Select(x => new Indicator(x.Id, x.Values[0] ?? _indicatorIds.NameOf(x.Id) ?? x.Id, x.Values[1] ?? "", x.Values[2], x.Values[3])),
            facts,
            _sources.Items.Select(static x => new FactSource(x.Id, x.Values[0] ?? x.Id, x.Values[1], x.Values[2], x.Values[3], x.Values[4])),
            out var table,
            out var problems))
        {
            return Problems.Count == 0 ? table : null;
        }

        // What follows from a problem that reading found already is not said again.
        var said = Problems.Select(static problem => (problem.File, problem.Line, problem.Column)).ToHashSet();
        bool first = Problems.Count == 0;
        Problems.AddRange(problems.Select(problem => Placed(problem, origins)).Where(problem => first || (problem.Line is not null && !said.Contains((problem.File, problem.Line, problem.Column)))));
        return null;
    }

    private Problem Placed(Problem problem, List<ImmutableArray<Origin>> facts)
    {
        var match = ItemPath().Match(problem.Path);
        if (!match.Success || Of(match) is not { } origin) return problem;
        string member = match.Groups["member"].Value, owner = match.Groups["list"].Value.TrimEnd('s');
        var placed = origin.Place(problem, member, member is "id" ? owner : $"{owner}_{member}");
        return placed with { Allowed = placed.Allowed is null ? null : ItemPath().Replace(placed.Allowed, m => Of(m)?.Describe() ?? m.Value) };

        Origin? Of(Match m)
        {
            int at = int.Parse(m.Groups["at"].Value, CultureInfo.InvariantCulture);
            int alternative = m.Groups["alternative"].Success ? int.Parse(m.Groups["alternative"].Value, CultureInfo.InvariantCulture) + 1 : 0;
            return m.Groups["list"].Value switch
            {
                "facts" => facts[at][alternative],
                "locations" => _locations.Items[at].Origin,
                "indicators" => _indicators.Items[at].Origin,
                _ => _sources.Items[at].Origin,
            };
        }
    }

    [GeneratedRegex(@"\$\.(?<list>facts|locations|indicators|sources)\[(?<at>[0-9]+)\](\.alternatives\[(?<alternative>[0-9]+)\])?(\.(?<member>\w+))?")]
    private static partial Regex ItemPath();
}
