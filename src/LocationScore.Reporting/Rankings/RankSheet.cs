using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>A ranking as a report for Markdown, CSV and workbooks: values instead of bars.</summary>
internal static class RankSheet
{
    internal static Sheet Of(RankReport report)
    {
        var sheet = new Sheet(report.Title);
        sheet.Strong(report.Verdict);
        sheet.Paragraph($"Scores: {report.Reading}. Factor columns: value from 0 to 1. Facts: share of the weight that rests on the city's own facts.");
        sheet.Parts.Add(Ranking(report));
        sheet.Heading("Rests on");
        sheet.Paragraph(report.Basis.Sentence());
        foreach (var (source, count) in report.Basis.Sources) sheet.Item($"{SourceText.WithAddress(source)}: {Basis.Count(count, "fact")}");
        if (!report.Notices.IsEmpty)
        {
            sheet.Heading("To mind");
            foreach (var notice in report.Notices.SelectMany(static group => group.Notices)) sheet.Item(notice.Message, notice.Code);
        }

        return sheet;
    }

    /// <summary>The table of all cities, the excluded ones at its end with their reasons.</summary>
    internal static SheetTable Ranking(RankReport report)
    {
        var ranking = report.Result.Ranking;
        bool bands = ranking.Any(static x => x.Band is not null), relative = ranking.Any(static x => x.Relative is not null), groups = ranking.Any(static x => x.Location.Group is not null), excluded = !report.Result.Excluded.IsEmpty;
        var columns = ImmutableArray.CreateBuilder<SheetColumn>();
        columns.Add(new("rank", "#", Right: true));
        columns.Add(new("location", "Id", Hidden: true));
        columns.Add(new("name", "City"));
        if (groups) columns.Add(new("group", "Group", Hidden: true));
        columns.Add(new("score", "Score", Right: true));
        if (relative) columns.Add(new("relative", "vs ref.", Right: true));
        if (bands) columns.Add(new("band", "Band"));
        foreach (var top in report.Tops)
        {
            columns.Add(new(top.Node.Id, $"{top.Name} ({Figures.Share(top.Weight)})", Right: true));
            columns.Add(new(top.Node.Id + "_points", "", Hidden: true));
        }

        columns.Add(new("coverage", "Facts", Right: true));
        if (excluded) columns.Add(new("excluded", "Not scored because"));
        var table = new SheetTable("ranking", columns.ToImmutable());
        for (int i = 0; i < ranking.Count; i++)
        {
            var place = ranking[i];
            var cells = new List<SheetCell> { place.Rank, place.Location.Id, place.Location.Name };
            if (groups) cells.Add(place.Location.Group);
            cells.Add((report.Figures.Score(place.Score), place.Score));
            if (relative) cells.Add((Figures.Value(place.Relative), place.Relative));
            if (bands) cells.Add(place.Band);
            foreach (var top in report.Tops)
            {
                cells.Add((Figures.Value(top.Values[i]), top.Values[i]));
                cells.Add((report.Figures.OfPoints(top.Points[i]), top.Points[i]));
            }

            cells.Add((Figures.WholeShare(place.Coverage), place.Coverage));
            if (excluded) cells.Add("");
            table.Row(place.Rank == 1 ? Emphasis.Best : Emphasis.None, [.. cells]);
        }

        foreach (var location in report.Result.Excluded)
        {
            var cells = Enumerable.Repeat((SheetCell)"", columns.Count).ToArray();
            cells[1] = location.Location.Id;
            cells[2] = location.Location.Name;
            cells[^1] = string.Join(" ", location.Reasons);
            table.Row(Emphasis.Faint, cells);
        }

        return table;
    }
}
