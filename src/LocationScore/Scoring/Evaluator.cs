using System.Collections.Immutable;
using LocationScore.Descriptions;

namespace LocationScore;

/// <summary>A compiled model whose weights and cells can be changed, to be scored and ranked again and again without allocating.</summary>
/// <remarks>
/// What analyses, sliders and simulations loop over. It starts as its scorer is, and never changes it. Scores have the bits that
/// <see cref="Scorer.Compile"/> and
/// <see cref="Scorer.Score()"/> give for the model with these weights over the table with these cells.
/// </remarks>
/// <threadsafety>Belongs to one thread at a time; make one per thread from the same scorer.</threadsafety>
public sealed partial class Evaluator
{
    private readonly Scorer _scorer;
    private readonly Plan _origin;
    private readonly PlanRoom _originRoom;
    private readonly List<Problem> _problems = [];
    private PlaceRule _places;
    private Plan _plan;
    private PlanRoom _room;
    private double[] _scores = [];

    internal Evaluator(Scorer scorer, Plan plan)
    {
        int nodes = plan.Nodes.Length;
        _scorer = scorer;
        _origin = _plan = plan;
        _originRoom = _room = new(plan);
        _places = PlaceRule.Of(plan);
        _local = [.. plan.LocalWeights];
        _effective = [.. plan.EffectiveWeights];
        (_given, _staged, _siblings) = (new double[nodes], new double[nodes], new double[nodes]);
        _weighed = new bool[nodes];
    }

    /// <summary>Gets the scorer that it started from.</summary>
    public Scorer Scorer => _scorer;

    /// <summary>Gets the description of the compiled model, as it was before any change; that of the scorer.</summary>
    public ModelDescription Description => _scorer.Description;

    /// <summary>Scores every location.</summary>
    /// <param name="scores">Receives one score per location in the order of <see cref="Scorer.Locations"/>; NaN for one that cells that
    /// were set exclude.</param>
    /// <exception cref="ArgumentException">There is not room for one score per location.</exception>
    /// <exception cref="ProblemsException">The weights or cells that were set cannot be scored; all problems are listed.</exception>
    public void Score(Span<double> scores)
    {
        if (!TryScore(scores, out var problems)) throw new ProblemsException(problems);
    }

    /// <summary>Scores every location, or says everything that is wrong with the weights and cells that were set.</summary>
    /// <param name="scores">Receives one score per location in the order of <see cref="Scorer.Locations"/>; NaN for one that cells that
    /// were set exclude; undefined when there are problems.</param>
    /// <param name="problems">Every problem; empty when there is none.</param>
    /// <returns>Whether the locations could be scored.</returns>
    /// <exception cref="ArgumentException">There is not room for one score per location.</exception>
    public bool TryScore(Span<double> scores, out ImmutableArray<Problem> problems)
    {
        if (scores.Length != _origin.Count)
            throw new ArgumentException(
                FormattableString.Invariant($"There is room for {scores.Length} scores; {_origin.Count} locations are scored."),
                    nameof(scores));
        bool scored = Compute(scores);
        problems = scored ? [] : [.. _problems];
        return scored;
    }

    /// <summary>Ranks every location by the model's own rule for ties.</summary>
    /// <param name="ranks">Receives one rank per location from 1 (best), in the order of <see cref="Scorer.Locations"/>; 0 for one that
    /// cells that were set exclude.</param>
    /// <exception cref="ArgumentException">There is not room for one rank per location.</exception>
    /// <exception cref="ProblemsException">The weights or cells that were set cannot be scored; all problems are listed.</exception>
    public void Rank(Span<int> ranks)
    {
        if (_scores.Length == 0) _scores = new double[_origin.Count];
        ScoreAndRank(_scores, ranks);
    }

    /// <summary>Scores and ranks every location.</summary>
    /// <param name="scores">Receives one score per location in the order of <see cref="Scorer.Locations"/>.</param>
    /// <param name="ranks">Receives one rank per location from 1 (best), by the model's own rule for ties; 0 for a location without a
    /// score.</param>
    /// <exception cref="ArgumentException">There is not room for one score and one rank per location.</exception>
    /// <exception cref="ProblemsException">The weights or cells that were set cannot be scored; all problems are listed.</exception>
    public void ScoreAndRank(Span<double> scores, Span<int> ranks)
    {
        if (ranks.Length != _origin.Count)
            throw new ArgumentException(
                FormattableString.Invariant($"There is room for {ranks.Length} ranks; {_origin.Count} locations are scored."),
                    nameof(ranks));
        Score(scores);
        if (_positions is null)
        {
            Places(scores, ranks);
            return;
        }

        Places(_planScores, _planRanks);
        for (int i = 0; i < ranks.Length; i++) ranks[i] = _positions[i] < 0 ? 0 : _planRanks[_positions[i]];
    }

    /// <summary>Returns the model and the size.</summary>
    /// <returns>For example <c>service-outsourcing: 16 locations × 18 criteria</c>.</returns>
    public override string ToString() => _scorer.ToString();

    private void Places(ReadOnlySpan<double> scores, Span<int> ranks)
    {
        if (_method is null || _plan.Model.Ranking is not null)
        {
            _places.Rank(scores, ranks);
            return;
        }

        // A method may rank otherwise than by its scores.
        var own = _method.Ranks;
        for (int i = 0; i < ranks.Length; i++) ranks[i] = own[i];
    }

    /// <summary>Scores with the weights and cells that were set.</summary>
    private bool Compute(Span<double> scores)
    {
        _problems.Clear();
        if (_isStale && !Refresh()) return false;
        if (!_isRecompiled) return Compute(new PlanWeights(_effective, _local), scores);
        if (!_effectiveWeightsAreSet) return Compute(_plan.OwnWeights, scores);
        if (!FitEffectiveWeights()) return false;
        _plan.LocalWeightsOf(_effective, _room.Local);
        return Compute(new PlanWeights(_effective, _room.Local), scores);
    }

    private bool Compute(PlanWeights weights, Span<double> scores)
    {
        if (_positions is null) return ComputePlan(weights, scores);
        if (!ComputePlan(weights, _planScores)) return false;
        for (int i = 0; i < scores.Length; i++) scores[i] = _positions[i] < 0 ? double.NaN : _planScores[_positions[i]];
        return true;
    }

    private bool ComputePlan(PlanWeights weights, Span<double> scores)
    {
        if (_plan.Model.Method is { } method) return ComputeMethod(method, weights.Effective, scores);
        _plan.ScoreTree(weights, scores, _room);
        if (_room.IsSuspect) new PlanCheck(_plan, _problems, null).Tree(weights);
        return _problems.Count == 0;
    }
}
