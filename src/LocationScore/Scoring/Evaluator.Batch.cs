namespace LocationScore;

/// <content>Many draws of weights at once.</content>
public sealed partial class Evaluator
{
    private const int MostPairs = 256; // beyond, sorting each draw is faster than comparing all pairs side by side

    private double[] _lanes = [];
    private double[] _drawWeights = [];
    private int[] _drawRanks = [];

    /// <summary>Ranks every location under many draws of effective weights, exactly: a rank is 1 + the number of locations whose unrounded
    /// score is strictly better.</summary>
    /// <remarks>
    /// The weights that were set before stay as they are and take no part. The weights of a draw follow the rule of
    /// <see cref="SetEffectiveWeights"/>.
    /// Additive models of at most 256 locations with values on 0..1 and without gaps are scored eight draws at a time; blocks of some
    /// hundred draws stay in the nearest cache and are fastest.
    /// The ranks of a draw do not depend on the other draws of the call.
    /// </remarks>
    /// <param name="weights">The weights of the first criterion in all draws, then those of the second, and so on: criteria × draws
    /// numbers, each between 0 and 1e100, not all of a draw 0.</param>
    /// <param name="draws">The number of draws, at least 1.</param>
    /// <param name="ranks">Receives the ranks of the first location in all draws, then those of the second, and so on: locations × draws
    /// numbers.</param>
    /// <exception cref="ArgumentException">A length does not fit, or a weight cannot be used.</exception>
    /// <exception cref="InvalidOperationException">The model cannot be scored with other effective weights.</exception>
    /// <exception cref="ProblemsException">A draw, or a cell that was set, cannot be scored; all problems are listed.</exception>
    public void Rank(ReadOnlySpan<double> weights, int draws, Span<int> ranks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        int n = _origin.Count, m = _effective.Length;
        if (weights.Length != (long)m * draws)
            throw new ArgumentException(
                FormattableString.Invariant($"There are {weights.Length} weights for {m} criteria in {draws} draws."), nameof(weights));
        if (ranks.Length != (long)n * draws)
            throw new ArgumentException(
                FormattableString.Invariant($"There is room for {ranks.Length} ranks of {n} locations in {draws} draws."), nameof(ranks));
        if (!_scorer.AcceptsWeights) Scorer.RefuseWeights();
        _problems.Clear();
        if ((_isStale && !Refresh()) || !FitEffectiveWeights()) throw new ProblemsException(_problems);
        int done = 0;
        if (TakesLanes)
        {
            if (_lanes.Length == 0) _lanes = new double[LaneKernel.RoomFor(n, m)];
            bool falls = _plan.Model.ScoreDirection == ScoreDirection.LowerIsBetter;
            for (; done <= draws - LaneKernel.Lanes; done += LaneKernel.Lanes)
            {
                if (!LaneKernel.Rank(_plan.Values, n, weights, draws, done, ranks, _lanes, falls)) break;
            }
        }

        for (; done < draws; done++) RankDraw(weights, draws, done, ranks);
    }

    /// <summary>Whether a score is one sum of weights on 0..1 times values on 0..1.</summary>
    private bool TakesLanes => _origin.Count <= MostPairs && _positions is null && _plan.Model.Method is null
        && _plan is { IsAdditive: true, IsUnit: true, WithGaps: null, Intercept: 0, Top: { Rescale: null, TakesWeightsAsTheyAre: false } };

    private void RankDraw(ReadOnlySpan<double> weights, int draws, int draw, Span<int> ranks)
    {
        int n = _origin.Count, m = _effective.Length;
        if (_drawWeights.Length != (2 * m) + _plan.Nodes.Length)
        {
            _drawWeights = new double[(2 * m) + _plan.Nodes.Length];
            _drawRanks = new int[n];
            if (_scores.Length == 0) _scores = new double[n];
        }

        Span<double> given = _drawWeights.AsSpan(0, m), effective = _drawWeights.AsSpan(m, m), local = _drawWeights.AsSpan(2 * m);
        for (int j = 0; j < m; j++) given[j] = weights[(j * draws) + draw];
        _scorer.UsedWeights(given, effective);
        _plan.LocalWeightsOf(effective, local);
        if (!Compute(new PlanWeights(effective, local), _scores)) throw new ProblemsException(_problems);
        if (_positions is null) _places.RankExactly(_scores, _drawRanks);
        else _places.RankExactly(_planScores, _planRanks);
        for (int i = 0; i < n; i++)
            ranks[(i * draws) + draw] = _positions is null ? _drawRanks[i] : _positions[i] < 0 ? 0 : _planRanks[_positions[i]];
    }
}
