using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>x / √Σx² for a benefit; 1 − x / √Σx² for a cost.</summary>
    /// <param name="constant">What happens when all locations are equal; by default nothing special: all are alike.</param>
    /// <returns>The value function.</returns>
    public static VectorNormalisation Vector(ZeroRange constant = ZeroRange.Neutral) =>
        new(constant);
}

/// <summary>x / √Σx² for a benefit; 1 − x / √Σx² for a cost.</summary>
/// <param name="Constant">What happens when all locations are equal; by default nothing special: all are alike.</param>
public sealed partial record VectorNormalisation(ZeroRange Constant = ZeroRange.Neutral) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["norm"];

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report)
    {
        var (min, max, constant) = RoundingNoise.Range(x);
        double scale = Magnitude.SafeScale(Math.Max(Math.Abs(min), Math.Abs(max))), norm = 0;
        foreach (double v in x) norm += v * scale * (v * scale);
        return new(Math.Sqrt(norm) / scale, 0, constant);
    }

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double part = peers.First == 0 ? 0 : x[i] / peers.First;
            values[i] = cost ? 1 - part : part;
        }
    }

    internal override void Check(ModelValidation v, string path)
    {
    }
}
