using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Writes a report as a workbook: what it says on the first sheet, then a sheet per table, and one with the chart of a
/// ranking.</summary>
internal sealed class XlsxFormat : ReportFormat
{
    internal XlsxFormat()
        : base("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"])
    {
    }

    public override bool IsText => false;

    internal override void WriteCore(Report report, Stream stream)
    {
        var tables = report.Parts.OfType<ReportTable>().Concat(report.Attachments).ToList();
        foreach (var table in tables) WorkbookWriter.Demand(table);
        using var workbook = new WorkbookWriter(stream);
        workbook.Add("Summary", Summary(report));
        foreach (var table in tables)
        {
            workbook.Add(NameOf(table), table);
            if (table.Chart?.Invoke() is { } chart) workbook.AddChart("Chart", chart, table, NameOf(table));
        }

        workbook.Finish();
    }

    /// <summary>The title and the answer first, then every other text under its heading.</summary>
    private static ReportTable Summary(Report report)
    {
        var table = new TableBuilder("summary", [new("about", "About"), new("text", "Text")]);
        table.Row(Emphasis.Strong, "Report", report.Title);
        string? heading = null;
        foreach (var part in report.Parts.OfType<ReportText>())
        {
            if (part.Kind == ReportTextKind.Heading) heading = part.Text;
            else table.Row(part.Kind == ReportTextKind.Strong ? Emphasis.Best : Emphasis.None,
                part.Label ?? (part.Kind == ReportTextKind.Strong ? "Answer" : heading), part.Text);
        }

        return table.Build();
    }

    private static string NameOf(ReportTable table) => table.Name switch
    {
        "qualityCost" => "Quality and cost",
        _ => char.ToUpper(table.Name[0], CultureInfo.InvariantCulture) + table.Name[1..],
    };
}
