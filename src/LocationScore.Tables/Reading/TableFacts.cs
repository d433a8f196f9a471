using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>Reads facts from a table in the long or the wide form.</summary>
internal static class TableFacts
{
    /// <summary>Adds what a table says to a draft: long form when it has a column <c>indicator</c> or <c>value</c>, wide form
    /// otherwise.</summary>
    internal static void Read(RowSource source, FactsDraft draft)
    {
        using var cursor = source.Open(draft.Findings);
        if (HeaderFinder.Find(source, cursor, draft) is not { } header) return;
        if (draft.Rules.Point == ',') draft.Notice(TableNoticeCode.DecimalComma,
            $"{source.File}: decimals were read with a comma, and points as separators of thousands.");
        var part = new TablePart(source, header) { Rows = cursor.Number };
        draft.Parts.Add(part);
        draft.MostRows = header.Find("indicator") is null ? source.MostRows(header.Number, header.Names.Length) : 0;
        var view = new RowView(source, header, cursor, draft);
        bool wide = header.Find("indicator") is null && header.Find("value") is null;
        ITableForm form = wide ? new WideForm(source, header, part, view, draft) : new LongForm(header, part, view, draft);
        var unnamed = Enumerable.Range(0, header.Names.Length).Where(k => header.Names[k].Length == 0).ToList();
        var hidden = new HiddenRows();
        int rows = 0;
        while (cursor.Read())
        {
            rows++;
            part.Rows = cursor.Number;
            if (cursor.IsHidden) hidden.Add(cursor.Number);
            CheckUnnamed(header, cursor, unnamed, draft);
            if (view.HasShape()) form.Read(cursor);
        }

        form.Finish();
        if (rows == 0) draft.Findings.Add(header.At(new(ProblemCodes.Empty, "", "There is a header but no row under it.", "1 row",
            "at least one row of facts"), 0, null));
        if (view.PointsAreAmbiguous && source.CanReopen) ReportPoints(source, header, form, draft);
        if (hidden.Text is { } numbers) draft.Notice(TableNoticeCode.HiddenRows,
            $"{source.File}{(source.Sheet is null ? "" : $", sheet {source.Sheet}")}: hidden rows were read like the others: {numbers}.");
    }

    private static void CheckUnnamed(Header header, RowCursor cursor, List<int> unnamed, FactsDraft draft)
    {
        for (int k = unnamed.Count - 1; k >= 0; k--)
        {
            int at = unnamed[k];
            if (at >= cursor.Count || cursor.IsEmpty(at)) continue;
            draft.Findings.Add(header.At(new(ProblemCodes.Empty, "", "A column with content has no name.", "an empty header", "a name",
                Repair: "Name the column, or remove it."), at, null));
            unnamed.RemoveAt(k);
        }
    }

    /// <summary>Where thousands or decimals are written with the other sign, a number such as 804.237 may be either.</summary>
    private static void ReportPoints(RowSource source, Header header, ITableForm form, FactsDraft draft)
    {
        using var cursor = source.Open(null);
        var view = new RowView(source, header, cursor, draft);
        while (cursor.Read())
        {
            if (cursor.Number <= header.Number || cursor.IsBroken) continue;
            foreach (int at in form.Values)
            {
                if (at >= cursor.Count || cursor.Kind(at) != CellKind.Text || !NumberText.MayBeThousands(cursor.Text(at))) continue;
                string text = cursor.Text(at).Trim().ToString();
                view.Add("ambiguous point", new(ProblemCodes.WrongType, "",
                    "The point may separate thousands or decimals, because other cells of the table write numbers with other signs.",
                    NumberText.Quote(text), NumberText.Allowed,
                    Repair: $"Write {text.Replace(".", "", StringComparison.Ordinal)} or {text}0, whichever is meant; or save the "
                        + "sheet as .xlsx, which stores numbers without separators."), at);
            }
        }
    }
}

/// <summary>A form of table, row by row.</summary>
internal interface ITableForm
{
    /// <summary>Gets the columns that hold numbers.</summary>
    IEnumerable<int> Values { get; }

    /// <summary>Reads a row that has the shape of the header.</summary>
    void Read(RowCursor cursor);

    /// <summary>Ends the reading.</summary>
    void Finish();
}
