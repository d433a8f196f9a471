namespace LocationScore;

/// <summary>The values of one indicator, one per location, with the facts behind them when they carry more than a number.</summary>
internal sealed class FactColumn
{
    private readonly bool[]? _present;
    private readonly Fact?[]? _facts;
    private readonly int? _year;
    private readonly string? _note;
    private readonly FactColumnDetails? _details;

    internal FactColumn(double[] values, bool[]? present, Fact?[]? facts, int? year = null, string? note = null)
    {
        Values = values;
        _present = present;
        _facts = facts;
        _year = year;
        _note = note;
        PresentCount = present is null ? values.Length : present.Count(static p => p);
    }

    internal FactColumn(double[] values, bool[]? present, FactColumnDetails details)
        : this(values, present, null, null, null) => _details = details;

    /// <summary>One value per location; 0 where absent.</summary>
    internal double[] Values { get; }

    internal int PresentCount { get; }

    internal bool IsComplete => _present is null;

    /// <summary>Gets whether there is nothing behind the numbers: neither facts of several years nor alternatives.</summary>
    internal bool IsPlain => _facts is null && _details is null;

    internal bool IsPresent(int location) => _present is null || _present[location];

    /// <summary>Whether each cell keeps a fact of its own; otherwise they share year and quality and have no source.</summary>
    internal bool HasFacts => _facts is not null || _details is not null;

    internal int? SharedYear => _year;

    internal FactQuality SharedQuality => _note is null ? FactQuality.Unstated : FactQuality.Derived;

    internal Fact? FactAt(int location, Location place, Indicator indicator) =>
    _facts is not null ? _facts[location]
    : _details?.Whole(location) is { } whole ? whole
    : _details is not null ? IsPresent(location) ? _details.FactAt(location, Values[location], place.Id, indicator) : null
    : IsPresent(location) ? new(place.Id, indicator.Id, Values[location], indicator.Unit, _year,
        _note is null ? FactQuality.Unstated : FactQuality.Derived, Note: _note)
    : null;

    /// <summary>A column of plain numbers in place of this one, without the facts behind them.</summary>
    internal FactColumn With(double[] values, bool[] present) =>
        new(values, Array.TrueForAll(present, static p => p) ? null : present, null, _year, _note);

    /// <summary>Whether two columns of plain numbers are equal, or null when one of them has more, which must be compared one by
    /// one.</summary>
    internal bool? SameNumbers(FactColumn other)
    {
        if ((_facts ?? other._facts) is not null || (_details ?? other._details) is not null) return ReferenceEquals(this, other) ? true
            : null;
        return _year == other._year && string.Equals(_note, other._note, StringComparison.Ordinal)
            && Values.AsSpan().SequenceEqual(other.Values) && SamePresence(other);
    }

    private bool SamePresence(FactColumn other) =>
        _present is null || other._present is null ? PresentCount == other.PresentCount : _present.AsSpan().SequenceEqual(other._present);

    /// <summary>Whether some facts are kept whole, with all their texts.</summary>
    internal bool KeepsWholeFacts => _facts is not null || _details?.KeepsWholeFacts == true;

    /// <summary>The note of a fact that is kept whole; facts in columns have none.</summary>
    internal string? NoteAt(int location) => (_facts is not null ? _facts[location] : _details?.Whole(location))?.Note;

    internal int? YearAt(int location) => _facts is not null ? _facts[location]?.Year : _details is not null ? _details.YearAt(location)
        : IsPresent(location) ? _year : null;

    internal FactColumn Select(int[] rows)
    {
        var present = _present is null ? null : Array.ConvertAll(rows, row => _present[row]);
        double[] values = Array.ConvertAll(rows, row => Values[row]);
        if (present is not null && Array.TrueForAll(present, static p => p)) present = null;
        return _details is not null ? new(values, present, _details.Select(rows)) : new(values, present,
            _facts is null ? null : Array.ConvertAll(rows, row => _facts[row]), _year, _note);
    }

    internal FactColumn Choose(Func<Fact, Fact> choose)
    {
        IEnumerable<int> several = _facts is not null ? Enumerable.Range(0, _facts.Length)
            .Where(i => _facts[i] is { Alternatives.IsEmpty: false })
            : _details?.WithAlternatives ?? [];
        var chosen = new Dictionary<int, Fact>();
        foreach (int i in several)
        {
            var best = _facts is not null ? _facts[i]! : _details!.Whole(i)!;
            var one = choose(best);
            if (ReferenceEquals(one, best)) continue;
            int at = best.Alternatives.IndexOf(one);
            if (at < 0) throw new ArgumentException("The chosen fact is neither the fact nor one of its alternatives.", nameof(choose));
            chosen[i] = one with { Alternatives = best.Alternatives.RemoveAt(at).Insert(0, best with { Alternatives = [] }) };
        }

        return chosen.Count == 0 ? this : With(chosen);
    }

    /// <summary>This column with other facts in some of its cells.</summary>
    private FactColumn With(Dictionary<int, Fact> chosen)
    {
        var values = (double[])Values.Clone();
        var present = new bool[values.Length];
        for (int i = 0; i < values.Length; i++) present[i] = IsPresent(i);
        var facts = (Fact?[]?)_facts?.Clone();
        foreach (var (i, fact) in chosen)
        {
            if (facts is not null) facts[i] = fact;
            present[i] = fact.Value.HasValue;
            values[i] = fact.Value ?? 0;
        }

        bool[]? some = Array.TrueForAll(present, static p => p) ? null : present;
        return _details is null ? new(values, some, facts, _year) : new(values, some, _details.With(chosen));
    }
}
