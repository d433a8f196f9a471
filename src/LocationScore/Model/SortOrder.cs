using System.Collections;
using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>The alternatives from best to worst: a permutation of 0 … n−1, not ranks.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.DocumentConverter<SortOrder>))]
public sealed class SortOrder : IReadOnlyList<int>, IEquatable<SortOrder>
{
    private readonly ImmutableArray<int> _order;

    internal SortOrder(ImmutableArray<int> order) => _order = order;

    /// <summary>Gets the number of alternatives.</summary>
    public int Count => _order.Length;

    /// <summary>Gets the alternative at a place.</summary>
    /// <param name="place">The place, from 0 (best).</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public int this[int place] => _order[place];

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_order).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the alternatives separated by blanks; after the first fifty their number.</summary>
    /// <returns>For example <c>1 2 0 3</c>.</returns>
    public override string ToString() => GridText.Line(_order);

    /// <summary>Tells whether both have the same alternatives in the same order.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(SortOrder? other) => ReferenceEquals(this, other)
        || (other is not null && _order.AsSpan().SequenceEqual(other._order.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SortOrder);

    /// <inheritdoc/>
    public override int GetHashCode() => ContentHash.Of(_order.AsSpan());
}
