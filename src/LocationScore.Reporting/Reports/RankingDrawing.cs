namespace LocationScore.Reporting;

/// <summary>The drawings of a ranking.</summary>
internal static class RankingDrawing
{
    private const int Most = 50;

    /// <summary>The ranking as bars.</summary>
    internal static Chart Bars(RankingSummary summary)
    {
        var result = summary.Result;
        var bars = new ScoreBars(summary);
        int count = result.Ranking.Count;
        var lines = result.Ranking.Take(Most).Select((place, k) =>
        {
            var interval = summary.Sure?.IntervalOf(place.Location.Id);
            return new RankingChart.Line(place.Rank, place.Location.Name, summary.Figures.Score(place.Score), bars.Of(k),
                interval?.Best.Rank, interval?.Worst.Rank, false);
        });
        string left = count > Most ? $", the first {Most} of {NumberStyle.Whole.Format(count)}" : "";
        IReadOnlyList<string> legend = bars.Stacks ? [.. summary.Tops.Select(static top => $"{top.Name} {Figures.Share(top.Weight)}")] : [];
        return RankingChart.Of($"{summary.Origin.Title}{left}", legend, [.. lines], count);
    }

    /// <summary>The map of quality and cost.</summary>
    internal static Chart QualityCost(RankingSummary summary, QualityCostMap map)
    {
        var first = summary.Result.Ranking.Take(2 * Most).ToDictionary(static place => place.Location.Id, static place => place.Rank,
            StringComparer.Ordinal);
        int left = map.Points.Length - first.Count;
        string title = $"Quality against cost{(left > 0 ? $", the first {first.Count}" : "")}";
        var shown = map with { Points = [.. map.Points.Where(point => first.ContainsKey(point.Location.Id))] };
        return QualityCostChart.Of(title, shown, first, null);
    }
}
