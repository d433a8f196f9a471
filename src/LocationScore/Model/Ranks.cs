using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Model;

/// <summary>The place of each alternative, in the order of the alternatives: competition ranking 1, 2, 2, 4.</summary>
/// <remarks>Not a permutation: see <see cref="SortOrder"/> for the alternatives from best to worst.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Ranks : IReadOnlyList<int>
{
    private readonly ImmutableArray<int> _ranks;

    private Ranks(ImmutableArray<int> ranks, SortOrder order)
    {
        _ranks = ranks;
        Order = order;
    }

    /// <summary>Gets the number of alternatives.</summary>
    public int Count => _ranks.Length;

    /// <summary>Gets the alternatives from best to worst; within a tie in the order of the alternatives.</summary>
    public SortOrder Order { get; }

    /// <summary>Gets the rank of one alternative, from 1 (best).</summary>
    /// <param name="alternative">The alternative, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such alternative.</exception>
    public int this[int alternative] => _ranks[alternative];

    /// <summary>Ranks scores: a score within the tolerance of the best of its group shares that group's rank.</summary>
    /// <param name="scores">One finite score per alternative.</param>
    /// <param name="direction">Which scores are better.</param>
    /// <param name="tieTolerance">How far, in units of the score, a score may lie behind the best of its group and still tie with it; 0 or more.</param>
    /// <returns>The ranks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A score is not a number: it has no place.</exception>
    public static Ranks Of(ReadOnlySpan<double> scores, ScoreDirection direction, double tieTolerance = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tieTolerance);
        if (!double.IsFinite(tieTolerance)) throw new ArgumentOutOfRangeException(nameof(tieTolerance), tieTolerance, "The tolerance must be finite.");
        var order = new int[scores.Length];
        var keys = new double[scores.Length];
        double sign = direction == ScoreDirection.HigherIsBetter ? -1 : 1;
        for (int i = 0; i < scores.Length; i++)
        {
            if (double.IsNaN(scores[i])) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Score {i} is not a number, so it has no rank."), nameof(scores));
            order[i] = i;
            keys[i] = (sign * scores[i]) + 0.0; // +0.0 makes −0 and 0 the same key
        }

        MemoryExtensions.Sort(keys.AsSpan(), order.AsSpan());
        var ranks = new int[scores.Length];
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && (keys[end] == keys[start] || keys[end] - keys[start] <= tieTolerance)) end++;
            order.AsSpan(start, end - start).Sort();
            for (int k = start; k < end; k++) ranks[order[k]] = start + 1;
            start = end;
        }

        return new(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(ranks),
            new SortOrder(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(order)));
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_ranks).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the ranks separated by blanks.</summary>
    /// <returns>For example <c>3 1 1 4</c>.</returns>
    public override string ToString() => string.Join(' ', _ranks);
}
