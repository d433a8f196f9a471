using System.Text.Json;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Writes a report as JSON: its texts, and its tables as lists of objects with numbers in full.</summary>
internal static class SheetJson
{
    internal static byte[] Write(Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, RankJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("title", SafeText.Xml(sheet.Title));
            json.WriteStartArray("texts");
            foreach (var text in sheet.Parts.OfType<SheetText>().Where(static t => t.Kind != TextKind.Heading)) json.WriteStringValue(SafeText.Xml(text.Label is null ? text.Text : $"{text.Label}: {text.Text}"));
            json.WriteEndArray();
            foreach (var table in sheet.Parts.OfType<SheetTable>())
            {
                json.WriteStartArray(table.Name);
                foreach (var (cells, _) in table.Rows.Where(static row => row.Emphasis != Emphasis.Heading))
                {
                    json.WriteStartObject();
                    for (int k = 0; k < cells.Length; k++)
                    {
                        if (table.Columns[k].Bar) continue;
                        if (cells[k].Number is { } number) json.WriteNumber(table.Columns[k].Key, number + 0.0);
                        else if (cells[k].Text.Trim() is { Length: > 0 } text and not "–") json.WriteString(table.Columns[k].Key, SafeText.Xml(text));
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
