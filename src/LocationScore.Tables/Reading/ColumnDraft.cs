using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LocationScore.Tables.Reading;

/// <summary>The facts of one indicator while they are read: columns that grow with the locations.</summary>
internal sealed class ColumnDraft
{
    private double[] _values = [];
    private int[]? _rows, _years, _sources;
    private FactQuality[]? _qualities;
    private int _year, _source = -1;
    private FactQuality _quality;

    /// <summary>Gets whole facts by position of their location, where they carry more than number, year, quality and source.</summary>
    internal Dictionary<int, Fact>? Whole { get; private set; }

    /// <summary>Gets the number of facts.</summary>
    internal int Count { get; private set; }

    /// <summary>Tells whether anything is said about a location.</summary>
    internal bool Has(int location) => location < _values.Length
        && (!double.IsNaN(_values[location]) || Whole?.ContainsKey(location) == true);

    /// <summary>The row of the fact of a location, given the row that named the location first.</summary>
    internal int RowOf(int location, int locationRow) => location < _rows?.Length && _rows[location] is > 0 and var row ? row : locationRow;

    /// <summary>Gets or sets the header over the facts, for messages; null when no table has a column of them.</summary>
    internal string? Header { get; set; }

    internal int YearOf(int location) => _years?[location] ?? _year;

    internal double ValueOf(int location) => location < _values.Length ? _values[location] : double.NaN;

    /// <summary>Adds a plain fact that differs from the others in its value alone; tells whether that could be done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(int location, double value, int row, int locationRow, int year, FactQuality quality, int source)
    {
        if ((uint)location >= (uint)_values.Length || !double.IsNaN(_values[location]) || row != locationRow
            || Whole is not null || Count == 0) return false;
        if (year != _year || source != _source || quality != _quality || (_years ?? _sources ?? _rows) is not null
            || _qualities is not null) return false;
        _values[location] = value;
        Count++;
        return true;
    }

    /// <summary>States the fact of a location, in place of an earlier one.</summary>
    /// <param name="location">The position of the location.</param>
    /// <param name="value">The value; NaN when it is known to be absent, and then there is a whole fact.</param>
    /// <param name="row">The number of the row.</param>
    /// <param name="locationRow">The number of the row that named the location first.</param>
    /// <param name="year">The year; 0 when it is not stated.</param>
    /// <param name="quality">The quality.</param>
    /// <param name="source">The position of the source, or -1.</param>
    /// <param name="whole">The whole fact, when it carries more than that.</param>
    /// <param name="most">How many locations there may be, or 0.</param>
    internal void Set(int location, double value, int row, int locationRow, int year, FactQuality quality,
        int source, Fact? whole, int most)
    {
        if (location >= _values.Length) Grow(location + 1, most);
        if (!Has(location)) Count++;
        if (Count == 1) (_year, _quality, _source) = (year, quality, source);
        if (row != locationRow && _rows is null) _rows = new int[_values.Length];
        if (year != _year && _years is null) _years = Filled(_year);
        if (source != _source && _sources is null) _sources = Filled(_source);
        if (quality != _quality && _qualities is null) _qualities = Filled(_quality);
        if (_rows is not null) _rows[location] = row;
        if (_years is not null) _years[location] = year;
        if (_sources is not null) _sources[location] = source;
        if (_qualities is not null) _qualities[location] = quality;
        _values[location] = value;
        if (whole is not null) (Whole ??= [])[location] = whole;
        else Whole?.Remove(location);
    }

    /// <summary>Makes the fact of a location that has one.</summary>
    internal Fact FactOf(FactsDraft draft, int location, int indicator) =>
        draft.Fact(location, indicator, _values[location], YearOf(location), _qualities?[location] ?? _quality,
            _sources?[location] ?? _source, null);

    /// <summary>Hands the columns over, one place per location; of this draft only the rows are left.</summary>
    internal IndicatorFacts ToFacts(int locations)
    {
        return new()
        {
            Values = Fitted(ref _values!, locations, double.NaN),
            Year = _years is null && _year > 0 ? _year : null,
            Years = Fitted(ref _years, locations, 0),
            Quality = _qualities is null ? _quality : FactQuality.Unstated,
            Qualities = Fitted(ref _qualities, locations, FactQuality.Unstated),
            Source = _sources is null && _source >= 0 ? _source : null,
            Sources = Fitted(ref _sources, locations, -1),
            Whole = Whole,
        };
    }

    private static ImmutableArray<T> Fitted<T>(ref T[]? array, int length, T rest)
    {
        if (array is null) return [];
        var taken = array;
        array = null;
        int before = taken.Length;
        if (before != length) Array.Resize(ref taken, length);
        if (length > before) Array.Fill(taken, rest, before, length - before);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    private T[] Filled<T>(T value)
    {
        var array = new T[_values.Length];
        Array.Fill(array, value);
        return array;
    }

    private void Grow(int needed, int most)
    {
        int before = _values.Length, size = Math.Max(needed, Math.Max(16, most > 0 && before == 0 ? most : before * 2));
        Array.Resize(ref _values, size);
        Array.Fill(_values, double.NaN, before, size - before);
        if (_rows is not null) Array.Resize(ref _rows, size);
        if (_years is not null) Array.Resize(ref _years, size);
        if (_sources is not null) Array.Resize(ref _sources, size);
        if (_qualities is not null) Array.Resize(ref _qualities, size);
    }
}
