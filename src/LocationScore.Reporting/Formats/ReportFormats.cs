using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>The formats of reports.</summary>
public static class ReportFormats
{
    /// <summary>Gets plain text: tables in columns, for a log or a terminal.</summary>
    public static ReportFormat PlainText { get; } = new PlainTextFormat();

    /// <summary>Gets Markdown in the flavour of GitHub.</summary>
    public static ReportFormat Markdown { get; } = new MarkdownFormat();

    /// <summary>Gets CSV: the first table, numbers in full, UTF-8, separated by commas.</summary>
    public static ReportFormat Csv { get; } = new CsvFormat();

    /// <summary>Gets JSON: the texts, and the tables as lists of objects, numbers in full; a ranking can be replayed from it.</summary>
    public static ReportFormat Json { get; } = new JsonFormat();

    /// <summary>Gets Excel workbooks: the answer first, then a sheet per table.</summary>
    public static ReportFormat Xlsx { get; } = new XlsxFormat();

    /// <summary>Gets drawings as SVG, for slides: those of a ranking, a comparison, flips and how sure a ranking is; other reports have
    /// none.</summary>
    public static ReportFormat Svg { get; } = new SvgFormat();

    /// <summary>Gets all formats that every report has.</summary>
    public static ImmutableArray<ReportFormat> All { get; } = [PlainText, Json, Csv, Markdown, Xlsx];

    /// <summary>Finds a format by its name, in any case.</summary>
    /// <param name="name">The name, such as <c>markdown</c>.</param>
    /// <returns>The format, or <see langword="null"/>.</returns>
    public static ReportFormat? Find(string name) => All
        .FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds a format by the extension of a file, in any case.</summary>
    /// <param name="extension">The extension with its point, such as <c>.md</c>.</param>
    /// <returns>The format, or <see langword="null"/>.</returns>
    public static ReportFormat? OfExtension(string extension) =>
        All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
}
