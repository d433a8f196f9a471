using System.Collections.Immutable;
using LocationScore.Analysis;
using LocationScore.Descriptions;

namespace LocationScore.Reporting;

/// <summary>How much a ranking means, in one paragraph, and the ranks that each city can have when weights move a little.</summary>
internal sealed class HowSure
{
    private const int MostLocations = 300;
    private const int MostNodes = 500; // of each end of each interval: a count, so the answer is the same everywhere
    private const double Within = 0.2;
    private const double CloseMove = 0.02; // two points of a hundred
    private const int MostNamed = 4;

    private readonly RankIntervalsResult? _intervals;

    private HowSure(string paragraph, RankIntervalsResult? intervals) => (Paragraph, _intervals) = (paragraph, intervals);

    /// <summary>What stays, what turns, by how little, and on which doubtful fact it rests.</summary>
    internal string Paragraph { get; }

    internal bool HasIntervals => _intervals is not null;

    internal RankInterval? IntervalOf(string location) => _intervals?.Find(location);

    /// <summary>The range of ranks of a location: a number where there is only one.</summary>
    internal ReportCell CellOf(string location) => IntervalOf(location) is not { } interval ? ""
        : (SureReport.Text(interval), interval.IsFixed ? (double?)interval.Best.Rank : null);

    internal static HowSure Of(Scorer scorer)
    {
        int count = scorer.Locations.Length;
        if (count > MostLocations)
            return new($"Not worked out for more than {MostLocations} cities; 'locationscore sure CITY' asks about one.", null);
        if (count < 2) return new("There is only one city.", null);
        var intervals = scorer.RankIntervals(static o => o with { Within = Within, MostNodes = MostNodes, Draws = 0 });
        if (intervals.Intervals[0].Best.Exactness == Exactness.Sampled)
            return new("The model has no exact form for this; 'locationscore sure' draws weights at random.", null);
        var names = new AnalysisNames(scorer);
        string[] sentences = [Staying(scorer, intervals, names), Close(scorer, names), .. Facts(scorer, names),
            "Errors of the facts themselves are not stated, and not counted."];
        return new(string.Join(' ', sentences.Where(static sentence => sentence.Length > 0)), intervals);
    }

    private static string Staying(Scorer scorer, RankIntervalsResult intervals, AnalysisNames names)
    {
        var ranking = scorer.Score().Ranking;
        var staying = ranking.Where(place => intervals.Find(place.Location.Id)!.IsFixed).Select(place => names.Location(place.Location.Id))
            .ToList();
        if (staying.Count == ranking.Count) return "With each weight within ±20 %, every city keeps its rank.";
        string who = staying.Count == 0 ? "no city is certain to keep its rank"
            : $"{Words.JoinFew(staying)} {(staying.Count == 1 ? "keeps its rank" : "keep their ranks")}";
        return $"With each weight within ±20 %, {who}; the ranges beside the ranks say how far the others move.";
    }

    /// <summary>The neighbours that the least changes of weights turn.</summary>
    private static string Close(Scorer scorer, AnalysisNames names)
    {
        var ranking = scorer.Score().Ranking;
        var close = new List<(string Text, double Distance, int Place)>();
        for (int k = 1; k < ranking.Count; k++)
        {
            string behind = ranking[k].Location.Id, ahead = ranking[k - 1].Location.Id;
            var change = scorer.Overtake(behind, o => o with { City = ahead, Norms = [WeightNorm.Sum], MostNodes = MostNodes });
            if (change.Find(WeightNorm.Sum) is not { Distance.Value: > 0 } least) continue;
            close.Add(($"{names.Location(behind)} passes {names.Location(ahead)} with {WeightMove.Of(least, change.Weights, names)}",
                least.Distance.Value, k));
        }

        if (close.Count == 0) return "";
        double limit = Math.Max(2 * CloseMove, close.Min(static one => one.Distance));
        var named = close.Where(one => one.Distance <= limit).OrderBy(static one => one.Distance).Take(MostNamed)
            .OrderBy(static one => one.Place);
        return $"The least changes of weights that turn neighbours: {string.Join("; ", named.Select(static one => one.Text))}.";
    }

    private static ImmutableArray<string> Facts(Scorer scorer, AnalysisNames names)
    {
        var flips = scorer.FactFlips(static o => o with { Doubts = CellMarks.Assumed | CellMarks.Ignored }).Flips;
        return flips.IsEmpty ? [] : [SureReport.Sentence(flips[0], names)];
    }
}
