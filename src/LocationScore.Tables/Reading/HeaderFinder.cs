using System.Globalization;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>Finds the header of a table: its first row, or one further down when lines stand above it.</summary>
internal static class HeaderFinder
{
    private const int MostAbove = 20;

    /// <summary>Goes to the header and returns it; null, with a problem, when it is not clear which row it is.</summary>
    internal static Header? Find(RowSource source, RowCursor cursor, FactsDraft draft)
    {
        if (!cursor.Read()) return null;
        var first = new Header(source, cursor);
        if (Location(first, draft) || !source.CanReopen) return Renamed(source, cursor, first, draft);
        if (Later(source, first.Number, draft) is not { } later) return Renamed(source, cursor, first, draft);
        if (!draft.Rules.FindHeader)
        {
            draft.Findings.Add(first.At(new(ProblemCodes.BadTable, "",
                string.Create(CultureInfo.InvariantCulture, $"The header is not in the first row: it seems to be row {later}."),
                NumberText.Quote(Header.List(first.Names.Where(static name => name.Length > 0))), "a header row at the top",
                Repair: string.Create(CultureInfo.InvariantCulture,
                    $"Remove what stands above row {later}, or let the header be looked for (--find-header, TableOptions.FindHeader).")), 0,
                    null));
            return null;
        }

        while (cursor.Number < later && cursor.Read())
        {
        }

        draft.Notice(TableNoticeCode.HeaderFound, string.Create(CultureInfo.InvariantCulture,
            $"{source.File}: row {later} was read as the header; what stands above it was left out."));
        return Renamed(source, cursor, new(source, cursor), draft);
    }

    private static bool Location(Header header, FactsDraft draft) =>
        header.Find("location") is not null || (draft.Rules.UsualWords && LocationWords.In(header.Names) is not null);

    /// <summary>The row with a column <c>location</c>; otherwise the one that is fuller than all above it and not exceeded by any of the
    /// first few, when those above hold less than two thirds of it.</summary>
    private static int? Later(RowSource source, int first, FactsDraft draft)
    {
        var counts = new List<(int Number, int Filled, bool Location)>();
        using var cursor = source.Open(null);
        while (counts.Count <= MostAbove && cursor.Read())
        {
            if (cursor.Number < first) continue;
            counts.Add((cursor.Number, Enumerable.Range(0, cursor.Count).Count(k => !cursor.IsEmpty(k)),
                !cursor.IsBroken && Location(new(source, cursor), draft)));
        }

        if (counts.Skip(1).Where(static row => row.Location).Select(static row => (int?)row.Number)
            .FirstOrDefault() is { } stated) return stated;
        if (counts.Count < 3) return null;
        int most = counts.Max(static row => row.Filled), at = counts.FindIndex(row => row.Filled == most);
        return at > 0 && most > 2 && counts.Take(at).All(row => row.Filled * 3 <= most * 2) ? counts[at].Number : null;
    }

    /// <summary>The header with the usual words understood, when that is allowed.</summary>
    private static Header Renamed(RowSource source, RowCursor cursor, Header header, FactsDraft draft)
    {
        if (!draft.Rules.UsualWords || header.Find("location") is not null || LocationWords.In(header.Names) is not { } at) return header;
        var renamed = new Dictionary<int, string> { [at] = "location" };
        string more = "";
        if (header.Find("group") is null && LocationWords.All(header.Names).Where(k => k != at).Select(static k => (int?)k)
            .FirstOrDefault() is { } wider)
        {
            renamed[wider] = "group";
            more = $", '{header.Names[wider]}' as its group";
        }

        draft.Notice(TableNoticeCode.HeaderWord, $"{source.File}: the column '{header.Names[at]}' was read as the location{more}.");
        return new(source, cursor, renamed);
    }
}
