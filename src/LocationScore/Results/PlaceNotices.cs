using System.Globalization;

namespace LocationScore;

/// <summary>Finds ties and near ties: the first ones by name, from the best rank down, and the number of the others.</summary>
internal static class PlaceNotices
{
    /// <summary>How many of each kind are named; a large table has as many as locations.</summary>
    internal const int Most = 50;

    internal static IEnumerable<Notice> Of(ScoringResult result)
    {
        var options = result.Model.Ranking ?? new RankingOptions();
        var ranking = result.Ranking;
        int ties = 0, nearTies = 0;
        for (int k = 1; k < ranking.Count; k++)
        {
            var better = ranking[k - 1];
            var worse = ranking[k];
            if (better.Rank == worse.Rank)
            {
                if (++ties <= Most)
                    yield return new(NoticeCodes.Tie,
                        string.Create(CultureInfo.InvariantCulture,
                        $"{better.Location.Name} and {worse.Location.Name} share rank {worse.Rank}."), worse.Location.Id);
            }
            else if (Math.Abs(better.Score - worse.Score) is var gap && gap < options.NearTie && ++nearTies <= Most)
            {
                yield return new(NoticeCodes.NearTie,
                    string.Create(CultureInfo.InvariantCulture,
                        $"{better.Location.Name} leads {worse.Location.Name} by only {gap:0.######}: their order says little."),
                        worse.Location.Id);
            }
        }

        if (ties > Most) yield return new(NoticeCodes.Tie,
            string.Create(CultureInfo.InvariantCulture, $"{ties - Most:#,0} more neighbours in the ranking share a rank."));
        if (nearTies > Most)
            yield return new(NoticeCodes.NearTie,
                string.Create(CultureInfo.InvariantCulture,
                $"{nearTies - Most:#,0} more neighbours in the ranking are as close: their order says little."));
    }
}
