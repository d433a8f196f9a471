using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>x / max for a benefit, min / x for a cost, times a scale; values must be above 0.</summary>
    /// <param name="scale">What the best location gets; 1 by default (100 for best = 100).</param>
    /// <param name="constant">What happens when all locations are equal; by default nothing special: all are best.</param>
    /// <param name="leastBecomes">What the worst location is moved to before dividing; above 0, or <see langword="null"/> to divide the
    /// numbers as they are.</param>
    /// <returns>The value function.</returns>
    public static MaxRatioNormalisation MaxRatio(double scale = 1, ZeroRange constant = ZeroRange.Neutral, double? leastBecomes = null) =>
        new(scale, constant, leastBecomes);
}

/// <summary>x / max for a benefit, min / x for a cost, times a scale; values must be above 0.</summary>
/// <remarks>
/// With <paramref name="LeastBecomes"/> the column is moved first, and any numbers will do: (x − min + L) / (max − min + L) for a benefit,
/// (max − x + L) / (max − min + L)
/// for a cost; with L = 1 the last step of the International Tax Competitiveness Index.
/// </remarks>
/// <param name="Scale">What the best location gets; 1 by default (100 for best = 100).</param>
/// <param name="Constant">What happens when all locations are equal; by default nothing special: all are best.</param>
/// <param name="LeastBecomes">What the worst location is moved to before dividing; above 0, or <see langword="null"/> to divide the numbers
/// as they are.</param>
public sealed partial record MaxRatioNormalisation(
    double Scale = 1,
    ZeroRange Constant = ZeroRange.Neutral,
    double? LeastBecomes = null) : Normalisation(Constant)
{
    internal override ImmutableArray<string> Statistics => ["min", "max"];

    internal override PeerNumbers Measure(ReadOnlySpan<double> x, bool cost, int reference, ColumnReport? report)
    {
        var (min, max, constant) = RoundingNoise.Range(x);
        return new(min, max, constant);
    }

    internal override void Apply(PeerNumbers peers, bool cost, ReadOnlySpan<double> x, Span<double> values, ColumnReport? report)
    {
        var (min, max) = (peers.First, peers.Second);
        if (LeastBecomes is { } least)
        {
            for (int i = 0; i < x.Length; i++) values[i] = Scale * (((cost ? max - x[i] : x[i] - min) + least) / ((max - min) + least));
        }
        else
        {
            Ratios(x, values, cost, cost ? min : max, Scale, report);
        }

        double slack = RoundingNoise.Slack(min, max);
        for (int i = 0; i < x.Length; i++)
        {
            if (Math.Abs(x[i] - (cost ? min : max)) <= slack && values[i] != 0) values[i] = Scale;
        }
    }

    internal override (double Slope, double Intercept)? LineOf(PeerNumbers peers)
    {
        if (LeastBecomes is not { } least) return peers.Second > 0 ? (Scale / peers.Second, 0) : null;
        double slope = Scale / ((peers.Second - peers.First) + least);
        return (slope, slope * (least - peers.First));
    }

    internal override (double? Worst, double? Best) EndsOf(PeerNumbers peers) =>
        (null, LeastBecomes is null && !(peers.Second > 0) ? null : Scale);

    internal override bool IsRatio => LeastBecomes is null;

    private protected override double BaseIn(PeerNumbers peers) => peers.Second;

    internal override void Check(ModelValidation v, string path)
    {
        v.Positive(path + ".scale", Scale, "The scale");
        v.PositiveOrNull(path + ".leastBecomes", LeastBecomes, "What the least value becomes");
    }
}
