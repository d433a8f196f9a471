using System.Globalization;

namespace LocationScore.Methods;

/// <summary>A triangular fuzzy number: surely not below the first, most likely the second, surely not above the third.</summary>
/// <param name="Low">The lowest possible value.</param>
/// <param name="Middle">The most likely value, not below <paramref name="Low"/>.</param>
/// <param name="High">The highest possible value, not below <paramref name="Middle"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly partial record struct TriangularNumber(double Low, double Middle, double High)
{
    /// <summary>Creates a number without fuzziness.</summary>
    /// <param name="value">The value, finite.</param>
    /// <returns>The number.</returns>
    public static TriangularNumber Crisp(double value) => new(value, value, value);

    /// <summary>Gets the centre of gravity, (low + middle + high) ÷ 3.</summary>
    public double Centroid => (Low + Middle + High) / 3;

    /// <summary>Averages the judgements of several people, as Chen (2000) does before the method.</summary>
    /// <param name="judgements">At least one number.</param>
    /// <returns>The mean of each of the three values.</returns>
    /// <exception cref="ArgumentException">There is no judgement.</exception>
    public static TriangularNumber Average(params ReadOnlySpan<TriangularNumber> judgements)
    {
        if (judgements.IsEmpty) throw new ArgumentException("There is no judgement to average.", nameof(judgements));
        double low = 0, middle = 0, high = 0;
        foreach (var judgement in judgements)
        {
            low += judgement.Low;
            middle += judgement.Middle;
            high += judgement.High;
        }

        return new(low / judgements.Length, middle / judgements.Length, high / judgements.Length);
    }

    /// <summary>Joins the judgements of several people so that none is left out: the lowest low, the mean middle and the highest high value
    /// (Chen, Lin and Huang 2006).</summary>
    /// <param name="judgements">At least one number.</param>
    /// <returns>The joint number.</returns>
    /// <exception cref="ArgumentException">There is no judgement.</exception>
    public static TriangularNumber Envelope(params ReadOnlySpan<TriangularNumber> judgements)
    {
        var (low, middle, high) = Average(judgements);
        foreach (var judgement in judgements)
        {
            low = Math.Min(low, judgement.Low);
            high = Math.Max(high, judgement.High);
        }

        return new(low, middle, high);
    }

    /// <summary>Multiplies two non-negative numbers value by value, the usual approximation of the fuzzy product.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>The product.</returns>
    public TriangularNumber Times(TriangularNumber other) => new(Low * other.Low, Middle * other.Middle, High * other.High);

    /// <summary>Gets the distance by the vertex method of Chen (2000): the root of the mean squared difference of the three
    /// values.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>0 or more.</returns>
    public double DistanceTo(TriangularNumber other)
    {
        double low = Low - other.Low, middle = Middle - other.Middle, high = High - other.High;
        return Math.Sqrt(((low * low) + (middle * middle) + (high * high)) / 3);
    }

    /// <summary>Returns the three values in the invariant culture.</summary>
    /// <returns>For example <c>(3, 5, 7)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Low:R}, {Middle:R}, {High:R})");
}
