using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>What a value function is once direction, target and range are applied: one description that scoring, checks and translations
/// read.</summary>
/// <remarks>
/// Each form states its arithmetic, so that it can be rebuilt elsewhere with the same bits. A raw value that differs from an end or a
/// threshold by at most
/// 1e-12 of the largest of them counts as equal to it. The family is closed.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record Curve
{
    private protected Curve()
    {
    }

    /// <summary>Gets the lower bound of all values; negative infinity when there is none.</summary>
    public abstract double Low { get; }

    /// <summary>Gets the upper bound of all values; positive infinity when there is none.</summary>
    public abstract double High { get; }

    /// <summary>Gets whether every value lies on 0..1, whatever the data.</summary>
    public bool IsUnit => Low >= 0 && High <= 1;

    /// <summary>Gets the least value that is declared, which a location without a fact earns under the policy "worst";
    /// <see langword="null"/> when none is.</summary>
    public abstract double? LowestValue { get; }

    /// <summary>Gets slope and intercept when the curve is one straight line, between its ends if it has any; otherwise
    /// <see langword="null"/>.</summary>
    public virtual (double Slope, double Intercept)? Line => null;

    /// <summary>Gets the declared raw values with what they earn, in rising order of the raw values; empty when none are
    /// declared.</summary>
    public virtual ImmutableArray<ValueFunction.Point> Knots => [];

    /// <summary>Gets the raw values that are allowed, in words.</summary>
    internal virtual string Allowed => "any number";

    /// <summary>Turns raw values into values.</summary>
    /// <param name="raw">Raw values, in the unit of the criterion; finite.</param>
    /// <param name="values">Receives one value for each: NaN where the curve refuses the raw value or is not defined.</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> is shorter than <paramref name="raw"/>.</exception>
    public void Evaluate(ReadOnlySpan<double> raw, Span<double> values)
    {
        if (values.Length < raw.Length) throw new ArgumentException(
            $"There are {raw.Length} raw values and room for {values.Length}.", nameof(values));
        var report = new ColumnReport();
        Evaluate(raw, values, report);
        foreach (int row in report.Rejected) values[row] = double.NaN;
        foreach (int row in report.Undefined) values[row] = double.NaN;
    }

    /// <summary>Finds the least raw value that earns a value.</summary>
    /// <param name="value">The value, on the scale of the curve; any number.</param>
    /// <returns>The raw value, in the unit of the criterion; <see langword="null"/> when none earns it, or when the curve cannot be turned
    /// round.</returns>
    public abstract double? Inverse(double value);

    /// <summary>Turns raw values into values and notes what is outside; values of refused rows are those of the nearer end.</summary>
    internal abstract void Evaluate(ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report);

    /// <summary>How far a raw value may lie from an end or a threshold and still be equal to it: 1e-12 of the largest, less where they are
    /// that close.</summary>
    private protected static double SlackOf(ReadOnlySpan<double> anchors)
    {
        if (anchors.IsEmpty) return 0;
        Span<double> sorted = anchors.Length <= 64 ? stackalloc double[anchors.Length] : new double[anchors.Length];
        anchors.CopyTo(sorted);
        Ascending.Sort(sorted);
        double slack = RoundingNoise.Slack(sorted[0], sorted[^1]);
        for (int k = 1; k < sorted.Length; k++) slack = Math.Min(slack, (sorted[k] - sorted[k - 1]) / 1000);
        return slack;
    }

    private protected static double SlackOf(ImmutableArray<ValueFunction.Point> knots)
    {
        Span<double> anchors = knots.Length <= 64 ? stackalloc double[knots.Length] : new double[knots.Length];
        for (int k = 0; k < knots.Length; k++) anchors[k] = knots[k].Raw;
        return SlackOf(anchors);
    }
}
