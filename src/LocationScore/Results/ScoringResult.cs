using System.Collections;
using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>A ranking with its reasons. Scores are computed; places, contributions and notices are worked out when they are asked
/// for.</summary>
/// <threadsafety>Immutable in what it shows; safe to share.</threadsafety>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.DocumentConverter<ScoringResult>))]
public sealed partial class ScoringResult
{
    private readonly double[] _scores;
    private Ranks? _ranks;
    private ImmutableArray<Notice> _notices;
    private int[]? _tieSizes;
    private int?[]? _groupRanks;
    private string?[]? _bands;
    private QualityCostMap? _qualityCost;
    private RankedLocation? _reference;
    private RankedLocation?[]? _places;
    private Dictionary<string, int>? _positions;

    internal ScoringResult(
        ScoringModel model,
        FactTable facts,
        Explanation explanation,
        ImmutableArray<ExcludedLocation> excluded,
        ImmutableArray<WeightedNode> nodes,
        double[] scores,
        ScoreDirection direction,
        MethodResult? method,
        Ranks? ranks = null)
    {
        _ranks = ranks;
        Model = model;
        Facts = facts;
        Explanation = explanation;
        Excluded = excluded;
        Nodes = nodes;
        _scores = scores;
        ScoreDirection = direction;
        Method = method;
    }

    /// <summary>Gets the model.</summary>
    public ScoringModel Model { get; }

    /// <summary>Gets the facts that were used, with chosen alternatives and derived indicators.</summary>
    public FactTable Facts { get; }

    /// <summary>Gets the scored locations in the order of the facts.</summary>
    public ImmutableArray<Location> Locations => Explanation.Locations;

    /// <summary>Gets the scores, one per scored location in the order of <see cref="Locations"/>.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    /// <summary>Gets the ranks, one per scored location in the order of <see cref="Locations"/>.</summary>
    public Ranks Ranks => _ranks ??= MakeRanks();

    /// <summary>Gets the scored locations from best to worst; within a tie by ordinal id.</summary>
    public IReadOnlyList<RankedLocation> Ranking => field ??= new RankingList(this);

    /// <summary>Gets the locations that were not scored, with the reasons.</summary>
    public ImmutableArray<ExcludedLocation> Excluded { get; }

    /// <summary>Gets the factors and criteria with the weights that were used, parents before children.</summary>
    public ImmutableArray<WeightedNode> Nodes { get; }

    /// <summary>Gets how the weights of the top children were found, when a weighting of the model found them; otherwise
    /// <see langword="null"/>.</summary>
    public WeightingResult? TopWeighting => Explanation.TopWeighting;

    /// <summary>Gets which scores are better.</summary>
    public ScoreDirection ScoreDirection { get; }

    /// <summary>Gets the tables of the ranking method, when the model names one; otherwise <see langword="null"/>.</summary>
    public MethodResult? Method { get; }

    /// <summary>Gets everything a reader should know about the ranking.</summary>
    public ImmutableArray<Notice> Notices => _notices.IsDefault ? _notices = Explanation.NoticesOf(this) : _notices;

    /// <summary>Gets the locations on the quality and cost axes, or <see langword="null"/> when the model does not have factors on
    /// both.</summary>
    public QualityCostMap? QualityCost => _qualityCost ??= Explanation.QualityCost(this);

    internal Explanation Explanation { get; }

    internal double InterceptOf(int position) => Explanation.Intercept(position, _scores);

    /// <summary>Gets a location of the ranking by its id.</summary>
    /// <param name="locationId">The id.</param>
    /// <returns>The ranked location, or <see langword="null"/> when it is unknown or excluded; the same object as in
    /// <see cref="Ranking"/>.</returns>
    public RankedLocation? Find(string locationId)
    {
        ArgumentNullException.ThrowIfNull(locationId);
        return (_positions ??= MakePositions()).TryGetValue(locationId, out int at) ? Place(at) : null;
    }

    /// <summary>Explains the gap between two locations by factor and criterion.</summary>
    /// <param name="location">The id of one scored location.</param>
    /// <param name="versus">The id of another.</param>
    /// <returns>The differences, which sum to the gap.</returns>
    /// <exception cref="KeyNotFoundException">An id is not that of a scored location.</exception>
    public Comparison Compare(string location, string versus)
    {
        var one = Find(location) ?? throw new KeyNotFoundException($"There is no scored location '{location}'.");
        var other = Find(versus) ?? throw new KeyNotFoundException($"There is no scored location '{versus}'.");
        return Explanation.Compare(one, other, _scores);
    }

    internal ExplanationInfo ExplanationOf(int position) => Explanation.Info(position, _scores);

    /// <summary>The place of one location: made when it is first looked at, and once, whichever threads look.</summary>
    internal RankedLocation Place(int position)
    {
        var places = _places ?? Interlocked.CompareExchange(ref _places, new RankedLocation?[_scores.Length], null) ?? _places;
        return Volatile.Read(ref places[position]) ?? Interlocked.CompareExchange(ref places[position], new(this, position), null)
            ?? places[position]!;
    }

    internal ImmutableArray<Contribution> ContributionsOf(int position) => Explanation.Contributions(position, _scores);

    internal ImmutableArray<FactorContribution> FactorsOf(int position) => Explanation.Factors(position, _scores);

    internal int TieSize(int rank) => (_tieSizes ??= MakeTieSizes())[rank];

    internal int? GroupRank(int position) => (_groupRanks ??= MakeGroupRanks())[position];

    internal string? Band(int position) => (_bands ??= BandOf.All(this))[position];

    internal double? Relative(int position)
    {
        if (Model.Reference is null || (_reference ??= Find(Model.Reference)) is not { } reference || reference.Score == 0) return null;
        return _scores[position] / reference.Score;
    }

    private Dictionary<string, int> MakePositions()
    {
        var positions = new Dictionary<string, int>(_scores.Length, StringComparer.Ordinal);
        for (int i = 0; i < _scores.Length; i++) positions.Add(Locations[i].Id, i);
        return positions;
    }

    /// <summary>How many locations have each rank; ranks go from 1 to the number of locations.</summary>
    private int[] MakeTieSizes()
    {
        var sizes = new int[Ranks.Count + 1];
        foreach (int rank in Ranks) sizes[rank]++;
        return sizes;
    }

    private Ranks MakeRanks()
    {
        if (Method is not null && Model.Ranking is null) return Method.Ranks;
        var options = Model.Ranking ?? new RankingOptions();
        if (options.Decimals is not { } decimals) return Ranks.Of(_scores, ScoreDirection, options.TieTolerance);
        var rounded = Array.ConvertAll(_scores, score => Math.Round(score, decimals, MidpointRounding.AwayFromZero));
        return Ranks.Of(rounded, ScoreDirection, options.TieTolerance);
    }

    private int?[] MakeGroupRanks()
    {
        var ranks = new int?[_scores.Length];
        foreach (var group in Enumerable.Range(0, _scores.Length).Where(i => Locations[i].Group is not null)
            .GroupBy(i => Locations[i].Group, StringComparer.Ordinal))
        {
            int[] order = [.. group.OrderBy(i => Ranks[i])];
            for (int k = 0; k < order.Length; k++) ranks[order[k]] = k > 0 && Ranks[order[k]] == Ranks[order[k - 1]] ? ranks[order[k - 1]]
                : k + 1;
        }

        return ranks;
    }

    /// <summary>The ranked locations, made when they are looked at: a million locations cost nothing until somebody reads them.</summary>
    private sealed class RankingList : IReadOnlyList<RankedLocation>
    {
        private readonly ScoringResult _result;
        private readonly int[] _order;

        internal RankingList(ScoringResult result)
        {
            _result = result;
            _order = [.. result.Ranks.Order];
            for (int start = 0; start < _order.Length;)
            {
                int end = start + 1;
                while (end < _order.Length && result.Ranks[_order[end]] == result.Ranks[_order[start]]) end++;
                if (end - start > 1) _order.AsSpan(start,
                    end - start).Sort((a, b) => string.CompareOrdinal(result.Locations[a].Id, result.Locations[b].Id));
                start = end;
            }
        }

        public int Count => _order.Length;

        public RankedLocation this[int index] => _result.Place(_order[index]);

        public IEnumerator<RankedLocation> GetEnumerator()
        {
            for (int k = 0; k < _order.Length; k++) yield return this[k];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
