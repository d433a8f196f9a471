using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>x / reference × scale for a benefit, reference / x × scale for a cost; the reference is one location.</summary>
    /// <param name="location">The id of the reference location.</param>
    /// <param name="scale">What the reference gets; 1 by default (100 for reference = 100).</param>
    /// <param name="constant">What happens when all locations are equal; by default all equal the reference.</param>
    /// <returns>The value function.</returns>
    public static ReferenceNormalisation ReferenceRatio(string location, double scale = 1, ZeroRange constant = ZeroRange.Neutral) =>
        new(location, scale, constant);
}

/// <summary>x / reference × scale for a benefit, reference / x × scale for a cost; the reference is one location.</summary>
/// <param name="Location">The id of the reference location.</param>
/// <param name="Scale">What the reference gets; 1 by default (100 for reference = 100).</param>
/// <param name="Constant">What happens when all locations are equal; by default all equal the reference.</param>
public sealed partial record ReferenceNormalisation(
    string Location,
    double Scale = 1,
    ZeroRange Constant = ZeroRange.Neutral) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["reference"];

    internal override string? ReferenceLocation => Location;

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report) =>
        new(reference < 0 ? double.NaN : x[reference], 0, RoundingNoise.Range(x).IsConstant);

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report) =>
        Ratios(x, values, cost, peers.First, Scale, report);

    internal override (double Slope, double Intercept)? LineOf(PeerNumbers peers) => peers.First > 0 ? (Scale / peers.First, 0) : null;

    internal override bool IsRatio => true;

    internal override void Check(ModelValidation v, string path)
    {
        v.IsNull(path + ".location", Location, "The location");
        v.Positive(path + ".scale", Scale, "The scale");
    }
}
