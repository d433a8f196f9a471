using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>x / Σx for a benefit, (1/x) / Σ(1/x) for a cost, times a scale; values must be above 0.</summary>
    /// <param name="scale">What the values add up to; 1 by default.</param>
    /// <param name="constant">What happens when all locations are equal; by default nothing special: all are alike.</param>
    /// <returns>The value function.</returns>
    public static SumShareNormalisation SumShare(double scale = 1, ZeroRange constant = ZeroRange.Neutral) =>
        new(scale, constant);
}

/// <summary>x / Σx for a benefit, (1/x) / Σ(1/x) for a cost, times a scale; values must be above 0.</summary>
/// <param name="Scale">What the values add up to; 1 by default.</param>
/// <param name="Constant">What happens when all locations are equal; by default nothing special: all are alike.</param>
public sealed partial record SumShareNormalisation(double Scale = 1, ZeroRange Constant = ZeroRange.Neutral) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["sum"];

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report)
    {
        bool constant = RoundingNoise.Range(x).IsConstant;
        if (!cost) return new(OrderedSum.Compensated(x), 0, constant);
        double[] inverse = new double[x.Length];
        for (int i = 0; i < x.Length; i++) inverse[i] = x[i] > 0 ? 1 / x[i] : 0;
        return new(OrderedSum.Compensated(inverse), 0, constant);
    }

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        double sum = peers.First;
        for (int i = 0; i < x.Length; i++)
        {
            if (cost ? !(x[i] > 0) : !(x[i] >= 0)) report?.AddUndefined(i,
                cost ? "shares of costs need numbers above 0" : "shares need numbers of 0 or more");
            double part = cost ? (x[i] > 0 ? 1 / x[i] : 0) : x[i];
            values[i] = sum > 0 ? Scale * (part / sum) : 0;
        }

        if (!(sum > 0)) report?.AddUndefined(0, "shares need a sum above 0");
    }

    internal override (double Slope, double Intercept)? LineOf(PeerNumbers peers) => peers.First > 0 ? (Scale / peers.First, 0) : null;

    internal override bool IsRatio => true;

    internal override void Check(ModelValidation v, string path) => v.Positive(path + ".scale", Scale, "The scale");
}
