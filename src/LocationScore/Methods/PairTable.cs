using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>A number for each ordered pair of alternatives, such as a concordance or a credibility.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.DocumentConverter<PairTable>))]
public sealed class PairTable : IEquatable<PairTable>
{
    private readonly double[] _cells;

    internal PairTable(int count, Func<int, int, double> cell)
    {
        Count = count;
        _cells = new double[count * count];
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b < count; b++) _cells[(a * count) + b] = cell(a, b);
        }
    }

    /// <summary>Gets the number of alternatives.</summary>
    public int Count { get; }

    /// <summary>Gets the number of one ordered pair.</summary>
    /// <param name="first">The row, from 0.</param>
    /// <param name="second">The column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such alternative.</exception>
    public double this[int first, int second]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(second);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(second, Count);
            return Row(first)[second];
        }
    }

    /// <summary>Gets the numbers of one alternative against all.</summary>
    /// <param name="first">The row, from 0.</param>
    /// <returns>One number per alternative, its own included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such alternative.</exception>
    public ReadOnlySpan<double> Row(int first)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first, Count);
        return _cells.AsSpan(first * Count, Count);
    }

    /// <summary>Returns the table row by row.</summary>
    /// <returns>One list of numbers per alternative.</returns>
    public ImmutableArray<ImmutableArray<double>> ToRows()
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<double>>(Count);
        for (int a = 0; a < Count; a++) rows.Add([.. Row(a)]);
        return rows.MoveToImmutable();
    }

    /// <summary>Returns for each alternative the sum of its row less the sum of its column.</summary>
    internal ImmutableArray<double> Net()
    {
        var net = ImmutableArray.CreateBuilder<double>(Count);
        for (int a = 0; a < Count; a++)
        {
            double sum = 0;
            for (int b = 0; b < Count; b++) sum += _cells[(a * Count) + b] - _cells[(b * Count) + a];
            net.Add(sum);
        }

        return net.MoveToImmutable();
    }

    /// <summary>Returns the mean over all pairs of different alternatives.</summary>
    internal double MeanOfPairs()
    {
        double sum = 0;
        for (int a = 0; a < Count; a++)
        {
            for (int b = 0; b < Count; b++) sum += a == b ? 0 : _cells[(a * Count) + b];
        }

        return Count > 1 ? sum / ((double)Count * (Count - 1)) : 0;
    }

    /// <summary>Tells whether both hold the same numbers, pair by pair.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(PairTable? other) => ReferenceEquals(this, other)
        || (other is not null && _cells.AsSpan().SequenceEqual(other._cells));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PairTable);

    /// <inheritdoc/>
    public override int GetHashCode() => ContentHash.Of<double>(_cells);


    /// <summary>Returns the size and the first rows and columns in the invariant culture.</summary>
    /// <returns>For example <c>2 × 2: 0 0.7; 0.3 0</c>.</returns>
    public override string ToString() => GridText.Of(Count, Count, (first, second) => Row(first)[second]);
}
