using System.Globalization;

namespace LocationScore.Analysis;

/// <summary>A number that says how far it can be relied on.</summary>
/// <param name="Value">The number, in the unit that its place states.</param>
/// <param name="Exactness">Whether it is exact, a bound or sampled.</param>
/// <param name="StandardError">The standard error of a sampled number, in its unit; otherwise <see langword="null"/>.</param>
public readonly partial record struct Estimate(double Value, Exactness Exactness, double? StandardError = null)
{
    /// <summary>Makes an exact number.</summary>
    /// <param name="value">The number, in any unit.</param>
    /// <returns>It, marked as exact.</returns>
    public static Estimate Exactly(double value) => new(value, Exactness.Exact);

    /// <summary>Returns the number with its standard error.</summary>
    /// <returns>For example <c>0.846 ± 0.001</c>.</returns>
    public override string ToString() => StandardError is { } error
        ? string.Create(CultureInfo.InvariantCulture, $"{Value:0.####} ± {error:0.####}")
        : string.Create(CultureInfo.InvariantCulture, $"{Value:0.####}");

    internal static Estimate Share(long hits, long draws)
    {
        double p = (double)hits / draws;
        return new(p, Exactness.Sampled, Math.Sqrt(p * (1 - p) / draws));
    }
}
