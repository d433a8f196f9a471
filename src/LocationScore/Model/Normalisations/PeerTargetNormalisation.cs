using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>1 − |x − target| / the greatest such distance: for criteria with a target, measured against the peers.</summary>
    /// <param name="constant">What happens when all locations are equally far.</param>
    /// <returns>The value function.</returns>
    public static PeerTargetNormalisation PeerTargetDistance(ZeroRange constant = ZeroRange.Reject) =>
        new(constant);
}

/// <summary>1 − |x − target| / the greatest such distance: for criteria with a target, measured against the peers.</summary>
/// <param name="Constant">What happens when all locations are equally far.</param>
public sealed partial record PeerTargetNormalisation(ZeroRange Constant = ZeroRange.Reject) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["farthest"];

    internal override bool IsUnit => true;

    internal override bool NeedsTarget => true;

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report)
    {
        var (_, max, constant) = RoundingNoise.Range(x);
        return new(max, 0, constant);
    }

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        double farthest = peers.First;
        for (int i = 0; i < x.Length; i++)
        {
            values[i] = farthest == 0 ? 1 : Math.Max(0, 1 - (x[i] / farthest));
            if (x[i] > farthest) report?.Clipped.Add(i);
        }
    }

    internal override void Check(ModelValidation v, string path)
    {
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top) => AddNoRescale(v, path);
}
