using System.Text.RegularExpressions;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>
/// The wide form: one location per row, one indicator per column. Units stand in the header as <c>office_rent [CNY/m2/month]</c>, or in a
/// row <c>[unit]</c> under it;
/// rows <c>[year]</c>, <c>[source]</c>, <c>[name]</c> and <c>[topic]</c> may say more about the columns.
/// </summary>
internal sealed partial class WideForm : ITableForm
{
    internal static readonly string[] RowColumns =
        ["location", "name", "group", "description", "year", "source", "quality", "note", "latitude", "longitude"];

    private readonly RowSource _source;
    private readonly Header _header;
    private readonly TablePart _part;
    private readonly RowView _view;
    private readonly FactsDraft _draft;
    private readonly int?[] _at;
    private readonly List<int> _values;
    private readonly ColumnRows _about;
    private Column[]? _columns;

    internal WideForm(RowSource source, Header header, TablePart part, RowView view, FactsDraft draft)
    {
        _source = source;
        _header = header;
        _part = part;
        _view = view;
        _draft = draft;
        var folded = RowColumns.Select(Header.Fold).ToHashSet(StringComparer.Ordinal);
        _values = [.. Enumerable.Range(0, header.Names.Length)
            .Where(k => header.Names[k].Length > 0 && !folded.Contains(Header.Fold(header.Names[k])))];
        var values = _values.ToHashSet();
        header.Check(RowColumns, ["location"], draft.Findings, values.Contains);
        _at = [.. RowColumns.Select(header.Find)];
        _about = new(view, header.Names.Length, _at[0]);
    }

    public IEnumerable<int> Values => _values;

    public void Read(RowCursor cursor)
    {
        if (_at[0] is not { } key) return;
        if (cursor.Text(key).TrimStart() is ['[', ..])
        {
            if (_columns is null) _about.Add(cursor);
            else _about.Misplaced(cursor);
            return;
        }

        _columns ??= Columns();
        int row = _part.Base + cursor.Number;
        var text = _view.Span(key);
        if (text.Length == 0)
        {
            if (!_view.IsMergedAt(key)) _view.Missing("location", "The row has no location.");
            return;
        }

        bool hasFact = false, hasMark = false;
        if (!_columns.Any(column => !cursor.IsEmpty(column.At)))
        {
            NoFact(cursor, key, text);
            return;
        }

        int location = _draft.Location(text, row);
        State(location, row);
        int year = _view.Year(_at[4]);
        var quality = _view.Quality(_at[6]);
        var sourceText = _view.Span(_at[5]);
        int source = sourceText.Length == 0 ? -1 : _draft.Source(sourceText, row);
        string? note = _view.Verbatim(_at[7]);
        var texts = note is null ? null : new FactTexts(null, note, null);
        foreach (var column in _columns)
        {
            if (!_view.TryNumber(column.At, out double value))
            {
                if (_view.IsMissing(column.At))
                {
                    hasMark = true;
                    continue;
                }

                value = _view.Number(column.At, column.Unit);
            }

            hasFact = true;
            _draft.Add(location, column.Indicator, value, row, _part.File, column.Year > 0 ? column.Year : year, quality,
                column.Source >= 0 ? column.Source : source, texts, column.Name);
        }

        if (!hasFact && hasMark) _draft.Notice(TableNoticeCode.NoFact,
            $"{_source.File}: no fact is known of '{_draft.LocationId(location)}'.");
    }

    public void Finish()
    {
        if (_at[0] is not null) _columns ??= Columns();
    }

    private void State(int location, int row)
    {
        string? name = _view.Verbatim(_at[1]), group = _view.Verbatim(_at[2]), description = _view.Verbatim(_at[3]),
            latitude = _view.Degrees(_at[8], 90), longitude = _view.Degrees(_at[9], 180);
        if ((name ?? group ?? description ?? latitude ?? longitude) is not null)
            _draft.StateLocation(location, row, name, group, description, latitude, longitude);
    }

    /// <summary>A row without a single fact is a remark under the table, unless it states a name or a group.</summary>
    private void NoFact(RowCursor cursor, int key, ReadOnlySpan<char> text)
    {
        if ((_view.Verbatim(_at[1]) ?? _view.Verbatim(_at[2]) ?? _view.Verbatim(_at[3])) is null)
        {
            if (_values.Count > 0) _view.Add("no fact", RowProblems.NoFact(cursor.Kept(key)), key);
            return;
        }

        int row = _part.Base + cursor.Number, location = _draft.Location(text, row);
        State(location, row);
        _draft.Notice(TableNoticeCode.NoFact, $"{_source.File}: no fact is known of '{_draft.LocationId(location)}'.");
    }

    /// <summary>Understands the columns, once the rows about them are read.</summary>
    private Column[] Columns()
    {
        int row = _part.Base + _header.Number;
        var columns = new List<Column>();
        foreach (int k in _values.Where(k => !_header.IsRepeated(k)))
        {
            string written = _header.Names[k];
            var match = WithUnit().Match(written);
            string named = match.Success && match.Groups["id"].Length > 0 ? match.Groups["id"].Value : written;
            int indicator = _draft.Indicator(named, row, written);
            string? unit = _about.Text("[unit]", k) ?? (match.Success ? match.Groups["unit"].Value.Trim() : null);
            _draft.StateIndicator(indicator, row, _about.Text("[name]", k), unit is { Length: 0 } ? null : unit,
                topic: _about.Text("[topic]", k));
            if (_draft.UnitOf(indicator) is null)
            {
                string id = _draft.IndicatorId(indicator);
                _draft.Findings.Add("no unit",
                    _header.At(new(ProblemCodes.Missing, "", $"The unit of '{id}' is not stated.", NumberText.Quote(written),
                    $"a header such as {id} [CNY/year]",
                    Repair: "Write the unit in square brackets behind the name, or add a row whose first cell is [unit]."), k,
                        written), Sheets.Findings.MostOfAKind);
                _draft.StateIndicator(indicator, row, unit: "?");
            }

            columns.Add(new(k, indicator, _draft.UnitOf(indicator), _about.Year(k),
                _about.Text("[source]", k) is { } source ? _draft.Source(source, row) : -1, written));
        }

        if (columns.Count == 0)
        {
            _draft.Findings.Add(_header.At(new(ProblemCodes.Missing, "", "There is no column with an indicator.",
                Header.List(_header.Names), "at least one column such as population [persons]",
                Repair: "Add a column per indicator, or use the long form with the columns location, indicator, value, unit."), 0, null));
        }

        return [.. columns];
    }

    [GeneratedRegex(@"^(?<id>[^\[\]]*?)\s*\[(?<unit>[^\[\]]+)\]$")]
    private static partial Regex WithUnit();

    private readonly record struct Column(int At, int Indicator, string? Unit, int Year, int Source, string Name);
}
