using System.Globalization;
using LocationScore.Tables.Reading;

namespace LocationScore.Tables.Writing;

/// <summary>The rows of a table in the long form, one after the other in the same place; details of a location, indicator or source stand
/// in the first row that names it.</summary>
internal sealed class LongRows
{
    private static readonly string[] s_qualities = [.. Enum.GetNames<FactQuality>().Select(static name => name.ToLowerInvariant())];

    private readonly FactTable _table;
    private readonly HashSet<string> _locations = new(StringComparer.Ordinal), _indicators = new(StringComparer.Ordinal),
        _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared;
    private readonly Dictionary<int, string> _years = [];
    private readonly bool _details;
    private readonly Func<string, string> _clean;

    /// <summary>Begins before the first row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="details">Whether details of locations, indicators and sources are among the rows.</param>
    /// <param name="clean">Makes a text harmless for the format.</param>
    internal LongRows(FactTable table, bool details, Func<string, string> clean)
    {
        _clean = clean;
        _table = table;
        _details = details;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _shared = table.Locations.Where(location => !names.Add(location.Name)).Select(static location => location.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the texts of the row, in the order of <see cref="LongForm.Columns"/>; null where nothing is said.</summary>
    internal string?[] Texts { get; } = new string?[LongForm.Columns.Length];

    /// <summary>Gets the value of the row, or null.</summary>
    internal double? Value { get; private set; }

    /// <summary>Goes through all rows; each time something is returned, the row is ready.</summary>
    internal IEnumerable<LongRows> All()
    {
        if (_details)
        {
            // Rows that only state details keep the order of the table, and what no fact names.
            if (!InOrder(_table.Locations.Select(static x => x.Id), _table.Facts.Select(static fact => fact.Location)))
            {
                foreach (var location in _table.Locations) yield return Details(location, null, null);
            }

            if (!InOrder(_table.Indicators.Select(static x => x.Id), _table.Facts.Select(static fact => fact.Indicator)))
            {
                foreach (var indicator in _table.Indicators) yield return Details(null, indicator, null);
            }
        }

        foreach (var fact in _table.Facts)
        {
            yield return Row(fact, 0);
            for (int k = 0; k < fact.Alternatives.Length; k++) yield return Row(fact.Alternatives[k], k + 1);
        }

        if (!_details) yield break;
        foreach (var source in _table.Sources)
        {
            if (!_sources.Contains(source.Id)) yield return Details(null, null, source);
        }
    }

    /// <summary>Whether the ids occur in this order, all of them, when each is counted where it occurs first.</summary>
    private static bool InOrder(IEnumerable<string> ids, IEnumerable<string> occurrences)
    {
        using var next = ids.GetEnumerator();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? last = null;
        foreach (string id in occurrences)
        {
            if (ReferenceEquals(id, last) || !seen.Add(last = id)) continue;
            if (!next.MoveNext() || next.Current != id) return false;
        }

        return !next.MoveNext();
    }

    private LongRows Row(Fact fact, int order)
    {
        Fill(_table.FindLocation(fact.Location), _table.FindIndicator(fact.Indicator), _table.FindSource(fact.Source), alone: false);
        Texts[3] = _clean(fact.Unit);
        Texts[4] = fact.Year is { } year ? Number(year) : null;
        Texts[6] = fact.Quality == FactQuality.Unstated ? null : s_qualities[(int)fact.Quality];
        Put(7, fact.Note);
        Put(8, fact.Evidence);
        Put(9, fact.OriginalIndicator);
        Texts[10] = order > 0 ? Number(order) : null;
        Value = fact.Value;
        return this;
    }

    private LongRows Details(Location? location, Indicator? indicator, FactSource? source)
    {
        Fill(location, indicator, source, alone: true);
        return this;
    }

    /// <summary>Fills in ids, and the details of what no row has named yet; a row that stands alone for its details states a name in any
    /// case.</summary>
    private void Fill(Location? location, Indicator? indicator, FactSource? source, bool alone)
    {
        Array.Clear(Texts);
        Value = null;
        Put(0, location?.Id);
        Put(1, indicator?.Id);
        Put(5, source?.Id);
        if (!_details) return;
        if (location is not null && _locations.Add(location.Id))
        {
            if (alone || location.Name != location.Id || _shared.Contains(location.Name)) Put(11, location.Name);
            Put(12, location.Group);
            Put(13, location.Description);
            (Texts[22], Texts[23]) = (DegreesText.Latitude(location), DegreesText.Longitude(location));
        }

        if (indicator is not null && _indicators.Add(indicator.Id))
        {
            Put(3, indicator.Unit);
            if (indicator.Name != indicator.Id) Put(14, indicator.Name);
            Put(15, indicator.Description);
            Put(16, indicator.Topic);
        }

        if (source is not null && _sources.Add(source.Id))
        {
            if (source.Title != source.Id) Put(17, source.Title);
            Put(18, source.Publisher);
            Put(19, source.Date);
            Put(20, source.Address);
            Put(21, source.Licence);
        }
    }

    private void Put(int at, string? text)
    {
        if (!string.IsNullOrEmpty(text)) Texts[at] = _clean(text);
    }

    private string Number(int number)
    {
        if (!_years.TryGetValue(number, out string? text)) _years[number] = text = number.ToString(CultureInfo.InvariantCulture);
        return text;
    }
}
