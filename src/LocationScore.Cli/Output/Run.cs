namespace LocationScore.Cli.Output;

/// <summary>One ranking in a comparison.</summary>
internal sealed class Run
{
    private const int MostReasoned = 500;

    private readonly Dictionary<string, int> _ranks;

    internal Run(string label, Scorer scorer)
    {
        Label = label;
        Scorer = scorer;
        Result = scorer.Score();
        _ranks = Result.Ranking.ToDictionary(static place => place.Location.Id, static place => place.Rank, StringComparer.Ordinal);
    }

    /// <summary>What it is called: a profile, a model or a method.</summary>
    internal string Label { get; }

    internal Scorer Scorer { get; }

    internal ScoringResult Result { get; }

    /// <summary>The rank of a location, or null when it is not scored.</summary>
    internal int? RankOf(string location) => _ranks.TryGetValue(location, out int rank) ? rank : null;

    /// <summary>The rank that a location would have if one criterion weighed nothing; null when that cannot be scored, or not in a moment.</summary>
    internal int? RankWithout(string criterion, string location)
    {
        if (Scorer.Locations.Length > MostReasoned) return null;
        int at = Enumerable.Range(0, Scorer.Criteria.Length).First(k => Scorer.Criteria[k].Node.Id == criterion);
        double rest = 1 - Scorer.EffectiveWeights[at];
        if (!Scorer.AcceptsWeights || rest <= 1e-9) return null;
        int position = Enumerable.Range(0, Scorer.Locations.Length).First(i => Scorer.Locations[i].Id == location);

        // Some methods rank by more than their scores; then the scores say nothing about the rank.
        if (Place([.. Result.Scores], position) != RankOf(location)) return null;
        var scores = new double[Scorer.Locations.Length];
        try
        {
            Scorer.Score([.. Scorer.EffectiveWeights.Select((weight, k) => k == at ? 0 : weight / rest)], scores);
        }
        catch (ProblemsException)
        {
            // Some methods are not defined without the criterion, such as COPRAS when no cost is left.
            return null;
        }

        return Place(scores, position);
    }

    private int Place(double[] scores, int position)
    {
        double sign = Result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1;
        return 1 + scores.Count(score => sign * (score - scores[position]) > 1e-12);
    }
}
