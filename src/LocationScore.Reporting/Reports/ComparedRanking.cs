namespace LocationScore.Reporting;

/// <summary>One ranking in a comparison.</summary>
/// <threadsafety>Not safe to share while a report is made of it.</threadsafety>
public sealed class ComparedRanking
{
    // Trying each criterion away scores the table once per criterion; pairwise methods look at each pair of locations for it.
    internal const long MostComparisons = 25_000_000;

    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<int, double[]?> _without = [];

    /// <summary>Initialises a ranking to compare: scores it with the model's own weights.</summary>
    /// <param name="label">What it is called: a profile, a model or a method.</param>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="profile">The profile whose weights the model has, or <see langword="null"/>.</param>
    public ComparedRanking(string label, Scorer scorer, WeightProfile? profile = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(scorer);
        Label = label;
        Scorer = scorer;
        Profile = profile;
        Result = scorer.Score();
        _places = new(Result.Ranking.Count, StringComparer.Ordinal);
        for (int place = 0; place < Result.Ranking.Count; place++) _places[Result.Ranking[place].Location.Id] = place;
    }

    /// <summary>Gets what it is called: a profile, a model or a method.</summary>
    public string Label { get; }

    /// <summary>Gets the compiled model.</summary>
    public Scorer Scorer { get; }

    /// <summary>Gets the profile whose weights the model has, or <see langword="null"/>.</summary>
    public WeightProfile? Profile { get; }

    /// <summary>Gets the ranking.</summary>
    public ScoringResult Result { get; }

    internal IReadOnlyList<TopItem> Tops => field ??= TopItem.Of(Result);

    /// <summary>Whether trying each criterion away is worth its time; counted, never clocked.</summary>
    internal bool CanTryWithout =>
        (double)Scorer.Locations.Length * Scorer.Locations.Length * Scorer.Criteria.Length * Scorer.Criteria.Length <= MostComparisons;

    /// <summary>The place of a location in the ranking, from 0; −1 when it is not scored.</summary>
    internal int PlaceOf(string location) => _places.GetValueOrDefault(location, -1);

    /// <summary>The rank of a location, or null when it is not scored.</summary>
    internal int? RankOf(string location) => PlaceOf(location) is >= 0 and var place ? Result.Ranking[place].Rank : null;

    /// <summary>The rank that a location would have if one criterion weighed nothing; null when that cannot be scored, or takes too many
    /// comparisons.</summary>
    internal int? RankWithout(string criterion, string location)
    {
        if (!CanTryWithout) return null;
        int at = Enumerable.Range(0, Scorer.Criteria.Length).First(k => Scorer.Criteria[k].Node.Id == criterion);
        int position = Enumerable.Range(0, Scorer.Locations.Length).First(i => Scorer.Locations[i].Id == location);

        // Some methods rank by more than their scores; then the scores say nothing about the rank.
        if (Place(Result.Scores, position) != RankOf(location)) return null;
        if (!_without.TryGetValue(at, out var scores)) _without[at] = scores = ScoresWithout(at);
        return scores is null ? null : Place(scores, position);
    }

    private double[]? ScoresWithout(int criterion)
    {
        double rest = 1 - Scorer.EffectiveWeights[criterion];
        if (!Scorer.AcceptsWeights || rest <= 1e-9) return null;
        var scores = new double[Scorer.Locations.Length];
        try
        {
            Scorer.Score([.. Scorer.EffectiveWeights.Select((weight, k) => k == criterion ? 0 : weight / rest)], scores);
            return scores;
        }
        catch (ProblemsException)
        {
            // Some methods are not defined without the criterion, such as COPRAS when no cost is left.
            return null;
        }
    }

    private int Place(ReadOnlySpan<double> scores, int position)
    {
        double sign = Result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1;
        int better = 0;
        foreach (double score in scores)
        {
            if (sign * (score - scores[position]) > 1e-12) better++;
        }

        return 1 + better;
    }
}
