using System.Globalization;

namespace LocationScore;

/// <summary>Finds ties and near ties.</summary>
internal static class PlaceNotices
{
    internal static IEnumerable<Notice> Of(ScoringResult result)
    {
        var options = result.Model.Ranking ?? new RankingOptions();
        var ranking = result.Ranking;
        for (int k = 1; k < ranking.Count; k++)
        {
            var better = ranking[k - 1];
            var worse = ranking[k];
            if (better.Rank == worse.Rank)
            {
                yield return new(NoticeCodes.Tie, string.Create(CultureInfo.InvariantCulture, $"{better.Location.Name} and {worse.Location.Name} share rank {worse.Rank}."), worse.Location.Id);
            }
            else if (Math.Abs(better.Score - worse.Score) is var gap && gap < options.NearTie)
            {
                yield return new(NoticeCodes.NearTie,
                    string.Create(CultureInfo.InvariantCulture, $"{better.Location.Name} leads {worse.Location.Name} by only {gap:0.######}: their order says little."), worse.Location.Id);
            }
        }
    }
}
