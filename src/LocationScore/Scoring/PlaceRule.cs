using LocationScore.Numerics;

namespace LocationScore;

/// <summary>How scores become places, without allocating: the rule of the model.</summary>
/// <param name="direction">Which scores are better.</param>
/// <param name="tolerance">How far behind the best of its group a score may lie and still share its place; null where none is
/// stated.</param>
/// <param name="decimals">Rank on scores rounded to so many decimals, or null.</param>
internal sealed class PlaceRule(ScoreDirection direction, double? tolerance, int? decimals)
{
    private double[] _keys = [];
    private int[] _order = [];

    /// <summary>The rule of a compiled model.</summary>
    internal static PlaceRule Of(Plan plan)
    {
        var direction = plan.Model.ScoreDirection;
        var options = plan.Model.Ranking ?? new RankingOptions();
        return new(direction, options.TieTolerance, options.Decimals);
    }

    /// <summary>Writes the place of every score: competition ranks 1, 2, 2, 4.</summary>
    internal void Rank(ReadOnlySpan<double> scores, Span<int> ranks) => Rank(scores, tolerance, decimals, ranks);

    /// <summary>Writes 1 + the number of scores that are strictly better, whatever the rule.</summary>
    internal void RankExactly(ReadOnlySpan<double> scores, Span<int> ranks) => Rank(scores, 0, null, ranks);

    private void Rank(ReadOnlySpan<double> scores, double? stated, int? digits, Span<int> ranks)
    {
        int n = scores.Length;
        if (_keys.Length < 2 * n)
        {
            _keys = new double[2 * n];
            _order = new int[n];
        }

        Span<double> keys = _keys.AsSpan(0, n), sorted = _keys.AsSpan(n, n);
        double sign = direction == ScoreDirection.HigherIsBetter ? -1 : 1;
        for (int i = 0; i < n; i++)
        {
            double score = digits is { } places ? Math.Round(scores[i], places, MidpointRounding.AwayFromZero) : scores[i];
            keys[i] = (sign * score) + 0.0; // +0.0 makes −0 and 0 the same key
        }

        double within = stated ?? Ranks.TieTolerance(keys);
        var order = _order.AsSpan(0, n);
        ValueOrder.Of(keys, sorted, order);
        for (int start = 0; start < n;)
        {
            int end = start + 1;
            while (end < n && (sorted[end] == sorted[start] || sorted[end] - sorted[start] <= within)) end++;
            for (int k = start; k < end; k++) ranks[order[k]] = start + 1;
            start = end;
        }
    }
}
