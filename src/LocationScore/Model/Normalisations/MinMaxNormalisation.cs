using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>(x − min) / (max − min) over the scored locations, onto a range.</summary>
    /// <param name="range">The range of the values; <see langword="null"/> means 0..1.</param>
    /// <param name="constant">What happens when all locations are equal.</param>
    /// <returns>The value function.</returns>
    public static MinMaxNormalisation MinMax(ValueRange? range = null, ZeroRange constant = ZeroRange.Reject) =>
        new(range, constant);
}

/// <summary>(x − min) / (max − min) over the scored locations, onto a range.</summary>
/// <param name="Range">The range of the values; <see langword="null"/> means 0..1.</param>
/// <param name="Constant">What happens when all locations are equal.</param>
public sealed partial record MinMaxNormalisation(ValueRange? Range = null, ZeroRange Constant = ZeroRange.Reject) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["min", "max"];

    internal override bool IsUnit => Range is null or { Low: >= 0, High: <= 1 };

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report)
    {
        var (min, max, constant) = RoundingNoise.Range(x);
        return new(min, max, constant);
    }

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        var (min, max) = (peers.First, peers.Second);
        double low = Range?.Low ?? 0, high = Range?.High ?? 1, width = max - min, slack = RoundingNoise.Slack(min, max);
        if (!double.IsFinite(width))
        {
            values.Fill(double.NaN); // lost by overflow
            return;
        }

        for (int i = 0; i < x.Length; i++)
        {
            double fromWorst = cost ? max - x[i] : x[i] - min, fromBest = cost ? x[i] - min : max - x[i];
            if (peers.AllEqual) values[i] = low + (0.5 * (high - low));
            else if (fromBest <= slack) values[i] = high;
            else if (fromWorst <= slack) values[i] = low;
            else values[i] = RoundingNoise.Between(low + (fromWorst / width * (high - low)), low, high);
            if (!peers.AllEqual && Math.Min(fromWorst, fromBest) < -slack) report?.Clipped.Add(i);
        }

        report?.SetEnds(min, max);
    }

    internal override (double Slope, double Intercept)? LineOf(PeerNumbers peers)
    {
        if (peers.AllEqual) return null;
        double low = Range?.Low ?? 0, high = Range?.High ?? 1, slope = (high - low) / (peers.Second - peers.First);
        return (slope, low - (slope * peers.First));
    }

    internal override (double? Worst, double? Best) EndsOf(PeerNumbers peers) =>
        peers.AllEqual ? default : (Range?.Low ?? 0, Range?.High ?? 1);

    internal override void Check(ModelValidation v, string path) => ValueRange.Check(v, path, Range);
}
