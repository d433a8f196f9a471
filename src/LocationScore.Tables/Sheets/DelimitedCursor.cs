using System.Globalization;
using LocationScore.Shared;
using nietras.SeparatedValues;

namespace LocationScore.Tables.Sheets;

/// <summary>A row of text. Rows without a quote are cut by the reader; rows with one are cut again, with the place of every cell.</summary>
internal sealed class DelimitedCursor : RowCursor
{
    internal const int MaximumField = 100_000;

    private readonly DelimitedSource _source;
    private readonly SepReader _reader;
    private readonly Findings? _findings;
    private readonly QuotedRow _quoted = new();
    private readonly int _lineOfStart;
    private int _line, _nextLine;
    private bool _isQuoted;

    internal DelimitedCursor(DelimitedSource source, SepReader reader, int first, Findings? findings)
    {
        _source = source;
        _reader = reader;
        _findings = findings;
        Number = first - 1;
        _lineOfStart = first - 1;
        _nextLine = first;
    }

    public override void Dispose()
    {
        base.Dispose();
        _reader.Dispose();
    }

    private protected override bool Next()
    {
        try
        {
            if (!_reader.MoveNext()) return false;
        }
        catch (NotSupportedException)
        {
            _findings?.Add(new(ProblemCodes.TooLarge, string.Create(CultureInfo.InvariantCulture, $"row {Number + 1}"),
                "A row is too long, or a quote is opened and never closed.",
                "more than 16 million characters", "rows on lines of their own",
                Repair: "Look for the opening quote that has no closing one.", File: _source.File, Line: _nextLine));
            return false;
        }

        var row = _reader.Current;
        Number++;
        Count = row.ColCount;
        _line = _nextLine;
        _nextLine = _lineOfStart + row.LineNumberToExcl;
        var span = row.Span;
        _isQuoted = span.Contains('"');
        IsBroken = false;
        if (_isQuoted) Cut(span);
        else if (span.Length > MaximumField) CheckLengths();
        return true;
    }

    internal override ReadOnlySpan<char> Text(int column) => _isQuoted ? _quoted.Texts[column] : _reader.Current[column].Span;

    internal override CellKind Kind(int column) => CellKind.Text;

    internal override bool TryNumber(int column, char point, out double value) =>
        PlainNumber.TryParse(_isQuoted ? _quoted.Texts[column] : _reader.Current[column].Span, point, out value);

    internal override (int Line, int Column) Place(int column)
    {
        if (_isQuoted) return _quoted.Places[column];
        int at = 1;
        for (int k = 0; k < column; k++) at += _reader.Current[k].Span.Length + 1;
        return (_line, at);
    }

    private void Cut(ReadOnlySpan<char> row)
    {
        _quoted.Cut(row, _line, _source.Delimiter);
        Count = _quoted.Texts.Count;
        foreach (var fault in _quoted.Faults)
        {
            string found = NumberText.Quote(fault.Found);
            IsBroken = true;
            _findings?.Add(fault.Open ? "open quote" : "stray quote", _source.At(fault.Open
                ? new(ProblemCodes.BadTable, "", "A quote is opened and never closed.", found, "a closing quote",
                    Repair: "Close the quote, or double it (\"\") when it belongs to the text.")
                : new(ProblemCodes.BadTable, "", "A quote stands inside a field.", found,
                    "a field in quotes with inner quotes doubled (\"\")",
                    Repair: "Put the whole field in quotes and double the inner ones."),
                Number, _quoted.Places[fault.Field], null) with
            { Path = string.Create(CultureInfo.InvariantCulture, $"row {Number}, field {fault.Field + 1}") });
        }

        CheckLengths();
    }

    private void CheckLengths()
    {
        for (int k = 0; k < Count; k++)
        {
            int length = Text(k).Length;
            if (length <= MaximumField) continue;
            IsBroken = true;
            _findings?.Add("long field", _source.At(new(ProblemCodes.TooLarge, "", "A field is too long.",
                string.Create(CultureInfo.InvariantCulture, $"{length} characters"),
                string.Create(CultureInfo.InvariantCulture, $"at most {MaximumField}")), Number, Place(k), null) with
            { Path = string.Create(CultureInfo.InvariantCulture, $"row {Number}, field {k + 1}") });
        }
    }
}
