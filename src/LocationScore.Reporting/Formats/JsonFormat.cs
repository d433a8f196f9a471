using System.Text.Encodings.Web;
using System.Text.Json;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Writes a report as JSON: its texts, and its tables as lists of objects with numbers in full.</summary>
internal sealed class JsonFormat : ReportFormat
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    internal JsonFormat()
        : base("json", "application/json", [".json"])
    {
    }

    public override bool IsText => true;

    internal override void WriteCore(Report report, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            if (report.Document is { } document) document(json);
            else Parts(json, report);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Parts(Utf8JsonWriter json, Report report)
    {
        json.WriteString("title", SafeText.Xml(report.Title));
        json.WriteStartArray("texts");
        foreach (var text in report.Parts.OfType<ReportText>()
            .Where(static t => t.Kind != ReportTextKind.Heading)) json.WriteStringValue(SafeText.Xml(text.ToString()));
        json.WriteEndArray();
        foreach (var table in report.Parts.OfType<ReportTable>()) Table(json, table);
    }

    private static void Table(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartArray(table.Name);
        for (int row = 0; row < table.RowCount; row++)
        {
            if (table.EmphasisOf(row) == Emphasis.Heading) continue;
            json.WriteStartObject();
            for (int k = 0; k < table.Columns.Length; k++)
            {
                var cell = table[row, k];
                if (cell.Number is { } number) JsonNumber.Write(json, table.Columns[k].Key, number);
                else if (!cell.IsPlainNumber
                    && cell.Text.Trim() is { Length: > 0 } text and not "–") json.WriteString(table.Columns[k].Key, SafeText.Xml(text));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
