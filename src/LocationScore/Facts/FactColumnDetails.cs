using System.Collections.Immutable;

namespace LocationScore;

/// <summary>What a column of facts says beyond its values, one place per location or once for all.</summary>
internal sealed class FactColumnDetails
{
    private readonly IndicatorFacts _facts;
    private readonly ImmutableArray<FactSource> _sources;
    private readonly Dictionary<int, Fact>? _whole;

    /// <summary>Takes over the details of a column.</summary>
    /// <param name="facts">Years, qualities and sources; its values and whole facts are not used.</param>
    /// <param name="sources">The sources that positions name.</param>
    /// <param name="whole">Whole facts by the position of their location.</param>
    internal FactColumnDetails(IndicatorFacts facts, ImmutableArray<FactSource> sources, Dictionary<int, Fact>? whole)
    {
        _facts = new()
        {
            Values = [],
            Year = facts.Year,
            Years = facts.Years.IsDefault ? [] : facts.Years,
            Quality = facts.Quality,
            Qualities = facts.Qualities.IsDefault ? [] : facts.Qualities,
            Source = facts.Source,
            Sources = facts.Sources.IsDefault ? [] : facts.Sources,
        };
        _sources = sources;
        _whole = whole;
    }

    /// <summary>Gets the positions that have several facts, in order.</summary>
    internal IEnumerable<int> WithAlternatives => _whole?.Where(static pair => !pair.Value.Alternatives.IsEmpty)
        .Select(static pair => pair.Key).Order() ?? Enumerable.Empty<int>();

    internal bool KeepsWholeFacts => _whole is { Count: > 0 };

    internal Fact? Whole(int location) => _whole?.GetValueOrDefault(location);

    internal int? YearAt(int location) => Whole(location) is { } whole ? whole.Year : _facts.Years.IsEmpty ? _facts.Year
        : _facts.Years[location] is > 0 and var year ? year : null;

    /// <summary>The fact of a location with a value that no whole fact stands for.</summary>
    internal Fact FactAt(int location, double value, string place, Indicator indicator)
    {
        int source = _facts.Sources.IsEmpty ? _facts.Source ?? -1 : _facts.Sources[location];
        return new(place, indicator.Id, value, indicator.Unit, YearAt(location),
            _facts.Qualities.IsEmpty ? _facts.Quality : _facts.Qualities[location], source < 0 ? null : _sources[source].Id);
    }

    /// <summary>The details with other whole facts in some places.</summary>
    internal FactColumnDetails With(Dictionary<int, Fact> chosen)
    {
        var whole = _whole is null ? [] : new Dictionary<int, Fact>(_whole);
        foreach (var (at, fact) in chosen) whole[at] = fact;
        return new(_facts, _sources, whole);
    }

    internal FactColumnDetails Select(int[] rows)
    {
        Dictionary<int, Fact>? whole = null;
        if (_whole is not null)
        {
            whole = [];
            for (int k = 0; k < rows.Length; k++)
            {
                if (Whole(rows[k]) is { } fact) whole[k] = fact;
            }
        }

        var facts = new IndicatorFacts
        {
            Values = [],
            Year = _facts.Year,
            Years = Picked(_facts.Years, rows),
            Quality = _facts.Quality,
            Qualities = Picked(_facts.Qualities, rows),
            Source = _facts.Source,
            Sources = Picked(_facts.Sources, rows),
        };
        return new(facts, _sources, whole);
    }

    private static ImmutableArray<T> Picked<T>(ImmutableArray<T> all, int[] rows) => all.IsEmpty ? all : [.. rows.Select(row => all[row])];
}
