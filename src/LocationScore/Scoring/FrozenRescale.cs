using LocationScore.Numerics;

namespace LocationScore;

/// <summary>The rescaling of a factor with what it took from the peers held fixed, so that it can be applied to a value that none of them has.</summary>
internal sealed class FrozenRescale
{
    private FrozenRescale(Func<double, double> of, (double Factor, double Offset)? line = null, bool jumps = false)
    {
        Of = of;
        Line = line;
        Jumps = jumps;
    }

    internal static FrozenRescale None { get; } = Straight(1, 0);

    /// <summary>Gets the value after rescaling.</summary>
    internal Func<double, double> Of { get; }

    /// <summary>Gets the straight line that it is everywhere, or null.</summary>
    internal (double Factor, double Offset)? Line { get; }

    /// <summary>Gets whether it has steps.</summary>
    internal bool Jumps { get; }

    /// <summary>Freezes a rescaling over the values of the peers for which the factor counts.</summary>
    /// <param name="rescale">The rescaling, or null.</param>
    /// <param name="peers">The values before it.</param>
    /// <param name="reference">The position of the reference location among them, or −1.</param>
    internal static FrozenRescale For(ValueFunction? rescale, double[] peers, int reference)
    {
        if (rescale is null || peers.Length == 0) return None;
        if (rescale is not Normalisation normalisation)
        {
            return rescale switch
            {
                AsIsFunction => None,
                AffineFunction affine => Straight(affine.Factor, affine.Offset),
                LinearFunction { Scale: AnchorScale.Linear, Outside: Outside.Extrapolate } when Plan.AffineOf(rescale, peers, reference) is var (factor, offset) => Straight(factor, offset),
                _ => new(x => One(rescale, x), jumps: rescale is StepsFunction or CategoriesFunction),
            };
        }

        var (min, max, constant) = RoundingNoise.Range(peers);
        switch (normalisation)
        {
            case RankPlaceNormalisation place:
                return Places(peers, constant ? TieCredit.Half : place.Ties, static beaten => beaten + 1);
            case BordaNormalisation points:
                return Places(peers, constant ? TieCredit.Half : points.Ties, static beaten => beaten);
            case PercentileNormalisation percentile:
                var range = percentile.Range ?? new ValueRange();
                return Places(peers, constant ? TieCredit.Half : percentile.Ties, beaten => range.Low + ((peers.Length == 1 ? 0.5 : beaten / (peers.Length - 1)) * (range.High - range.Low)));
            case FrontierNormalisation frontier:
                return Frontier(frontier, peers, constant, reference);
            case MinMaxNormalisation minMax when constant:
                return Straight(0, (minMax.Range?.Low ?? 0) + (0.5 * ((minMax.Range?.High ?? 1) - (minMax.Range?.Low ?? 0))));
            case VectorNormalisation:
                double scale = Math.Max(Math.Abs(min), Math.Abs(max)), squares = 0;
                foreach (double v in peers) squares += v / scale * (v / scale);
                return scale > 0 ? Straight(1 / (scale * Math.Sqrt(squares)), 0) : Straight(0, 0);
            case PeerTargetNormalisation:
                return max == 0 ? Straight(0, 1) : Straight(-1 / max, 1);
            case ZScoreNormalisation z when Plan.AffineOf(rescale, peers, reference) is null:
                return Straight(0, z.Mean);
            default:
                return Plan.AffineOf(rescale, peers, reference) is var (factor, offset) ? Straight(factor, offset) : Straight(0, 0);
        }
    }

    private static FrozenRescale Straight(double factor, double offset) => new(factor == 1 && offset == 0 ? static x => x : x => (factor * x) + offset, (factor, offset));

    private static double One(ValueFunction function, double x)
    {
        Span<double> raw = [x], value = [0];
        ValueColumns.Apply(function, Direction.Benefit, null, raw, value, null);
        return value[0];
    }

    /// <summary>By how many peers a value beats: one of the peers' own values beats what it does among them.</summary>
    private static FrozenRescale Places(double[] peers, TieCredit ties, Func<double, double> value)
    {
        double[] sorted = [.. peers];
        Array.Sort(sorted);
        return new(x => value(Beaten(sorted, x, ties switch { TieCredit.None => 0, TieCredit.Full => 1, _ => 0.5 })), jumps: true);
    }

    /// <summary>How many of the other peers a value beats, with a share of those that it ties with.</summary>
    internal static double Beaten(double[] sorted, double x, double credit)
    {
        int below = 0, equal = 0;
        foreach (double peer in sorted)
        {
            if (RoundingNoise.IsAll(peer, x)) equal++;
            else if (peer < x) below++;
        }

        return equal > 0 ? below + (credit * (equal - 1)) : Math.Min(below, sorted.Length - 1);
    }

    private static FrozenRescale Frontier(FrontierNormalisation frontier, double[] peers, bool constant, int reference)
    {
        double[] sorted = [.. peers];
        Array.Sort(sorted);
        double best = frontier.Frontier ?? (frontier.Location is not null ? peers[reference] : PeerColumns.Quantile(sorted, 1 - (frontier.FrontierPercentile / 100)));
        double worst = frontier.Worst ?? PeerColumns.Quantile(sorted, frontier.WorstPercentile / 100);
        constant = frontier.Frontier is null && frontier.Worst is null && (constant || (frontier.Location is null && RoundingNoise.IsAll(best, worst)));
        var range = frontier.Range ?? new ValueRange();
        double width = range.High - range.Low;
        if (constant || worst == best) return Straight(0, range.Low + (0.5 * width));
        if (frontier.Outside != Outside.Clip) return Straight(width / (best - worst), range.Low - (width * worst / (best - worst)));
        return new(x => range.Low + (Math.Clamp((x - worst) / (best - worst), 0, 1) * width));
    }
}
