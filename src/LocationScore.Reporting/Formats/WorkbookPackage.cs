using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace LocationScore.Reporting;

/// <summary>Completes the package of a written workbook: adds charts to sheets, and gives every part the same time, so that the same
/// report gives the same bytes.</summary>
internal static class WorkbookPackage
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The first time that a package can tell.
    private static readonly DateTimeOffset s_start = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Completes a workbook.</summary>
    /// <param name="workbook">The workbook; it can be read, written and sought in.</param>
    /// <param name="charts">The charts with the numbers of their sheets, from 1.</param>
    internal static void Complete(Stream workbook, IReadOnlyList<(int Sheet, WorkbookChart Chart)> charts)
    {
        using var package = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true);
        for (int k = 0; k < charts.Count; k++)
        {
            var (sheet, chart) = charts[k];
            string number = (k + 1).ToString(CultureInfo.InvariantCulture), sheetName = sheet.ToString(CultureInfo.InvariantCulture);
            Insert(package, $"xl/worksheets/sheet{sheetName}.xml", "</worksheet>", """<drawing r:id="rId1"/>""");
            Insert(package, "[Content_Types].xml", "</Types>",
                Type($"/xl/drawings/drawing{number}.xml", "drawing") + Type($"/xl/charts/chart{number}.xml", "drawingml.chart"));
            Relate(package, $"xl/worksheets/_rels/sheet{sheetName}.xml.rels", "drawing", $"../drawings/drawing{number}.xml");
            Relate(package, $"xl/drawings/_rels/drawing{number}.xml.rels", "chart", $"../charts/chart{number}.xml");
            Add(package, $"xl/drawings/drawing{number}.xml", chart.WritePlace);
            Add(package, $"xl/charts/chart{number}.xml", chart.WriteChart);
        }

        foreach (var part in package.Entries) part.LastWriteTime = s_start;
    }

    private static string Type(string part, string kind) =>
        $"""<Override PartName="{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml" />""";

    private static void Relate(ZipArchive package, string name, string kind, string target) => Add(package, name, xml =>
    {
        xml.WriteStartElement("Relationships", Package);
        xml.WriteStartElement("Relationship", Package);
        xml.WriteAttributeString("Id", "rId1");
        xml.WriteAttributeString("Type", $"{Relations}/{kind}");
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Add(ZipArchive package, string name, Action<XmlWriter> write)
    {
        using var stream = package.CreateEntry(name).Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        write(xml);
    }

    /// <summary>Puts text before the end of a part.</summary>
    private static void Insert(ZipArchive package, string name, string end, string text)
    {
        var part = package.GetEntry(name) ?? throw new UnreachableException($"The workbook has no {name}.");
        using var stream = part.Open();
        string was;
        using (var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true)) was = reader.ReadToEnd();
        int at = was.LastIndexOf(end, StringComparison.Ordinal);
        if (at < 0) throw new UnreachableException($"{name} does not end with {end}.");
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(was.Insert(at, text)));
    }
}
