using System.Collections.Immutable;

namespace LocationScore.FsCheck;

/// <summary>Weights that are 0 or more and sum to 1.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SimplexWeights : IEquatable<SimplexWeights>
{
    private const double Tolerance = 1e-12;

    /// <summary>Checks weights.</summary>
    /// <param name="values">One or more weights, each 0 or more, with sum 1 within 1e-12.</param>
    /// <exception cref="ArgumentException">They are not such weights.</exception>
    public SimplexWeights(ImmutableArray<double> values)
    {
        if (values.IsDefaultOrEmpty || values.Any(static value => !(value >= 0)) || Math.Abs(values.Sum() - 1) > Tolerance)
            throw new ArgumentException("Weights are 0 or more each and sum to 1.", nameof(values));
        Values = values;
    }

    /// <summary>Gets the weights.</summary>
    public ImmutableArray<double> Values { get; }

    /// <inheritdoc/>
    public bool Equals(SimplexWeights? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SimplexWeights);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(Values.Length, HashCode.Combine);

    /// <summary>Returns the code that makes the weights again.</summary>
    /// <returns>For example <c>new SimplexWeights([0.25, 0.75])</c>.</returns>
    public override string ToString() => $"new SimplexWeights({CSharpCode.Of(Values)})";
}
