using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>The table of all locations, the excluded ones at its end with their reasons; each column reads the columns of the
/// result.</summary>
internal static class RankingTable
{
    internal static ReportTable Of(RankingSummary summary)
    {
        var result = summary.Result;
        var ranking = result.Ranking;
        var excluded = result.Excluded;
        int scored = ranking.Count;
        var places = Places(ranking);
        var columns = new Columns(scored);
        columns.Add(new("rank", "#", NumberStyle.Whole, Right: true), i => places[i].Rank);
        columns.Add(new("location", "Id", Hidden: true), i => places[i].Location.Id, i => excluded[i].Location.Id);
        if (summary.Sure is { HasIntervals: true } sure)
        {
            columns.Add(new("range", "Range", Right: true), i => sure.CellOf(places[i].Location.Id));
            columns.Add(new("best", "Best rank", NumberStyle.Whole, Hidden: true), i => sure.IntervalOf(places[i].Location.Id)?.Best.Rank);
            columns.Add(new("worst", "Worst rank", NumberStyle.Whole, Hidden: true),
                i => sure.IntervalOf(places[i].Location.Id)?.Worst.Rank);
        }

        int name = columns.Add(new("name", "City"), i => places[i].Location.Name, i => excluded[i].Location.Name);
        if (result.Locations.Any(static x => x.Group is not null)) columns.Add(new("group", "Group", Hidden: true),
            i => places[i].Location.Group);
        int score = columns.Add(new("score", "Score", summary.Figures.ScoreStyle, Right: true), i => places[i].Score);
        if (scored > 0 && places.Any(static x => x.Relative is not null))
            columns.Add(new("relative", "vs ref.", NumberStyle.Value, Right: true), i => places[i].Relative);
        if (scored > 0 && places.Any(static x => x.Band is not null)) columns.Add(new("band", "Band"), i => places[i].Band);
        var parts = ImmutableArray.CreateBuilder<TableChart.Part>();
        foreach (var top in summary.Tops)
        {
            int value = columns.Add(new(top.Node.Id, $"{top.Name} ({Figures.Share(top.Weight)})", NumberStyle.Value, Right: true),
                i => top.Value(i));
            if (top.HasPoints)
                parts.Add(new(value, columns.Add(new(top.Node.Id + "_points", $"{top.Name}, points", summary.Figures.PointStyle,
                    Hidden: true), i => top.Points(i))));
        }

        columns.Add(new("coverage", "Facts", NumberStyle.WholePercent, Right: true), i => places[i].Coverage);
        if (!excluded.IsEmpty) columns.Add(new("excluded", "Not scored because"), static _ => "",
            i => string.Join(' ', excluded[i].Reasons));
        string model = result.Model.Id, profile = summary.Origin.ProfileId;
        columns.Add(new("model", "Model", Hidden: true), _ => model, _ => model);
        columns.Add(new("profile", "Profile", Hidden: true), _ => profile, _ => profile);
        return new("ranking", columns.Shown,
            columns.Rows(excluded.Length, row => row >= scored ? Emphasis.Faint : places[row].Rank == 1 ? Emphasis.Best : Emphasis.None))
        {
            Chart = scored == 0 ? null : () => Chart(summary, name, score, parts.ToImmutable()),
        };
    }

    /// <summary>The first locations as bars: by factor where points are terms of a sum, the score otherwise.</summary>
    private static TableChart Chart(RankingSummary summary, int name, int score, ImmutableArray<TableChart.Part> parts)
    {
        int scored = summary.Result.Ranking.Count;
        string left = scored > RankingDrawing.Most ? $", the first {RankingDrawing.Most} of {NumberStyle.Whole.Format(scored)}" : "";
        return new(summary.Origin.Title + left, name, new ScoreBars(summary).Stacks ? parts : [new(score, score)],
            Math.Min(scored, RankingDrawing.Most));
    }

    private static RankedLocation[] Places(IReadOnlyList<RankedLocation> ranking)
    {
        var places = new RankedLocation[ranking.Count];
        for (int i = 0; i < places.Length; i++) places[i] = ranking[i];
        return places;
    }

    /// <summary>Columns of scored locations and, below them, of excluded ones. A key that is taken gets an underscore behind it.</summary>
    private sealed class Columns(int scored)
    {
        private readonly ImmutableArray<ReportColumn>.Builder _shown = ImmutableArray.CreateBuilder<ReportColumn>();
        private readonly ImmutableArray<Func<int, ReportCell>>.Builder _cells = ImmutableArray.CreateBuilder<Func<int, ReportCell>>();
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

        internal ImmutableArray<ReportColumn> Shown => _shown.ToImmutable();

        internal int Add(ReportColumn column, Func<int, ReportCell> ofScored, Func<int, ReportCell>? ofExcluded = null)
        {
            string key = column.Key;
            while (!_keys.Add(key)) key += "_";
            _shown.Add(column with { Key = key });
            _cells.Add(row => row < scored ? ofScored(row) : ofExcluded is null ? "" : ofExcluded(row - scored));
            return _shown.Count - 1;
        }

        internal ColumnRows Rows(int excluded, Func<int, Emphasis> emphasis) =>
            new ColumnRows(scored + excluded, _cells.ToImmutable(), emphasis);
    }
}
