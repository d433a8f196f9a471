using System.Globalization;
using System.IO.Packaging;
using System.Xml;

namespace LocationScore.Tables.Sheets;

/// <summary>Finds the cells of a workbook that the reader would show as empty although they are not: errors, and formulas that were never
/// computed.</summary>
internal static class XlsxFaults
{
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        StrictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Returns the text of each such cell by sheet, row and column (both from 1); null for a workbook in the strict edition of the
    /// format, of which the reader sees nothing.</summary>
    internal static Dictionary<string, Dictionary<(int Row, int Column), string>>? Find(Stream stream)
    {
        var found = new Dictionary<string, Dictionary<(int, int), string>>(StringComparer.Ordinal);
        using var package = Package.Open(stream, FileMode.Open, FileAccess.Read);
        if (package.GetRelationshipsByType(StrictLinks + "/officeDocument").Any()) return null;
        if (package.GetRelationshipsByType(Links + "/officeDocument").FirstOrDefault() is not { } root) return found;
        var workbook = package.GetPart(PackUriHelper.ResolvePartUri(root.SourceUri, root.TargetUri));
        foreach (var (name, id) in Sheets(workbook))
        {
            var link = workbook.GetRelationship(id);
            foreach (var (row, column, fault) in Faults(package.GetPart(PackUriHelper.ResolvePartUri(workbook.Uri, link.TargetUri))))
            {
                if (!found.TryGetValue(name, out var cells)) found[name] = cells = [];
                cells[(row, column)] = fault;
            }
        }

        return found;
    }

    private static IEnumerable<(string Name, string Link)> Sheets(PackagePart workbook)
    {
        using var stream = workbook.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("name") is { } name
                && reader.GetAttribute("id", Links) is { } link) yield return (name, link);
        }
    }

    private static IEnumerable<(int Row, int Column, string Fault)> Faults(PackagePart sheet)
    {
        using var stream = sheet.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream);
        string? type = null, formula = null, value = null;
        string element = "";
        int row = 0, column = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "row":
                    row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture,
                        out int stated) ? stated : row + 1;
                    column = 0;
                    break;
                case XmlNodeType.Element when reader.LocalName == "c":
                    // Some programs leave places out: a cell follows the one before.
                    column = reader.GetAttribute("r") is { } place ? Column(place) : column + 1;
                    (type, formula, value) = (reader.GetAttribute("t"), null, null);
                    if (type == "e" && reader.IsEmptyElement) yield return (row, column, "#ERROR");
                    break;
                case XmlNodeType.Element:
                    element = reader.LocalName;
                    if (element == "f") formula = "";
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when element == "f":
                    formula += reader.Value;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when element == "v":
                    value += reader.Value;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "c":
                    string? fault = type == "e" ? value ?? "#ERROR" : formula is not null && string.IsNullOrEmpty(value) && type != "str"
                        ? $"={formula} (never computed)" : null;
                    if (fault is not null) yield return (row, column, fault);
                    break;
                case XmlNodeType.EndElement:
                    element = "";
                    break;
            }
        }
    }

    private static int Column(string place)
    {
        int column = 0;
        foreach (char letter in place.TakeWhile(char.IsAsciiLetterUpper)) column = (column * 26) + letter - 'A' + 1;
        return column;
    }
}
