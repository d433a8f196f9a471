using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>
/// Reads facts from a workbook: the sheet <c>facts</c> in either form with the sheets <c>locations</c>, <c>indicators</c> and
/// <c>sources</c> beside it,
/// or, when there is no such sheet, the first visible sheet that has a column <c>location</c>. A hidden sheet is read only by its name.
/// Other tables of locations are left out, with a notice.
/// </summary>
internal static class WorkbookFacts
{
    internal static void Read(string file, ReadOnlyMemory<byte> bytes, FactsDraft draft)
    {
        var sheets = WorkbookSheets.Of(file, bytes, draft.Findings);
        if (sheets.Count == 0) return;
        var facts = sheets.FirstOrDefault(static sheet => sheet.Is("facts"));
        bool named = facts is not null;
        if (named)
        {
            foreach (var sheet in sheets)
            {
                if (DetailSheets.ColumnsOf(sheet) is { } columns) DetailSheets.Read(sheet, columns, draft);
            }
        }

        var others = sheets.Where(sheet => sheet != facts && (!named || DetailSheets.ColumnsOf(sheet) is null)
            && HasLocations(sheet, draft)).ToList();
        facts ??= others.FirstOrDefault(static sheet => !sheet.IsHidden)
            ?? sheets.FirstOrDefault(static sheet => !sheet.IsHidden) ?? sheets[0];
        foreach (var sheet in others.Where(sheet => sheet != facts))
            draft.Notice(TableNoticeCode.SheetLeftOut,
                $"{file}: the {(sheet.IsHidden ? "hidden " : "")}sheet '{sheet.Sheet}' was not read, only '{facts.Sheet}': put what "
                + "belongs together on one sheet, or into files of their own.");
        if (facts.IsHidden) draft.Notice(TableNoticeCode.HiddenRows, $"{file}: the sheet '{facts.Sheet}', which was read, is hidden.");
        if (IsEmpty(facts))
        {
            draft.Findings.Add(new(ProblemCodes.Empty, $"sheet {facts.Sheet}", "The sheet is empty.", "nothing",
                "a header row and rows of facts",
                Repair: sheets.Count > 1 ? "Name the sheet that holds the facts 'facts', or move it to the front." : null, File: file));
            return;
        }

        TableFacts.Read(facts, draft);
    }

    private static bool IsEmpty(SheetSource sheet)
    {
        using var cursor = sheet.Open(null);
        return !cursor.Read();
    }

    private static bool HasLocations(SheetSource sheet, FactsDraft draft)
    {
        using var cursor = sheet.Open(null);
        if (!cursor.Read()) return false;
        var header = new Header(sheet, cursor);
        return header.Find("location") is not null || (draft.Rules.UsualWords && LocationWords.In(header.Names) is not null);
    }
}
