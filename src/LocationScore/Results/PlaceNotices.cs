using System.Globalization;

namespace LocationScore;

/// <summary>Finds ties and near ties.</summary>
internal static class PlaceNotices
{
    /// <summary>Nobody reads a million notices: further ones of a kind are counted.</summary>
    private const int MostOfAKind = 50;

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
                if (++ties <= MostOfAKind) yield return Tie(better, worse);
            }
            else if (Math.Abs(better.Score - worse.Score) is var gap && gap < options.NearTie)
            {
                if (++nearTies <= MostOfAKind) yield return NearTie(better, worse, gap);
            }
        }

        if (ties > MostOfAKind) yield return More(NoticeCodes.Tie, ties, "locations share the rank of the one before them.");
        if (nearTies > MostOfAKind) yield return More(NoticeCodes.NearTie, nearTies, "locations lie so close behind the one before them that the order says little.");
    }

    private static Notice Tie(RankedLocation better, RankedLocation worse) =>
        new(NoticeCodes.Tie, string.Create(CultureInfo.InvariantCulture, $"{better.Location.Name} and {worse.Location.Name} share rank {worse.Rank}."), worse.Location.Id);

    private static Notice NearTie(RankedLocation better, RankedLocation worse, double gap) =>
        new(NoticeCodes.NearTie,
            string.Create(CultureInfo.InvariantCulture, $"{better.Location.Name} leads {worse.Location.Name} by only {gap:0.######}: their order says little."), worse.Location.Id);

    private static Notice More(string code, int count, string what) =>
        new(code, string.Create(CultureInfo.InvariantCulture, $"{count - MostOfAKind} more {what}"));
}
