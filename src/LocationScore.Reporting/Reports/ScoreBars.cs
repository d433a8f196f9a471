using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>The bars of a ranking in shares of the longest: stacked by factor where points are terms of a sum, whole otherwise.</summary>
internal sealed class ScoreBars
{
    private readonly RankingSummary _summary;
    private readonly double _low;
    private readonly double _high;

    internal ScoreBars(RankingSummary summary)
    {
        _summary = summary;
        var ranking = summary.Result.Ranking;
        Stacks = ranking[0].Explanation.IsSum && ranking.All(static place => place.Intercept == 0)
            && summary.Tops.All(top => top.HasPoints && Enumerable.Range(0, ranking.Count).All(k => top.Points(k) >= 0));
        foreach (double score in summary.Result.Scores) (_low, _high) = (Math.Min(_low, score), Math.Max(_high, score));
    }

    /// <summary>Whether points are terms of a sum that can be stacked.</summary>
    internal bool Stacks { get; }

    /// <summary>The parts of the bar of a place.</summary>
    internal ImmutableArray<BarPart> Of(int place)
    {
        var figures = _summary.Figures;
        if (Stacks)
        {
            double scale = _high > 0 ? 1 / _high : 0;
            return [.. _summary.Tops.Select((top, k) => new BarPart(k, top.Points(place)!.Value * scale,
                $"{ShownText.Name(top.Name)}: {figures.OfPoints(top.Points(place)!.Value)} points"))];
        }

        double score = _summary.Result.Ranking[place].Score;
        return [new(0, _high > _low ? (score - _low) / (_high - _low) : 1, $"score {figures.Score(score)}")];
    }
}
