using System.Globalization;
using LocationScore.Shared;
using LocationScore.Tables.Reading;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace LocationScore.Tables.Writing;

/// <summary>Writes a fact table as a workbook: the sheets facts, locations, indicators and sources, numbers as numbers, texts as texts that
/// no program runs as formulas.</summary>
internal sealed class FactsBook
{
    // The limits of the file format; a program refuses or "repairs" what is beyond them.
    private const int MostRows = 1_048_576, LongestText = 32_767;

    private readonly Spreadsheet _document;
    private readonly StyleId _header, _guarded;

    private FactsBook(Spreadsheet document)
    {
        _document = document;
        _header = document.AddStyle(new Style { Font = { Bold = true } });

        // A cell in the format of text stays text when a person edits it.
        _guarded = document.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
    }

    internal static void Write(FactTable table, Stream stream)
    {
        var options = new SpreadCheetahOptions
        {
            WriteCellReferenceAttributes = true,
            PreserveStringWhitespace = true,
            DocumentProperties = null
        };
        using var document = Done(Spreadsheet.CreateNewAsync(stream, options));
        var book = new FactsBook(document);
        book.WriteFacts(table);
        book.WriteSheet("locations", DetailSheets.Locations,
            table.Locations.Select(static x => (string?[])[x.Id, x.Name, x.Group, x.Description, DegreesText.Latitude(x),
                DegreesText.Longitude(x)]));
        book.WriteSheet("indicators", DetailSheets.Indicators,
            table.Indicators.Select(static x => (string?[])[x.Id, x.Name, x.Unit, x.Description, x.Topic]));
        book.WriteSheet("sources", DetailSheets.Sources,
            table.Sources.Select(static x => (string?[])[x.Id, x.Title, x.Publisher, x.Date, x.Address, x.Licence]));
        Done(document.FinishAsync());
    }

    private void WriteFacts(FactTable table)
    {
        const int Columns = 11;
        Start("facts", LongForm.Columns[..Columns]);
        int rows = 1;
        var cells = new Cell[Columns];
        foreach (var row in new LongRows(table, details: false, Clean).All())
        {
            if (++rows > MostRows)
            {
                throw new ProblemsException([new(ProblemCodes.TooLarge, "sheet facts", "The table has more facts than a sheet can hold.",
                    string.Create(CultureInfo.InvariantCulture, $"{table.FactCount} facts"),
                    string.Create(CultureInfo.InvariantCulture, $"at most {MostRows - 1} rows"), Repair: "Write it as CSV.")]);
            }

            for (int k = 0; k < Columns; k++) cells[k] = k == 2 ? row.Value is { } value ? new Cell(value + 0.0) : default : k is 4 or 10
                ? Whole(row.Texts[k]) : Text(row.Texts[k]);
            Done(_document.AddRowAsync(cells));
        }
    }

    private void WriteSheet(string name, string[] columns, IEnumerable<string?[]> rows)
    {
        Start(name, columns);
        foreach (string?[] row in rows) Done(
            _document.AddRowAsync([.. row.Select(text => Text(string.IsNullOrEmpty(text) ? null : Clean(text)))]));
    }

    private void Start(string name, string[] columns)
    {
        Done(_document.StartWorksheetAsync(name, new WorksheetOptions { FrozenRows = 1 }));
        Done(_document.AddRowAsync([.. columns.Select(text => new Cell(text, _header))]));
    }

    /// <summary>XML knows one kind of line break, and reading takes off the apostrophe that keeps a text from being run.</summary>
    private static string Clean(string text) => SafeText.Csv(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    private static Cell Whole(string? text) =>
        text is null ? default : new Cell(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    private Cell Text(string? text)
    {
        if (text is null) return default;
        if (text.Length > LongestText) text =
            text[..(char.IsHighSurrogate(text[LongestText - 3]) ? LongestText - 3 : LongestText - 2)].TrimEnd() + "…";
        return new Cell(text, SafeText.StartsLikeFormula(text) ? _guarded : null);
    }

    // The writer knows only asynchronous calls.
    private static void Done(ValueTask call) => call.AsTask().GetAwaiter().GetResult();

    private static T Done<T>(ValueTask<T> call) => call.AsTask().GetAwaiter().GetResult();
}
