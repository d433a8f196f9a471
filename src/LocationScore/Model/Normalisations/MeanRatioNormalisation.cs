using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>x / mean × scale for a benefit, mean / x × scale for a cost: the average location gets the scale, as in MOFCOM's evaluation
    /// of outsourcing cities.</summary>
    /// <param name="scale">What an average location gets; 100 by default.</param>
    /// <param name="constant">What happens when all locations are equal; by default all are average.</param>
    /// <returns>The value function.</returns>
    public static MeanRatioNormalisation MeanRatio(double scale = 100, ZeroRange constant = ZeroRange.Neutral) =>
        new(scale, constant);
}

/// <summary>x / mean × scale for a benefit, mean / x × scale for a cost: the average location gets the scale, as in MOFCOM's evaluation of
/// outsourcing cities.</summary>
/// <param name="Scale">What an average location gets; 100 by default.</param>
/// <param name="Constant">What happens when all locations are equal; by default all are average.</param>
public sealed partial record MeanRatioNormalisation(double Scale = 100, ZeroRange Constant = ZeroRange.Neutral) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["mean"];

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report) =>
        new(OrderedSum.Compensated(x) / x.Length, 0, RoundingNoise.Range(x).IsConstant);

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report) =>
        Ratios(x, values, cost, peers.First, Scale, report);

    internal override (double Slope, double Intercept)? LineOf(PeerNumbers peers) => peers.First > 0 ? (Scale / peers.First, 0) : null;

    internal override bool IsRatio => true;

    internal override void Check(ModelValidation v, string path) => v.Positive(path + ".scale", Scale, "The scale");
}
