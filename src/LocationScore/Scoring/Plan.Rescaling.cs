using LocationScore.Numerics;

namespace LocationScore;

/// <content>The step on combined values.</content>
internal sealed partial class Plan
{
    /// <summary>The factor and offset of a rescaling that is a straight line (between its ends), or null.</summary>
    internal static (double Factor, double Offset)? AffineOf(ValueFunction rescale, ReadOnlySpan<double> x, int reference)
    {
        var (min, max, constant) = RoundingNoise.Range(x);
        switch (rescale)
        {
            case AsIsFunction:
                return (1, 0);
            case AffineFunction affine:
                return (affine.Factor, affine.Offset);
            case LinearFunction { Scale: AnchorScale.Linear } linear:
                double low = linear.Range?.Low ?? 0, high = linear.Range?.High ?? 1, slope = (high - low) / (linear.Best - linear.Worst);
                return (slope, low - (slope * linear.Worst));
            case MinMaxNormalisation minMax when !constant:
                double from = minMax.Range?.Low ?? 0, to = minMax.Range?.High ?? 1, steep = (to - from) / (max - min);
                return (steep, from - (steep * min));
            case ZScoreNormalisation z when !constant:
                double mean = OrderedSum.Compensated(x) / x.Length, deviation = PeerColumns.Deviation(x, mean, z.Divisor);
                return deviation > 0 ? (z.Deviation / deviation, z.Mean - (z.Deviation * mean / deviation)) : null;
            case MaxRatioNormalisation { LeastBecomes: { } least } moved:
                double steepness = moved.Scale / ((max - min) + least);
                return (steepness, steepness * (least - min));
            case MaxRatioNormalisation ratio when max > 0:
                return (ratio.Scale / max, 0);
            case MeanRatioNormalisation ratio when OrderedSum.Compensated(x) is > 0 and var sum:
                return (ratio.Scale / (sum / x.Length), 0);
            case SumShareNormalisation share when OrderedSum.Compensated(x) is > 0 and var all:
                return (share.Scale / all, 0);
            case ReferenceNormalisation ratio when reference >= 0 && x[reference] > 0:
                return (ratio.Scale / x[reference], 0);
            default:
                return null;
        }
    }

    /// <summary>The row of the location that a rescaling refers to, or −1.</summary>
    internal int ReferenceRow(ValueFunction rescale)
    {
        if (rescale is not ReferenceNormalisation ratio) return -1;
        for (int i = 0; i < Locations.Length; i++)
        {
            if (string.Equals(Locations[i].Id, ratio.Location, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    /// <summary>Whether compiling might refuse a rescaling of these combined values; wider than what it refuses, never narrower.</summary>
    private bool IsSuspectRescaling(PlanNode node, ReadOnlySpan<double> values, ReadOnlySpan<bool> gone)
    {
        if (node.Rescale is not Normalisation normalisation) return false;
        double min = double.PositiveInfinity, max = double.NegativeInfinity, sum = 0, magnitude = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!gone.IsEmpty && gone[i]) continue;
            min = Math.Min(min, values[i]);
            max = Math.Max(max, values[i]);
            sum += values[i];
            magnitude += Math.Abs(values[i]);
        }

        if (normalisation.Constant == ZeroRange.Reject && !(max - min > 1e-9 * Math.Max(Math.Abs(min), Math.Abs(max)))) return true;
        switch (normalisation)
        {
            case MaxRatioNormalisation { LeastBecomes: null }:
                return !(max > 0);
            case MeanRatioNormalisation or SumShareNormalisation:
                return !(sum > 1e-9 * magnitude);
            case ReferenceNormalisation:
                int reference = ReferenceRow(normalisation);
                return reference < 0 || (!gone.IsEmpty && gone[reference]) || !(values[reference] > 1e-9 * magnitude);
            default:
                return false;
        }
    }
}
