using System.Globalization;
using System.Xml;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Writes the parts of a bar chart inside a workbook: its place on a sheet, and the chart, which reads the cells of another
/// sheet. Office Open XML, ECMA-376 part 1 (2016), DrawingML.</summary>
internal sealed class WorkbookChart(TableChart chart, ReportTable table, string sheet)
{
    private const string Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        Main = "http://schemas.openxmlformats.org/drawingml/2006/main",
        Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Places = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    // A point of the screen in the unit of the file format; the sizes of the chart in points.
    private const int Point = 9525, Width = 640, Head = 150, Bar = 24;

    private const string NameAxis = "1", ValueAxis = "2";

    /// <summary>Writes where the chart stands on its sheet.</summary>
    internal void WritePlace(XmlWriter xml)
    {
        xml.WriteStartElement("xdr", "wsDr", Places);
        xml.WriteStartElement("oneCellAnchor", Places);
        xml.WriteStartElement("from", Places);
        xml.WriteElementString("col", Places, "0");
        xml.WriteElementString("colOff", Places, "0");
        xml.WriteElementString("row", Places, "0");
        xml.WriteElementString("rowOff", Places, "0");
        xml.WriteEndElement();
        Size(xml, "ext", Places, Width, Head + (Bar * chart.Rows));
        xml.WriteStartElement("graphicFrame", Places);
        xml.WriteAttributeString("macro", "");
        xml.WriteStartElement("nvGraphicFramePr", Places);
        xml.WriteStartElement("cNvPr", Places);
        xml.WriteAttributeString("id", "2");
        xml.WriteAttributeString("name", "Chart");
        xml.WriteAttributeString("descr", SafeText.Line(chart.Title));
        xml.WriteEndElement();
        xml.WriteElementString("cNvGraphicFramePr", Places, null);
        xml.WriteEndElement();
        xml.WriteStartElement("xfrm", Places);
        xml.WriteStartElement("a", "off", Main);
        xml.WriteAttributeString("x", "0");
        xml.WriteAttributeString("y", "0");
        xml.WriteEndElement();
        Size(xml, "ext", Main, 0, 0);
        xml.WriteEndElement();
        xml.WriteStartElement("graphic", Main);
        xml.WriteStartElement("graphicData", Main);
        xml.WriteAttributeString("uri", Charts);
        xml.WriteStartElement("c", "chart", Charts);
        xml.WriteAttributeString("r", "id", Relations, "rId1");
        for (int k = 0; k < 4; k++) xml.WriteEndElement();
        xml.WriteElementString("clientData", Places, null);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes the chart.</summary>
    internal void WriteChart(XmlWriter xml)
    {
        xml.WriteStartElement("c", "chartSpace", Charts);
        xml.WriteAttributeString("xmlns", "a", null, Main);
        Value(xml, "roundedCorners", "0");
        xml.WriteStartElement("chart", Charts);
        Title(xml);
        Value(xml, "autoTitleDeleted", "0");
        xml.WriteStartElement("plotArea", Charts);
        xml.WriteElementString("layout", Charts, null);
        xml.WriteStartElement("barChart", Charts);
        Value(xml, "barDir", "bar");
        Value(xml, "grouping", chart.Series.Length > 1 ? "stacked" : "clustered");
        Value(xml, "varyColors", "0");
        for (int k = 0; k < chart.Series.Length; k++) Series(xml, k);
        Value(xml, "gapWidth", "40");
        if (chart.Series.Length > 1) Value(xml, "overlap", "100");
        Value(xml, "axId", NameAxis);
        Value(xml, "axId", ValueAxis);
        xml.WriteEndElement();
        Axis(xml, "catAx", NameAxis, "maxMin", "l", ValueAxis, "autoZero");
        Axis(xml, "valAx", ValueAxis, "minMax", "b", NameAxis, "max");
        xml.WriteEndElement();
        if (chart.Series.Length > 1)
        {
            xml.WriteStartElement("legend", Charts);
            Value(xml, "legendPos", "t");
            Value(xml, "overlay", "0");
            xml.WriteEndElement();
        }

        Value(xml, "plotVisOnly", "1");
        Value(xml, "dispBlanksAs", "gap");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Size(XmlWriter xml, string name, string space, int width, int height)
    {
        xml.WriteStartElement(name, space);
        xml.WriteAttributeString("cx", Text(width * Point));
        xml.WriteAttributeString("cy", Text(height * Point));
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Charts);
        xml.WriteAttributeString("val", value);
        xml.WriteEndElement();
    }

    private void Title(XmlWriter xml)
    {
        xml.WriteStartElement("title", Charts);
        xml.WriteStartElement("tx", Charts);
        xml.WriteStartElement("rich", Charts);
        xml.WriteElementString("bodyPr", Main, null);
        xml.WriteStartElement("p", Main);
        xml.WriteStartElement("pPr", Main);
        xml.WriteStartElement("defRPr", Main);
        xml.WriteAttributeString("sz", "1400");
        xml.WriteAttributeString("b", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("r", Main);
        xml.WriteElementString("t", Main, SafeText.Line(chart.Title));
        for (int k = 0; k < 4; k++) xml.WriteEndElement();
        Value(xml, "overlay", "0");
        xml.WriteEndElement();
    }

    private void Series(XmlWriter xml, int part)
    {
        var (name, values) = chart.Series[part];
        xml.WriteStartElement("ser", Charts);
        Value(xml, "idx", Text(part));
        Value(xml, "order", Text(part));
        xml.WriteStartElement("tx", Charts);
        Texts(xml, Cells(name, 1, 1), [WorkbookWriter.HeaderOf(table.Columns[name])]);
        xml.WriteEndElement();
        xml.WriteStartElement("spPr", Charts);
        xml.WriteStartElement("solidFill", Main);
        xml.WriteStartElement("srgbClr", Main);
        xml.WriteAttributeString("val", Hue.Colour(part));
        for (int k = 0; k < 3; k++) xml.WriteEndElement();
        Value(xml, "invertIfNegative", "0");
        xml.WriteStartElement("cat", Charts);
        Texts(xml, Cells(chart.Names, 2, chart.Rows + 1), [.. Enumerable.Range(0, chart.Rows).Select(row => table[row, chart.Names].Text)]);
        xml.WriteEndElement();
        xml.WriteStartElement("val", Charts);
        xml.WriteStartElement("numRef", Charts);
        xml.WriteElementString("f", Charts, Cells(values, 2, chart.Rows + 1));
        xml.WriteStartElement("numCache", Charts);
        xml.WriteElementString("formatCode", Charts, (table.Columns[values].Style ?? NumberStyle.General).Workbook);
        Value(xml, "ptCount", Text(chart.Rows));
        for (int row = 0; row < chart.Rows; row++)
        {
            if (table[row, values].Number is { } number) Cell(xml, row, (number + 0.0).ToString("R", CultureInfo.InvariantCulture));
        }

        for (int k = 0; k < 4; k++) xml.WriteEndElement();
    }

    private static void Texts(XmlWriter xml, string cells, string[] texts)
    {
        xml.WriteStartElement("strRef", Charts);
        xml.WriteElementString("f", Charts, cells);
        xml.WriteStartElement("strCache", Charts);
        Value(xml, "ptCount", Text(texts.Length));
        for (int k = 0; k < texts.Length; k++) Cell(xml, k, WorkbookWriter.Fitting(texts[k]));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, int at, string value)
    {
        xml.WriteStartElement("pt", Charts);
        xml.WriteAttributeString("idx", Text(at));
        xml.WriteElementString("v", Charts, value);
        xml.WriteEndElement();
    }

    private static void Axis(XmlWriter xml, string kind, string id, string orientation, string side, string other, string crosses)
    {
        bool names = kind == "catAx";
        xml.WriteStartElement(kind, Charts);
        Value(xml, "axId", id);
        xml.WriteStartElement("scaling", Charts);
        Value(xml, "orientation", orientation);
        xml.WriteEndElement();
        Value(xml, "delete", "0");
        Value(xml, "axPos", side);
        if (!names) xml.WriteElementString("majorGridlines", Charts, null);
        xml.WriteStartElement("numFmt", Charts);
        xml.WriteAttributeString("formatCode", "General");
        xml.WriteAttributeString("sourceLinked", "0");
        xml.WriteEndElement();
        Value(xml, "majorTickMark", "none");
        Value(xml, "minorTickMark", "none");
        Value(xml, "tickLblPos", names ? "low" : "nextTo");
        Value(xml, "crossAx", other);
        Value(xml, "crosses", crosses);
        if (names) Value(xml, "tickLblSkip", "1");
        else Value(xml, "crossBetween", "between");
        xml.WriteEndElement();
    }

    private string Cells(int column, int from, int to)
    {
        string name = WorkbookWriter.ColumnName(column + 1), quoted = sheet.Replace("'", "''", StringComparison.Ordinal);
        string first = $"'{quoted}'!${name}${Text(from)}";
        return from == to ? first : $"{first}:${name}${Text(to)}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
