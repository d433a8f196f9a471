using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace LocationScore.Cli.Output;

/// <summary>Writes plain workbooks: a bold frozen header per sheet, numbers as numbers, texts as texts that no program runs as formulas.</summary>
internal sealed class Workbook : IDisposable
{
    // The limits of the file format; a program refuses or "repairs" what is beyond them.
    private const int MostRows = 1_048_576, LongestText = 32_767;

    private readonly MemoryStream _stream = new();
    private readonly Spreadsheet _document;
    private readonly StyleId _header, _guarded;

    internal Workbook()
    {
        var options = new SpreadCheetahOptions { WriteCellReferenceAttributes = true, PreserveStringWhitespace = true, DocumentProperties = null };
        _document = Done(Spreadsheet.CreateNewAsync(_stream, options));
        _header = _document.AddStyle(new Style { Font = { Bold = true } });

        // A cell in the format of text stays text when a person edits it.
        _guarded = _document.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
    }

    /// <summary>Adds a sheet; a cell with a number is a number, any other is text.</summary>
    internal void Add(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        var widths = header.Select(static text => text.Length).ToArray();
        var lines = new List<Cell[]>();
        foreach (var row in rows)
        {
            // The header is a row too.
            if (lines.Count + 1 == MostRows)
            {
                throw new ProblemsException([new(ProblemCodes.TooLarge, "--format", $"The sheet '{name}' has more rows than a workbook can hold.", null,
                    string.Create(CultureInfo.InvariantCulture, $"at most {MostRows} rows"), Repair: "Write --format csv or json, or fewer cities with --cities.")]);
            }

            lines.Add([.. row.Select(cell => cell.Number is { } number ? new Cell(number + 0.0) : new Cell(Fitting(cell.Text), Safe.StartsLikeFormula(cell.Text) ? _guarded : null))]);
            for (int k = 0; k < widths.Length && k < row.Count; k++) widths[k] = Math.Max(widths[k], row[k].Number is null ? row[k].Text.Length : 10);
        }

        var options = new WorksheetOptions { FrozenRows = 1 };
        for (int k = 0; k < widths.Length; k++) options.Column(k + 1).Width = Math.Clamp(widths[k] + 2, 8, 60);
        Done(_document.StartWorksheetAsync(name, options));
        Done(_document.AddRowAsync([.. header.Select(text => new Cell(Fitting(text), _header))]));
        foreach (var line in lines) Done(_document.AddRowAsync(line));
    }

    internal byte[] Bytes()
    {
        Done(_document.FinishAsync());
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private static string Fitting(string text)
    {
        string safe = Safe.Xml(text);
        if (safe.Length <= LongestText) return safe;
        int end = LongestText - 2;
        return safe[..(char.IsHighSurrogate(safe[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    // The writer knows only asynchronous calls; into memory they end at once.
    private static void Done(ValueTask call) => call.AsTask().GetAwaiter().GetResult();

    private static T Done<T>(ValueTask<T> call) => call.AsTask().GetAwaiter().GetResult();
}
