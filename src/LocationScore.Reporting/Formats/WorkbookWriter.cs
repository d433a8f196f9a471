using System.Globalization;
using LocationScore.Shared;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace LocationScore.Reporting;

/// <summary>
/// Writes workbooks for readers: a bold header that stays in sight and filters, numbers as numbers in the format of their column,
/// texts as texts that no program runs as formulas.
/// </summary>
internal sealed class WorkbookWriter : IDisposable
{
    // The limits of the file format; a program refuses or "repairs" what is beyond them.
    private const int MostRows = 1_048_576, LongestText = 32_767, WidthSample = 200;

    private readonly Stream _stream;
    private readonly MemoryStream _written = new();
    private readonly List<(int Sheet, WorkbookChart Chart)> _charts = [];
    private readonly Spreadsheet _document;
    private readonly StyleId _header, _guarded, _guardedBold;
    private readonly Dictionary<(string Format, bool Bold), StyleId> _styles = [];
    private int _sheets;

    internal WorkbookWriter(Stream stream)
    {
        _stream = stream;
        var options = new SpreadCheetahOptions
        {
            WriteCellReferenceAttributes = true,
            PreserveStringWhitespace = true,
            DocumentProperties = null
        };
        _document = Done(Spreadsheet.CreateNewAsync(_written, options));
        _header = _document.AddStyle(new Style
        {
            Font = { Bold = true },
            Alignment = { WrapText = true, Vertical = VerticalAlignment.Top }
        });

        // A cell in the format of text stays text when a person edits it.
        _guarded = _document.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
        _guardedBold = _document.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text), Font = { Bold = true } });
    }

    /// <summary>Refuses a table that no sheet can hold, before any of it is written.</summary>
    /// <exception cref="ProblemsException">It has too many rows.</exception>
    internal static void Demand(ReportTable table)
    {
        // The header is a row too.
        if (table.RowCount < MostRows) return;
        throw new ProblemsException([new(ProblemCodes.TooLarge, "--format",
            $"The sheet '{table.Name}' has more rows than a workbook can hold.",
            string.Create(CultureInfo.InvariantCulture, $"{table.RowCount} rows"),
                string.Create(CultureInfo.InvariantCulture, $"at most {MostRows} rows"),
            Repair: "Write --format csv or json, or fewer cities with --cities.")]);
    }

    /// <summary>Adds a sheet with all columns of a table; a column without a header is headed by its key.</summary>
    internal void Add(string name, ReportTable table)
    {
        Demand(table);
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => table.EmphasisOf(row) != Emphasis.Heading)];
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (int k = 0; k < table.Columns.Length; k++) options.Column(k + 1).Width = WidthOf(table, k, rows);
        if (rows.Length > 0) options.AutoFilter =
            new AutoFilterOptions($"A1:{ColumnName(table.Columns.Length)}{(rows.Length + 1).ToString(CultureInfo.InvariantCulture)}");
        Begin(name, options);
        Done(_document.AddRowAsync([.. table.Columns.Select(column => new Cell(Fitting(HeaderOf(column)), _header))]));
        var line = new Cell[table.Columns.Length];
        foreach (int row in rows)
        {
            bool bold = table.EmphasisOf(row) is Emphasis.Strong or Emphasis.Best;
            for (int k = 0; k < line.Length; k++) line[k] = CellOf(table[row, k], table.Columns[k], bold);
            Done(_document.AddRowAsync(line));
        }
    }

    /// <summary>Adds a sheet with a chart of a table that stands on another sheet.</summary>
    internal void AddChart(string name, TableChart chart, ReportTable table, string sheet)
    {
        Begin(name, new());
        _charts.Add((_sheets, new(chart, table, sheet)));
    }

    /// <summary>Writes the workbook.</summary>
    internal void Finish()
    {
        Done(_document.FinishAsync());
        WorkbookPackage.Complete(_written, _charts);
        _written.WriteTo(_stream);
    }

    public void Dispose()
    {
        _document.Dispose();
        _written.Dispose();
    }

    internal static string HeaderOf(ReportColumn column) => column.Header.Length == 0 ? column.Key : column.Header;

    private void Begin(string name, WorksheetOptions options)
    {
        Done(_document.StartWorksheetAsync(name, options));
        _sheets++;
    }

    /// <summary>Wide enough for the first rows, within limits.</summary>
    private static int WidthOf(ReportTable table, int column, int[] rows)
    {
        int width = Math.Min(24, HeaderOf(table.Columns[column]).Length);
        foreach (int row in rows.Take(WidthSample)) width = Math.Max(width, TextWidth.Of(table[row, column].Text));
        return Math.Clamp(width + 3, 8, 90);
    }

    private Cell CellOf(ReportCell cell, ReportColumn column, bool bold)
    {
        if (cell.Number is { } number) return new(number + 0.0, StyleOf((column.Style ?? NumberStyle.General).Workbook, bold));
        if (cell.IsPlainNumber) return new("");
        string text = Fitting(cell.Text);
        return SafeText.StartsLikeFormula(cell.Text) ? new(text, bold ? _guardedBold : _guarded) : bold
            ? new(text, StyleOf("General", bold)) : new(text);
    }

    private StyleId? StyleOf(string format, bool bold)
    {
        if (format == "General" && !bold) return null;
        if (_styles.TryGetValue((format, bold), out var known)) return known;
        var style = format == "General" ? new Style() : new Style { Format = NumberFormat.Custom(format) };
        style.Font.Bold = bold;
        return _styles[(format, bold)] = _document.AddStyle(style);
    }

    /// <summary>A text as a cell holds it: what is too long is cut visibly.</summary>
    internal static string Fitting(string text)
    {
        string safe = SafeText.Xml(text);
        if (safe.Length <= LongestText) return safe;
        int end = LongestText - 2;
        return safe[..(char.IsHighSurrogate(safe[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    /// <summary>The letters of a column, from 1.</summary>
    internal static string ColumnName(int column)
    {
        string name = "";
        for (; column > 0; column = (column - 1) / 26) name = (char)('A' + ((column - 1) % 26)) + name;
        return name;
    }

    // The writer knows only asynchronous calls; into a stream in memory they end at once.
    private static void Done(ValueTask call) => call.AsTask().GetAwaiter().GetResult();

    private static T Done<T>(ValueTask<T> call) => call.AsTask().GetAwaiter().GetResult();
}
