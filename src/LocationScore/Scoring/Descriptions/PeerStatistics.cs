using LocationScore.Numerics;

namespace LocationScore.Descriptions;

/// <summary>What a peer-relative normalisation was computed from: the raw values of the scored locations, or their distances from the
/// target.</summary>
/// <param name="Count">How many locations have a value.</param>
/// <param name="Minimum">The least, in the unit of the criterion.</param>
/// <param name="Maximum">The greatest, in the unit of the criterion.</param>
/// <param name="IsConstant">Whether rounding may be all that lies between them.</param>
/// <param name="Sum">Their sum, compensated, in the unit of the criterion.</param>
/// <param name="Mean">Their mean, in the unit of the criterion.</param>
/// <param name="Deviation">Their standard deviation with the divisor that the normalisation states, n − 1 where it states none; 0 for one
/// location.</param>
/// <param name="Low">The lower end of the scale, in the unit of the criterion, where percentiles or declared ends make it; otherwise
/// <see langword="null"/>.</param>
/// <param name="High">The upper end of the scale, in the unit of the criterion, where percentiles or declared ends make it; otherwise
/// <see langword="null"/>.</param>
public readonly partial record struct PeerStatistics(
    int Count, double Minimum, double Maximum, bool IsConstant, double Sum, double Mean, double Deviation, double? Low = null,
        double? High = null)
{
    internal static PeerStatistics Of(Normalisation normalisation, Direction direction, ReadOnlySpan<double> x, int reference)
    {
        var (min, max, constant) = RoundingNoise.Range(x);
        double sum = OrderedSum.Compensated(x), mean = sum / x.Length;
        double deviation = constant ? 0
            : ZScoreNormalisation.DeviationOf(x, mean, min, max,
            normalisation is ZScoreNormalisation z ? z.Divisor : ZScoreNormalisation.DeviationDivisor.Sample);
        if (normalisation is not FrontierNormalisation) return new(x.Length, min, max, constant, sum, mean, deviation);
        var peers = normalisation.Measure(x, direction != Direction.Benefit, reference, null);
        return new(x.Length, min, max, constant, sum, mean, deviation, Math.Min(peers.First, peers.Second),
            Math.Max(peers.First, peers.Second));
    }
}
