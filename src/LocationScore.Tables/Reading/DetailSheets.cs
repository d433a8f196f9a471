using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>The sheets <c>locations</c>, <c>indicators</c> and <c>sources</c> of a workbook: one row per item, columns named as in the JSON
/// document.</summary>
internal static class DetailSheets
{
    internal static readonly string[] Locations = ["id", "name", "group", "description", "latitude", "longitude"];

    internal static readonly string[] Indicators = ["id", "name", "unit", "description", "topic"];

    internal static readonly string[] Sources = ["id", "title", "publisher", "date", "address", "licence"];

    /// <summary>The columns of a sheet of this name; null when it is no sheet of details.</summary>
    internal static string[]? ColumnsOf(SheetSource sheet) =>
        sheet.Is("locations") ? Locations : sheet.Is("indicators") ? Indicators : sheet.Is("sources") ? Sources : null;

    internal static void Read(SheetSource sheet, string[] columns, FactsDraft draft)
    {
        using var cursor = sheet.Open(draft.Findings);
        if (!cursor.Read()) return;
        var header = new Header(sheet, cursor);
        header.Check(columns, ["id"], draft.Findings);
        if (header.Find("id") is null) return;
        var part = new TablePart(sheet, header) { Rows = cursor.Number };
        draft.Parts.Add(part);
        var view = new RowView(sheet, header, cursor, draft);
        int?[] at = [.. columns.Select(header.Find)];
        while (cursor.Read())
        {
            part.Rows = cursor.Number;
            if (!view.HasShape()) continue;
            if (view.Text(at[0]) is { } id) State(columns, id, part.Base + cursor.Number, view, at, draft);
            else if (!view.IsMergedAt(at[0])) view.Missing("id", "The row has no id.");
        }
    }

    private static void State(string[] columns, string id, int row, RowView view, int?[] at, FactsDraft draft)
    {
        if (columns == Locations)
        {
            int location = draft.Location(id, row);
            string? name = view.Verbatim(at[1]);
            draft.DefineLocation(draft.LocationId(location), name, row);
            draft.StateLocation(location, row, name, view.Verbatim(at[2]), view.Verbatim(at[3]), view.Degrees(at[4], 90),
                view.Degrees(at[5], 180));
        }
        else if (columns == Indicators)
        {
            int indicator = draft.Indicator(id, row, "id");
            string? name = view.Verbatim(at[1]);
            draft.DefineIndicator(draft.IndicatorId(indicator), name);
            draft.StateIndicator(indicator, row, name, view.Text(at[2]), view.Verbatim(at[3]), view.Verbatim(at[4]));
        }
        else
        {
            draft.StateSource(draft.Source(id, row), row, view.Verbatim(at[1]), view.Verbatim(at[2]), view.Verbatim(at[3]),
                view.Verbatim(at[4]), view.Verbatim(at[5]));
        }
    }
}
