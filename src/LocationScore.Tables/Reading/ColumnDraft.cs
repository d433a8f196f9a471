namespace LocationScore.Tables.Reading;

/// <summary>The facts of one indicator while they are read: columns that grow with the locations.</summary>
internal sealed class ColumnDraft
{
    private double[] _values = [];
    private int[] _rows = [];
    private int[]? _years, _sources;
    private FactQuality[]? _qualities;
    private int _year, _source = -1;
    private FactQuality _quality;

    /// <summary>Gets whole facts by position of their location, where they carry more than number, year, quality and source.</summary>
    internal Dictionary<int, Fact>? Whole { get; private set; }

    /// <summary>Gets the number of facts.</summary>
    internal int Count { get; private set; }

    /// <summary>The row of the fact of a location; 0 when nothing is said.</summary>
    internal int RowOf(int location) => location < _rows.Length ? _rows[location] : 0;

    internal int YearOf(int location) => _years?[location] ?? _year;

    internal double ValueOf(int location) => location < _values.Length ? _values[location] : double.NaN;

    /// <summary>States the fact of a location, in place of an earlier one.</summary>
    /// <param name="location">The position of the location.</param>
    /// <param name="value">The value; NaN when it is known to be absent.</param>
    /// <param name="row">The number of the row.</param>
    /// <param name="year">The year; 0 when it is not stated.</param>
    /// <param name="quality">The quality.</param>
    /// <param name="source">The position of the source, or -1.</param>
    /// <param name="whole">The whole fact, when it carries more than that.</param>
    internal void Set(int location, double value, int row, int year, FactQuality quality, int source, Fact? whole)
    {
        if (location >= _values.Length) Grow(location + 1);
        if (_rows[location] == 0) Count++;
        if (Count == 1) (_year, _quality, _source) = (year, quality, source);
        if (year != _year && _years is null) _years = Filled(_year);
        if (source != _source && _sources is null) _sources = Filled(_source);
        if (quality != _quality && _qualities is null) _qualities = Filled(_quality);
        if (_years is not null) _years[location] = year;
        if (_sources is not null) _sources[location] = source;
        if (_qualities is not null) _qualities[location] = quality;
        _values[location] = value;
        _rows[location] = row;
        if (whole is not null) (Whole ??= [])[location] = whole;
        else Whole?.Remove(location);
    }

    /// <summary>Makes the fact of a location that has one.</summary>
    internal Fact FactOf(FactsDraft draft, int location, int indicator) =>
        draft.Fact(location, indicator, _values[location], YearOf(location), _qualities?[location] ?? _quality, _sources?[location] ?? _source, null);

    /// <summary>Hands the columns over, one place per location; this draft is of no use afterwards.</summary>
    internal IndicatorFacts ToFacts(int locations)
    {
        Array.Resize(ref _values, locations);
        for (int i = 0; i < locations; i++)
        {
            if (i >= _rows.Length || _rows[i] == 0) _values[i] = double.NaN;
        }

        return new()
        {
            Values = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(_values),
            Year = _years is null && _year > 0 ? _year : null,
            Years = _years is null ? [] : Fitted(_years, locations),
            Quality = _qualities is null ? _quality : FactQuality.Unstated,
            Qualities = _qualities is null ? [] : Fitted(_qualities, locations),
            Source = _sources is null && _source >= 0 ? _source : null,
            Sources = _sources is null ? [] : Fitted(_sources, locations, -1),
            Whole = Whole,
        };
    }

    private static System.Collections.Immutable.ImmutableArray<T> Fitted<T>(T[] array, int length, T? rest = default)
    {
        int before = array.Length;
        Array.Resize(ref array, length);
        if (length > before) Array.Fill(array, rest!, before, length - before);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(array);
    }

    private T[] Filled<T>(T value)
    {
        var array = new T[_values.Length];
        Array.Fill(array, value);
        return array;
    }

    private void Grow(int needed)
    {
        int size = Math.Max(needed, Math.Max(16, _values.Length * 2));
        Array.Resize(ref _values, size);
        Array.Resize(ref _rows, size);
        if (_years is not null) Array.Resize(ref _years, size);
        if (_sources is not null) Array.Resize(ref _sources, size);
        if (_qualities is not null) Array.Resize(ref _qualities, size);
    }
}
