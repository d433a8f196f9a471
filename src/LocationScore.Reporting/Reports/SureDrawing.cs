using LocationScore.Analysis;

namespace LocationScore.Reporting;

/// <summary>The drawing of how sure a ranking is.</summary>
internal static class SureDrawing
{
    private const int Most = 50;

    /// <summary>How often each location has each rank.</summary>
    internal static Chart Of(Scorer scorer, SmaaResult acceptability, string? location)
    {
        var ranking = scorer.Score().Ranking;
        var lines = ranking.Take(Most).Select(place => (place.Location.Name,
            HeatChart.Columns(acceptability.Find(place.Location.Id)!.Acceptability), place.Location.Id == location));
        string left = ranking.Count > Most ? $", the first {Most} of {NumberStyle.Whole.Format(ranking.Count)}" : "";
        return HeatChart.Of($"Ranks in per cent of {NumberStyle.Whole.Format(acceptability.Draws)} draws of any weights{left}", [.. lines],
            HeatChart.Heads(ranking.Count));
    }
}
