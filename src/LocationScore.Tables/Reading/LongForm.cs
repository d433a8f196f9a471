using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>The long form: one fact per row. Details of locations, indicators and sources may stand in any row; a row may also state only
/// details.</summary>
internal sealed class LongForm : ITableForm
{
    internal static readonly string[] Required = ["location", "indicator", "value"];

    internal static readonly string[] Columns =
    [
        "location", "indicator", "value", "unit", "year", "source", "quality", "note", "evidence", "original_indicator", "alternative",
        "location_name", "group", "location_description", "indicator_name", "indicator_description", "topic",
        "source_title", "source_publisher", "source_date", "source_address", "source_licence", "latitude", "longitude",
    ];

    private readonly TablePart _part;
    private readonly RowView _view;
    private readonly FactsDraft _draft;
    private readonly bool _complete;
    private readonly int?[] _at;
    private readonly int? _name;

    internal LongForm(Header header, TablePart part, RowView view, FactsDraft draft)
    {
        _part = part;
        _view = view;
        _draft = draft;
        header.Check([.. Columns, "name"], Required, draft.Findings);
        _complete = Required.All(name => header.Find(name) is not null);
        _at = [.. Columns.Select(header.Find)];
        _name = header.Find("name");
    }

    public IEnumerable<int> Values => _at[2] is { } value ? [value] : [];

    public void Finish()
    {
    }

    public void Read(RowCursor cursor)
    {
        int row = _part.Base + cursor.Number;
        var locationText = _view.Span(_at[0]);
        int location = locationText.Length == 0 ? -1 : _draft.Location(locationText, row);
        var indicatorText = _view.Span(_at[1]);
        int indicator = indicatorText.Length == 0 ? -1 : _draft.Indicator(indicatorText, row, "indicator");
        string? unit = UnitText(indicator);
        bool details = Details(location, indicator, unit, row, out int source);
        if (!_complete) return;
        bool stated = !cursor.IsEmpty(_at[2]!.Value);
        if (location < 0 || indicator < 0)
        {
            Incomplete(location, indicator, stated, details, cursor);
            return;
        }

        double value = double.NaN;
        if (stated && !_view.TryNumber(_at[2]!.Value, out value)) value = _view.IsMissing(_at[2]!.Value)
            ? double.NaN : _view.Number(_at[2]!.Value, unit);
        int year = _view.Year(_at[4]);
        var quality = _view.Quality(_at[6]);
        int alternative = _view.Whole(_at[10], "0 (or empty) for the best fact, 1, 2 … for its alternatives") ?? 0;
        string? known = _draft.UnitOf(indicator);
        if (unit is null && ((_at[3] is not null && stated) || known is null))
        {
            _view.Missing("unit", $"The unit of '{_draft.IndicatorId(indicator)}' is not stated.");
            if (known is null) _draft.StateIndicator(indicator, row, unit: "?");
        }

        var texts = FactTexts.Of(_view.Verbatim(_at[8]), _view.Verbatim(_at[7]), _view.Verbatim(_at[9]));
        if (alternative > 0) _draft.AddAlternative(location, indicator, alternative,
            _draft.Fact(location, indicator, value, year, quality, source, texts), row);
        else _draft.Add(location, indicator, value, row, _part.File, year, quality, source, texts, "");
    }

    /// <summary>The unit of the row; the same text as the indicator's when they agree.</summary>
    private string? UnitText(int indicator)
    {
        var text = _view.Span(_at[3]);
        if (text.Length == 0) return null;
        return indicator >= 0 && _draft.UnitOf(indicator) is { } known && text.SequenceEqual(known) ? known : text.ToString();
    }

    /// <summary>Takes over the details that the row states; tells whether there are any.</summary>
    private bool Details(int location, int indicator, string? unit, int row, out int source)
    {
        string? locationName = _view.Verbatim(_at[11]) ?? _view.Verbatim(_name), group = _view.Verbatim(_at[12]),
            locationText = _view.Verbatim(_at[13]), latitude = _view.Degrees(_at[22], 90), longitude = _view.Degrees(_at[23], 180);
        bool about = (locationName ?? group ?? locationText ?? latitude ?? longitude) is not null;
        if (location >= 0 && about) _draft.StateLocation(location, row, locationName, group, locationText, latitude, longitude);
        string? name = _view.Verbatim(_at[14]), text = _view.Verbatim(_at[15]), topic = _view.Verbatim(_at[16]);
        if (indicator >= 0 && (name ?? unit ?? text ?? topic) is not null) _draft.StateIndicator(indicator, row, name, unit, text, topic);
        var sourceText = _view.Span(_at[5]);
        source = sourceText.Length == 0 ? -1 : _draft.Source(sourceText, row);
        if (source < 0) return about || indicator >= 0;
        string? title = _view.Verbatim(_at[17]), publisher = _view.Verbatim(_at[18]), date = _view.Verbatim(_at[19]),
            address = _view.Verbatim(_at[20]), licence = _view.Verbatim(_at[21]);
        if ((title ?? publisher ?? date ?? address ?? licence) is not null) _draft.StateSource(source, row, title,
            publisher, date, address, licence);
        return true;
    }

    private void Incomplete(int location, int indicator, bool stated, bool details, RowCursor cursor)
    {
        if (!stated)
        {
            if (location >= 0 && !details) NoFact(cursor);
            return;
        }

        if (!_view.IsMissing(_at[2]!.Value) && !_view.TryNumber(_at[2]!.Value, out _)) _view.Number(_at[2]!.Value, null);
        if (location < 0 && !_view.IsMergedAt(_at[0])) _view.Missing("location", "The row has a value but no location.");
        if (indicator < 0 && !_view.IsMergedAt(_at[1])) _view.Missing("indicator", "The row has a value but no indicator.");
    }

    private void NoFact(RowCursor cursor) => _view.Add("no fact", RowProblems.NoFact(cursor.Kept(_at[0]!.Value)), _at[0]!.Value);
}
