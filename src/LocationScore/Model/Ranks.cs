using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>The place of each alternative, in the order of the alternatives: competition ranking 1, 2, 2, 4.</summary>
/// <remarks>Not a permutation: see <see cref="SortOrder"/> for the alternatives from best to worst.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.DocumentConverter<Ranks>))]
public sealed class Ranks : IReadOnlyList<int>, IEquatable<Ranks>
{
    private const int StackScores = 32;
    private const double TieShare = 1e-9;

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
    /// <param name="tieTolerance">How far, in units of the score, a score may lie behind the best of its group and still tie with it; 0 or
    /// more, or <see langword="null"/> for 1e-9 of the largest absolute score, so that rounding decides nothing.</param>
    /// <returns>The ranks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A score is not a number: it has no place.</exception>
    public static Ranks Of(ReadOnlySpan<double> scores, ScoreDirection direction, double? tieTolerance = null)
    {
        double tolerance = tieTolerance ?? TieTolerance(scores);
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance, nameof(tieTolerance));
        if (!double.IsFinite(tolerance)) throw new ArgumentOutOfRangeException(nameof(tieTolerance), tieTolerance,
            "The tolerance must be finite.");
        int n = scores.Length;
        double[]? rented = n > StackScores ? ArrayPool<double>.Shared.Rent(2 * n) : null;
        Span<double> room = rented is null ? stackalloc double[2 * StackScores] : rented;
        Span<double> keys = room[..n], sorted = room.Slice(n, n);
        double sign = direction == ScoreDirection.HigherIsBetter ? -1 : 1;
        for (int i = 0; i < n; i++)
        {
            if (double.IsNaN(scores[i])) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Score {i} is not a number, so it has no rank."), nameof(scores));
            keys[i] = (sign * scores[i]) + 0.0; // +0.0 makes −0 and 0 the same key
        }

        int[] order = GC.AllocateUninitializedArray<int>(n), ranks = GC.AllocateUninitializedArray<int>(n);
        ValueOrder.Of(keys, sorted, order);
        for (int start = 0; start < n;)
        {
            int end = start + 1;
            while (end < n && (sorted[end] == sorted[start] || sorted[end] - sorted[start] <= tolerance)) end++;
            if (end - start > 1) order.AsSpan(start, end - start).Sort();
            for (int k = start; k < end; k++) ranks[order[k]] = start + 1;
            start = end;
        }

        if (rented is not null) ArrayPool<double>.Shared.Return(rented);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(ranks), new SortOrder(ImmutableCollectionsMarshal.AsImmutableArray(order)));
    }

    /// <summary>How far behind the best of its group a score may lie and still tie with it, where nothing is stated: 1e-9 of the largest
    /// absolute score that is finite.</summary>
    internal static double TieTolerance(ReadOnlySpan<double> scores)
    {
        double largest = 0;
        foreach (double score in scores)
        {
            double size = Math.Abs(score);
            if (size > largest && size <= double.MaxValue) largest = size;
        }

        return TieShare * largest;
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_ranks).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the ranks separated by blanks; after the first fifty their number.</summary>
    /// <returns>For example <c>3 1 1 4</c>.</returns>
    public override string ToString() => GridText.Line(_ranks);

    /// <summary>Tells whether both have the same rank for each alternative.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Ranks? other) => ReferenceEquals(this, other)
        || (other is not null && _ranks.AsSpan().SequenceEqual(other._ranks.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ranks);

    /// <inheritdoc/>
    public override int GetHashCode() => ContentHash.Of(_ranks.AsSpan());
}
