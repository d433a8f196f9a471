using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>The sheets <c>locations</c>, <c>indicators</c> and <c>sources</c> of a workbook: one row per item, columns named as in the JSON document.</summary>
internal static class DetailSheets
{
    internal static void Read(Table table, FactsDraft draft)
    {
        string[] columns = table.Sheet!.ToLowerInvariant() switch
        {
            "locations" => ["id", "name", "group", "description"],
            "indicators" => ["id", "name", "unit", "description", "topic"],
            _ => ["id", "title", "publisher", "date", "address", "licence"],
        };
        if (table.Rows.IsEmpty) return;
        var header = new Header(table);
        header.Check(table, columns, ["id"], draft.Problems);
        if (header.Find("id") is null) return;
        foreach (var cells in table.Rows.Skip(1))
        {
            var row = new FactRow(table, header, cells, draft.Problems);
            if (!FactRow.HasShape(table, header, cells, draft.Problems)) continue;
            if (row.Text("id") is not { } id)
            {
                row.Missing("id", "The row has no id.");
                continue;
            }

            var origin = row.Origin;
            switch (columns[1], columns.Length)
            {
                case ("name", 4):
                    id = draft.LocationNamed(id, origin);
                    draft.DefineLocation(id, row.Verbatim("name"));
                    draft.Location(id, origin, row.Verbatim("name"), row.Verbatim("group"), row.Verbatim("description"));
                    break;
                case ("name", _):
                    id = draft.IndicatorNamed(id, origin);
                    draft.DefineIndicator(id, row.Verbatim("name"));
                    draft.Indicator(id, origin, row.Verbatim("name"), row.Text("unit"), row.Verbatim("description"), row.Verbatim("topic"));
                    break;
                default:
                    draft.Source(id, origin, row.Verbatim("title"), row.Verbatim("publisher"), row.Verbatim("date"), row.Verbatim("address"), row.Verbatim("licence"));
                    break;
            }
        }
    }
}
