namespace LocationScore.Reporting;

/// <summary>The drawings of a ranking.</summary>
internal static class RankingDrawing
{
    /// <summary>The most locations of a drawing of the ranking.</summary>
    internal const int Most = 50;

    private const int MostOnMap = 100;

    /// <summary>The drawing that was asked for.</summary>
    /// <exception cref="InvalidOperationException">The ranking has nothing for it.</exception>
    internal static Chart Of(RankingSummary summary) => summary.Picture switch
    {
        RankingPicture.QualityCost => QualityCost(summary, summary.Result.QualityCost
            ?? throw new InvalidOperationException("The model has no factors on both axes.")),
        RankingPicture.Map => Map(summary) ?? throw new InvalidOperationException("No city has coordinates."),
        _ => Bars(summary),
    };

    /// <summary>Whether there is something for a drawing.</summary>
    internal static bool CanDraw(RankingPicture picture, ScoringResult result) => picture switch
    {
        RankingPicture.QualityCost => result.QualityCost is not null,
        RankingPicture.Map => result.Ranking.Take(MostOnMap).Any(static place => place.Location.Coordinates is not null),
        _ => true,
    };

    /// <summary>The ranking as bars.</summary>
    private static Chart Bars(RankingSummary summary)
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
    private static Chart QualityCost(RankingSummary summary, QualityCostMap map)
    {
        var first = summary.Result.Ranking.Take(MostOnMap).ToDictionary(static place => place.Location.Id, static place => place.Rank,
            StringComparer.Ordinal);
        int left = map.Points.Length - first.Count;
        string title = $"Quality against cost{(left > 0 ? $", the first {first.Count}" : "")}";
        var shown = map with { Points = [.. map.Points.Where(point => first.ContainsKey(point.Location.Id))] };
        return QualityCostChart.Of(title, shown, first, null);
    }

    /// <summary>The locations on a map, or null when none has coordinates.</summary>
    private static Chart? Map(RankingSummary summary)
    {
        var ranking = summary.Result.Ranking;
        int[] placed = [.. Enumerable.Range(0, Math.Min(MostOnMap, ranking.Count)).Where(k => ranking[k].Location.Coordinates is not null)];
        if (placed.Length == 0) return null;
        string left = ranking.Count > placed.Length ? $", {placed.Length} of {NumberStyle.Whole.Format(ranking.Count)} cities" : "";
        return MapChart.Of($"{summary.Origin.Title}{left}", Pins(summary, placed, static _ => false));
    }

    /// <summary>The points of a map for places of the ranking, all of which have coordinates.</summary>
    internal static IReadOnlyList<MapChart.Pin> Pins(RankingSummary summary, IReadOnlyList<int> places, Func<int, bool> isFocus)
    {
        var ranking = summary.Result.Ranking;
        double best = ranking[0].Score, worst = ranking[^1].Score;
        return [.. places.Select(place =>
        {
            var one = ranking[place];
            double share = best == worst ? 1 : Math.Clamp((one.Score - worst) / (best - worst), 0, 1);
            return new MapChart.Pin(one.Location.Name, one.Location.Coordinates!, one.Rank, share, summary.Figures.Score(one.Score),
                isFocus(place));
        })];
    }
}
