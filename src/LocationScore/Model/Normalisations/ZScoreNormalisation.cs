using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>Standard scores: mean + deviation × (x − x̄)/s, where s divides by n − 1 (sample) or n (population).</summary>
    /// <param name="mean">The mean of the values; 0 by default.</param>
    /// <param name="deviation">The standard deviation of the values; 1 by default, above 0.</param>
    /// <param name="divisor">Whether s divides by n − 1 (default) or n.</param>
    /// <param name="constant">What happens when all locations are equal.</param>
    /// <returns>The value function.</returns>
    public static ZScoreNormalisation ZScore(
        double mean = 0,
        double deviation = 1,
        ZScoreNormalisation.DeviationDivisor divisor = ZScoreNormalisation.DeviationDivisor.Sample,
        ZeroRange constant = ZeroRange.Reject) =>
        new(mean, deviation, divisor, constant);
}

/// <summary>Standard scores: mean + deviation × (x − x̄)/s, where s divides by n − 1 (sample) or n (population).</summary>
/// <param name="Mean">The mean of the values; 0 by default.</param>
/// <param name="Deviation">The standard deviation of the values; 1 by default, above 0.</param>
/// <param name="Divisor">Whether s divides by n − 1 (default) or n.</param>
/// <param name="Constant">What happens when all locations are equal.</param>
public sealed partial record ZScoreNormalisation(
    double Mean = 0,
    double Deviation = 1,
    ZScoreNormalisation.DeviationDivisor Divisor = ZScoreNormalisation.DeviationDivisor.Sample,
    ZeroRange Constant = ZeroRange.Reject) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["mean", "deviation"];

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report)
    {
        var (min, max, constant) = RoundingNoise.Range(x);
        double mean = OrderedSum.Compensated(x) / x.Length;
        return new(mean, constant ? 0 : DeviationOf(x, mean, min, max, Divisor), constant);
    }

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        var (mean, deviation) = (peers.First, peers.Second);
        for (int i = 0; i < x.Length; i++)
            values[i] = deviation == 0 ? Mean : Mean + (Deviation * ((cost ? mean - x[i] : x[i] - mean) / deviation));
    }

    internal override (double Slope, double Intercept)? LineOf(PeerNumbers peers) =>
        peers.Second > 0 ? (Deviation / peers.Second, Mean - (Deviation * peers.First / peers.Second)) : null;

    internal override void Check(ModelValidation v, string path)
    {
        v.Finite(path + ".mean", Mean, "The mean");
        v.Positive(path + ".deviation", Deviation, "The standard deviation");
    }

    /// <summary>The standard deviation, with squares brought to an ordinary size first.</summary>
    internal static double DeviationOf(ReadOnlySpan<double> x, double mean, double min, double max,
        ZScoreNormalisation.DeviationDivisor divisor)
    {
        double scale = Magnitude.SafeScale(Math.Max(max - mean, mean - min)), squares = 0;
        foreach (double v in x) squares += (v - mean) * scale * ((v - mean) * scale);
        int n = divisor == ZScoreNormalisation.DeviationDivisor.Sample ? x.Length - 1 : x.Length;
        return n == 0 ? 0 : Math.Sqrt(squares / n) / scale;
    }

    /// <summary>What a standard deviation divides by.</summary>
    public enum DeviationDivisor
    {
        /// <summary>n − 1.</summary>
        Sample,

        /// <summary>n.</summary>
        Population,
    }
}
