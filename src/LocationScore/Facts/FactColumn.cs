namespace LocationScore;

/// <summary>The values of one indicator, one per location, with the facts behind them when they carry more than a number.</summary>
internal sealed class FactColumn
{
    private readonly bool[]? _present;
    private readonly Fact?[]? _facts;
    private readonly int? _year;
    private readonly string? _note;

    internal FactColumn(double[] values, bool[]? present, Fact?[]? facts, int? year = null, string? note = null)
    {
        Values = values;
        _present = present;
        _facts = facts;
        _year = year;
        _note = note;
        PresentCount = present is null ? values.Length : present.Count(static p => p);
    }

    /// <summary>One value per location; 0 where absent.</summary>
    internal double[] Values { get; }

    internal int PresentCount { get; }

    internal bool IsComplete => _present is null;

    /// <summary>Gets whether there is nothing behind the numbers: neither facts of several years nor alternatives.</summary>
    internal bool IsPlain => _facts is null;

    internal bool IsPresent(int location) => _present is null || _present[location];

    /// <summary>Whether each cell keeps a fact of its own; otherwise they share year and quality and have no source.</summary>
    internal bool HasFacts => _facts is not null;

    internal int? SharedYear => _year;

    internal FactQuality SharedQuality => _note is null ? FactQuality.Unstated : FactQuality.Derived;

    internal Fact? KeptFact(int location) => _facts![location];

    internal Fact? FactAt(int location, Location place, Indicator indicator) =>
        _facts is not null ? _facts[location]
        : IsPresent(location) ? new(place.Id, indicator.Id, Values[location], indicator.Unit, _year, _note is null ? FactQuality.Unstated : FactQuality.Derived, Note: _note)
        : null;

    /// <summary>A column of plain numbers in place of this one, without the facts behind them.</summary>
    internal FactColumn With(double[] values, bool[] present) =>
        new(values, Array.TrueForAll(present, static p => p) ? null : present, null, _year, _note);

    /// <summary>Whether two columns of plain numbers are equal, or null when one of them has facts, which must be compared one by one.</summary>
    internal bool? SameNumbers(FactColumn other)
    {
        if (_facts is not null || other._facts is not null) return ReferenceEquals(this, other) ? true : null;
        return _year == other._year && string.Equals(_note, other._note, StringComparison.Ordinal) && Values.AsSpan().SequenceEqual(other.Values) && SamePresence(other);
    }

    private bool SamePresence(FactColumn other) =>
        _present is null || other._present is null ? PresentCount == other.PresentCount : _present.AsSpan().SequenceEqual(other._present);

    internal int? YearAt(int location) => _facts is not null ? _facts[location]?.Year : IsPresent(location) ? _year : null;

    internal FactColumn Select(int[] rows)
    {
        var present = _present is null ? null : Array.ConvertAll(rows, row => _present[row]);
        return new(Array.ConvertAll(rows, row => Values[row]), present is not null && Array.TrueForAll(present, static p => p) ? null : present,
            _facts is null ? null : Array.ConvertAll(rows, row => _facts[row]), _year, _note);
    }

    internal FactColumn Choose(Func<Fact, Fact> choose)
    {
        if (_facts is null || !Array.Exists(_facts, static fact => fact is { Alternatives.IsEmpty: false })) return this;
        var values = (double[])Values.Clone();
        var present = new bool[values.Length];
        var facts = (Fact?[])_facts.Clone();
        for (int i = 0; i < values.Length; i++)
        {
            present[i] = IsPresent(i);
            if (facts[i] is not { Alternatives.IsEmpty: false } best) continue;
            var chosen = choose(best);
            if (ReferenceEquals(chosen, best)) continue;
            int at = best.Alternatives.IndexOf(chosen);
            if (at < 0) throw new ArgumentException("The chosen fact is neither the fact nor one of its alternatives.", nameof(choose));
            facts[i] = chosen with { Alternatives = best.Alternatives.RemoveAt(at).Insert(0, best with { Alternatives = [] }) };
            present[i] = chosen.Value.HasValue;
            values[i] = chosen.Value ?? 0;
        }

        return new(values, Array.TrueForAll(present, static p => p) ? null : present, facts, _year);
    }
}
