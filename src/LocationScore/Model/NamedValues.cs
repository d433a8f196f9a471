using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LocationScore;

/// <summary>Numbers by name in the order they were given: weights by factor, ratings by criterion. In JSON an object of numbers.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Reads as what it is.")]
[System.Text.Json.Serialization.JsonConverter(typeof(Json.DocumentConverter<NamedValues>))]
public sealed class NamedValues : IReadOnlyCollection<KeyValuePair<string, double>>, IEquatable<NamedValues>
{
    private readonly ImmutableArray<KeyValuePair<string, double>> _items;

    /// <summary>Creates the values.</summary>
    /// <param name="items">Names and numbers; names must differ (ordinal comparison).</param>
    /// <exception cref="ArgumentException">A name is repeated, or is null.</exception>
    public NamedValues(IEnumerable<KeyValuePair<string, double>> items)
    {
        _items = [.. items];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in _items)
        {
            if (item.Key is null) throw new ArgumentException("A name is null.", nameof(items));
            if (!seen.Add(item.Key)) throw new ArgumentException($"The name '{item.Key}' is given twice.", nameof(items));
        }
    }

    /// <summary>Gets no values at all.</summary>
    public static NamedValues Empty { get; } = new([]);

    /// <summary>Gets the number of names.</summary>
    public int Count => _items.Length;

    /// <summary>Gets the names in the order they were given.</summary>
    public IEnumerable<string> Names => _items.Select(static item => item.Key);

    /// <summary>Gets the number of a name.</summary>
    /// <param name="name">A known name.</param>
    /// <exception cref="KeyNotFoundException">The name is unknown.</exception>
    public double this[string name] => TryGet(name, out double value)
        ? value : throw new KeyNotFoundException($"There is no value named '{name}'.");

    /// <summary>Creates values from pairs.</summary>
    /// <param name="items">Names and numbers.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">A name is repeated.</exception>
    public static NamedValues Of(params ReadOnlySpan<(string Name, double Value)> items)
    {
        var pairs = new KeyValuePair<string, double>[items.Length];
        for (int k = 0; k < items.Length; k++) pairs[k] = new(items[k].Name, items[k].Value);
        return new(pairs);
    }

    /// <summary>Gets the number of a name, if it is known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The number, or 0.</param>
    /// <returns>Whether the name is known.</returns>
    public bool TryGet(string name, out double value)
    {
        foreach (var item in _items)
        {
            if (string.Equals(item.Key, name, StringComparison.Ordinal))
            {
                value = item.Value;
                return true;
            }
        }

        value = 0;
        return false;
    }

    /// <summary>Returns a copy with one number set; a new name goes to the end.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The number, any one.</param>
    /// <returns>The copy.</returns>
    public NamedValues With(string name, double value)
    {
        int at = 0;
        while (at < _items.Length && !string.Equals(_items[at].Key, name, StringComparison.Ordinal)) at++;
        return new(at < _items.Length ? _items.SetItem(at, new(name, value)) : _items.Add(new(name, value)));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, double>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Tells whether both hold the same names and numbers in the same order.</summary>
    /// <param name="other">The other values.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(NamedValues? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NamedValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Returns the pairs in the invariant culture.</summary>
    /// <returns>For example <c>talent 2, transport 1</c>.</returns>
    public override string ToString() =>
        string.Join(", ", _items.Select(static item => string.Create(CultureInfo.InvariantCulture, $"{item.Key} {item.Value:R}")));
}
