using System.Diagnostics;
using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Turns a column of raw values into values by comparing the locations with each other.</summary>
internal static class PeerColumns
{
    /// <summary>Applies a normalisation. Targets arrive as distances with direction cost; the reference is a row, or −1.</summary>
    internal static void Apply(Normalisation normalisation, Direction direction, ReadOnlySpan<double> x, Span<double> values, int reference, ColumnReport? report)
    {
        bool cost = direction != Direction.Benefit;
        var (min, max, constant) = RoundingNoise.Range(x);
        if (constant && report is not null) report.IsConstant = true;
        switch (normalisation)
        {
            case MinMaxNormalisation minMax:
                Onto(minMax.Range, constant, x, values, cost, min, max);
                break;
            case ZScoreNormalisation z:
                double mean = OrderedSum.Compensated(x) / x.Length;
                double deviation = constant ? 0 : Deviation(x, mean, z.Divisor);
                for (int i = 0; i < x.Length; i++)
                    values[i] = deviation == 0 ? z.Mean : z.Mean + (z.Deviation * ((cost ? mean - x[i] : x[i] - mean) / deviation));
                break;
            case MaxRatioNormalisation { LeastBecomes: { } least } ratio:
                for (int i = 0; i < x.Length; i++) values[i] = ratio.Scale * (((cost ? max - x[i] : x[i] - min) + least) / ((max - min) + least));
                break;
            case MaxRatioNormalisation ratio:
                Ratios(x, values, cost, cost ? min : max, ratio.Scale, report);
                break;
            case SumShareNormalisation share:
                Shares(x, values, cost, share.Scale, report);
                break;
            case VectorNormalisation:
                double tamer = Magnitude.Tamer(Math.Max(Math.Abs(min), Math.Abs(max))), norm = 0;
                foreach (double v in x) norm += v * tamer * (v * tamer);
                norm = Math.Sqrt(norm) / tamer;
                for (int i = 0; i < x.Length; i++)
                {
                    double part = norm == 0 ? 0 : x[i] / norm;
                    values[i] = cost ? 1 - part : part;
                }

                break;
            case RankPlaceNormalisation place:
                Beaten(x, values, cost, constant ? TieCredit.Half : place.Ties);
                for (int i = 0; i < values.Length; i++) values[i] += 1;
                break;
            case BordaNormalisation points:
                Beaten(x, values, cost, constant ? TieCredit.Half : points.Ties);
                break;
            case PercentileNormalisation percentile:
                Beaten(x, values, cost, constant ? TieCredit.Half : percentile.Ties);
                var range = percentile.Range ?? new ValueRange();
                for (int i = 0; i < values.Length; i++)
                    values[i] = range.Low + ((x.Length == 1 ? 0.5 : values[i] / (x.Length - 1)) * (range.High - range.Low));
                break;
            case MeanRatioNormalisation meanRatio:
                Ratios(x, values, cost, OrderedSum.Compensated(x) / x.Length, meanRatio.Scale, report);
                break;
            case FrontierNormalisation frontier:
                Frontier(frontier, x, values, cost, constant, reference, report);
                break;
            case ReferenceNormalisation to:
                Ratios(x, values, cost, x[reference], to.Scale, report);
                break;
            case PeerTargetNormalisation:
                for (int i = 0; i < x.Length; i++) values[i] = max == 0 ? 1 : 1 - (x[i] / max);
                break;
            default:
                throw new UnreachableException($"No kernel for {normalisation.GetType().Name}.");
        }
    }

    /// <summary>What a constant column earns under <see cref="ZeroRange.Neutral"/> where the formula itself says nothing.</summary>
    private static void Onto(ValueRange? range, bool constant, ReadOnlySpan<double> x, Span<double> values, bool cost, double min, double max)
    {
        double low = range?.Low ?? 0, high = range?.High ?? 1;
        double width = max - min;
        for (int i = 0; i < x.Length; i++)
        {
            double t = constant ? 0.5 : (cost ? max - x[i] : x[i] - min) / width;
            values[i] = range is null ? t : low + (t * (high - low));
        }
    }

    internal static double Deviation(ReadOnlySpan<double> x, double mean, DeviationDivisor divisor)
    {
        var (min, max, _) = RoundingNoise.Range(x);
        double tamer = Magnitude.Tamer(Math.Max(max - mean, mean - min)), squares = 0;
        foreach (double v in x) squares += (v - mean) * tamer * ((v - mean) * tamer);
        int n = divisor == DeviationDivisor.Sample ? x.Length - 1 : x.Length;
        return n == 0 ? 0 : Math.Sqrt(squares / n) / tamer;
    }

    /// <summary>x/base × scale, or base/x × scale for a cost.</summary>
    private static void Ratios(ReadOnlySpan<double> x, Span<double> values, bool cost, double to, double scale, ColumnReport? report)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (report is not null && (cost ? !(x[i] > 0) : !(x[i] >= 0)))
            {
                report.Undefined.Add(i);
                report.Why = cost ? "a ratio of costs needs numbers above 0" : "a ratio needs numbers of 0 or more";
            }

            double divisor = cost ? x[i] : to;
            values[i] = divisor > 0 ? scale * (cost ? to / x[i] : x[i] / to) : 0;
        }

        if (to > 0 || report is null || report.Undefined.Count > 0) return;
        report.Undefined.Add(0);
        report.Why = "a ratio needs a base above 0";
    }

    private static void Shares(ReadOnlySpan<double> x, Span<double> values, bool cost, double scale, ColumnReport? report)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (cost ? !(x[i] > 0) : !(x[i] >= 0))
            {
                report?.Undefined.Add(i);
                if (report is not null) report.Why = cost ? "shares of costs need numbers above 0" : "shares need numbers of 0 or more";
            }

            values[i] = cost ? (x[i] > 0 ? 1 / x[i] : 0) : x[i];
        }

        double sum = OrderedSum.Compensated(values);
        if (!(sum > 0) && report is not null)
        {
            report.Undefined.Add(0);
            report.Why = "shares need a sum above 0";
        }

        for (int i = 0; i < x.Length; i++) values[i] = sum > 0 ? scale * (values[i] / sum) : 0;
    }

    /// <summary>How many others each one beats; a tie is a difference by rounding alone to the least of its group.</summary>
    internal static void Beaten(ReadOnlySpan<double> x, Span<double> values, bool cost, TieCredit ties = TieCredit.Half)
    {
        var keys = x.ToArray();
        var order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            if (cost) keys[i] = -keys[i];
            keys[i] += 0.0;
        }

        Array.Sort(keys, order);
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && RoundingNoise.IsAll(keys[start], keys[end])) end++;
            double credit = ties switch { TieCredit.None => 0, TieCredit.Full => 1, _ => 0.5 } * (end - start - 1);
            for (int k = start; k < end; k++) values[order[k]] = start + credit;
            start = end;
        }
    }

    private static void Frontier(FrontierNormalisation frontier, ReadOnlySpan<double> x, Span<double> values, bool cost, bool constant, int reference, ColumnReport? report)
    {
        var sorted = x.ToArray();
        Array.Sort(sorted);
        double best = frontier.Frontier ?? (frontier.Location is not null ? x[reference] : Quantile(sorted, cost ? frontier.FrontierPercentile / 100 : 1 - (frontier.FrontierPercentile / 100)));
        double worst = frontier.Worst ?? Quantile(sorted, cost ? 1 - (frontier.WorstPercentile / 100) : frontier.WorstPercentile / 100);
        // A declared end spans a range although all locations may be equal; percentiles may meet although they are not.
        constant = frontier.Frontier is null && frontier.Worst is null && (constant || (frontier.Location is null && RoundingNoise.IsAll(best, worst)));
        if (report is not null)
        {
            report.IsConstant = constant;
            report.SetEnds(Math.Min(best, worst), Math.Max(best, worst));
            if (!constant && (cost ? best >= worst : best <= worst))
            {
                report.Undefined.Add(Math.Max(reference, 0));
                report.Why = string.Create(CultureInfo.InvariantCulture, $"a frontier ({best:R}) that is better than the worst ({worst:R})");
            }
        }

        var range = frontier.Range ?? new ValueRange();
        for (int i = 0; i < x.Length; i++)
        {
            double t = constant || worst == best ? 0.5 : (x[i] - worst) / (best - worst);
            if (t is < 0 or > 1)
            {
                (frontier.Outside == Outside.Clip ? report?.Clipped : report?.Extrapolated)?.Add(i);
                if (frontier.Outside == Outside.Clip) t = Math.Clamp(t, 0, 1);
            }

            values[i] = range.Low + (t * (range.High - range.Low));
        }
    }

    /// <summary>The quantile by linear interpolation of order statistics (Hyndman and Fan 1996, type 7).</summary>
    internal static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        double at = share * (sorted.Length - 1);
        int below = (int)Math.Floor(at);
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }
}
