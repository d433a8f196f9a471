namespace LocationScore.Tests.Laws;

/// <summary>Value functions, normalisations and outlier treatments straight from their definitions.</summary>
internal sealed class SlowValues
{
    /// <summary>Gets whether a decision hung on a difference that is smaller than rounding: then nothing can be compared.</summary>
    internal bool IsBorderline { get; private set; }

    internal void Near(double a, double b)
    {
        double gap = Math.Abs(a - b);
        if (gap != 0 && gap <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)))) IsBorderline = true;
    }

    internal double[] Of(ValueFunction function, Direction direction, TargetRange? target, double[] x, int reference)
    {
        if (function is Normalisation normalisation) return Peers(normalisation, direction, target, x, reference);
        return [.. x.Select(v => Absolute(function, direction, target, v))];
    }

    private static double Absolute(ValueFunction function, Direction direction, TargetRange? target, double x)
    {
        switch (function)
        {
            case LinearFunction f:
                Func<double, double> scale = f.Scale == LinearFunction.AnchorScale.Log ? Math.Log : static v => v;
                double t = f.Scale == LinearFunction.AnchorScale.Log && x <= 0 ? (f.Best > f.Worst ? -1 : 2) : (scale(x) - scale(f.Worst)) / (scale(f.Best) - scale(f.Worst));
                if (f.Outside != Outside.Extrapolate) t = Math.Clamp(t, 0, 1);
                return f.Range is null ? t : f.Range.Low + (t * (f.Range.High - f.Range.Low));
            case PiecewiseLinearFunction f:
                if (f.Outside != Outside.Extrapolate) x = Math.Clamp(x, f.Points[0].Raw, f.Points[^1].Raw);
                var right = f.Points.Skip(1).SkipLast(1).FirstOrDefault(p => p.Raw >= x) ?? f.Points[^1];
                var left = f.Points[f.Points.IndexOf(right) - 1];
                return ((left.Value * (right.Raw - x)) + (right.Value * (x - left.Raw))) / (right.Raw - left.Raw);
            case StepsFunction f:
                return f.From.LastOrDefault(step => step.Raw <= x)?.Value ?? f.Below;
            case CategoriesFunction f:
                return f.Table.Single(c => c.Raw == x).Value;
            case TargetDistanceFunction f:
                double away = x < target!.Low ? (target.Low - x) / (target.Low - f.WorstLow) : x > target.High ? (x - target.High) / (f.WorstHigh - target.High) : 0;
                return f.Outside == Outside.Extrapolate ? 1 - away : Math.Max(0, 1 - away);
            case LogisticFunction f:
                double up = 1 / (1 + Math.Exp(-f.Steepness * (x - f.Midpoint)));
                return direction == Direction.Cost ? 1 - up : up;
            case AsIsFunction:
                return direction == Direction.Cost ? -x : x;
            case AffineFunction f:
                return (f.Factor * x) + f.Offset;
            default:
                throw new InvalidOperationException(function.ToString());
        }
    }

    private double[] Peers(Normalisation function, Direction direction, TargetRange? target, double[] x, int reference)
    {
        if (direction == Direction.Target) x = [.. x.Select(v => v < target!.Low ? target.Low - v : v > target.High ? v - target.High : 0)];
        bool cost = direction != Direction.Benefit;
        int n = x.Length;
        double min = x.Min(), max = x.Max(), mean = x.Sum() / n;
        bool constant = min == max;
        if (!constant && max - min <= 1e-6 * Math.Max(Math.Abs(min), Math.Abs(max))) IsBorderline = true;
        switch (function)
        {
            case MinMaxNormalisation f:
                return Onto(f.Range, i => constant ? 0.5 : cost ? (max - x[i]) / (max - min) : (x[i] - min) / (max - min));
            case ZScoreNormalisation f:
                double s = Math.Sqrt(x.Sum(v => (v - mean) * (v - mean)) / (f.Divisor == ZScoreNormalisation.DeviationDivisor.Sample ? n - 1 : n));
                return [.. x.Select(v => constant ? f.Mean : f.Mean + (f.Deviation * (cost ? -1 : 1) * (v - mean) / s))];
            case MaxRatioNormalisation { LeastBecomes: { } least } f:
                double[] moved = [.. x.Select(v => (cost ? -v : v) - (cost ? -max : min) + least)];
                return [.. moved.Select(v => f.Scale * v / moved.Max())];
            case MaxRatioNormalisation f:
                return [.. x.Select(v => f.Scale * (cost ? min / v : v / max))];
            case SumShareNormalisation f:
                return [.. x.Select(v => f.Scale * (cost ? 1 / v / x.Sum(static o => 1 / o) : v / x.Sum()))];
            case VectorNormalisation:
                double norm = Math.Sqrt(x.Sum(static v => v * v));
                return [.. x.Select(v => norm == 0 ? (cost ? 1 : 0) : cost ? 1 - (v / norm) : v / norm)];
            case RankPlaceNormalisation f:
                return [.. x.Select((_, i) => 1 + Beaten(x, i, cost, f.Ties))];
            case BordaNormalisation f:
                return [.. x.Select((_, i) => Beaten(x, i, cost, f.Ties))];
            case PercentileNormalisation f:
                return Onto(f.Range, i => n == 1 ? 0.5 : Beaten(x, i, cost, f.Ties) / (n - 1));
            case MeanRatioNormalisation f:
                return [.. x.Select(v => f.Scale * (cost ? mean / v : v / mean))];
            case ReferenceNormalisation f:
                return [.. x.Select(v => f.Scale * (cost ? x[reference] / v : v / x[reference]))];
            case FrontierNormalisation f:
                double best = f.Frontier ?? (f.Location is null ? Quantile(x, cost ? f.FrontierPercentile : 100 - f.FrontierPercentile) : x[reference]);
                double worst = f.Worst ?? Quantile(x, cost ? 100 - f.WorstPercentile : f.WorstPercentile);
                if (f.Frontier is null && f.Worst is null) Near(best, worst);
                return Onto(f.Range, i => best == worst ? 0.5 : f.Outside == Outside.Clip ? Math.Clamp((x[i] - worst) / (best - worst), 0, 1) : (x[i] - worst) / (best - worst));
            case PeerTargetNormalisation:
                return [.. x.Select(v => max == 0 ? 1 : 1 - (v / max))];
            default:
                throw new InvalidOperationException(function.ToString());
        }

        double[] Onto(ValueRange? range, Func<int, double> t) =>
            [.. Enumerable.Range(0, n).Select(i => range is null ? t(i) : (range.Low * (1 - t(i))) + (range.High * t(i)))];
    }

    internal double Beaten(double[] x, int i, bool cost, Normalisation.TieCredit ties = Normalisation.TieCredit.Half)
    {
        double beaten = 0, tie = ties == Normalisation.TieCredit.None && x.Distinct().Count() > 1 ? 0 : ties == Normalisation.TieCredit.Full && x.Distinct().Count() > 1 ? 1 : 0.5;
        for (int k = 0; k < x.Length; k++)
        {
            if (k == i) continue;
            Near(x[i], x[k]);
            beaten += x[i] == x[k] ? tie : x[i] > x[k] != cost ? 1 : 0;
        }

        return beaten;
    }

    internal static double Quantile(double[] x, double percent)
    {
        double[] sorted = [.. x.Order()];
        double place = percent / 100 * (x.Length - 1);
        double share = place - Math.Floor(place);
        return (sorted[(int)Math.Floor(place)] * (1 - share)) + (sorted[(int)Math.Ceiling(place)] * share);
    }

    // ------------------------------------------------------------------ outliers

    internal double[] Treat(OutlierTreatment treatment, double[] x)
    {
        switch (treatment)
        {
            case WinsoriseTreatment f:
                double[] pulled = [.. x];
                while (pulled.Where((v, i) => v != x[i]).Count() < f.MaxPoints && Extreme(pulled, f.SkewnessLimit, f.KurtosisLimit))
                {
                    bool high = pulled.Sum(v => Math.Pow(v - pulled.Average(), 3)) >= 0;
                    double end = high ? pulled.Max() : pulled.Min();
                    double[] rest = [.. pulled.Where(v => v != end)];
                    pulled = [.. pulled.Select(v => v == end ? (high ? rest.Max() : rest.Min()) : v)];
                }

                return f.Otherwise is not null && Extreme(pulled, f.SkewnessLimit, f.KurtosisLimit) ? Treat(f.Otherwise, x) : pulled;
            case LogTreatment f:
                return f.OnlyIfSkewed && !Extreme(x, 2, 3.5) ? x : [.. Moved(x, f.LeastBecomes).Select(v => Math.Log(v + f.Shift))];
            case RangeLogTreatment f:
                return f.OnlyIfSkewed && !Extreme(x, 2, 3.5) ? x : [.. x.Select(v => Math.Log(v - x.Min() + (f.Share * (x.Max() - x.Min()))))];
            case BoxCoxTreatment f:
                if (f.OnlyIfSkewed && !Extreme(x, 2, 3.5)) return x;
                // An estimated exponent is rounded to 4 decimals, which magnifies rounding: not compared here.
                if (f.Lambda is not { } lambda)
                {
                    IsBorderline = true;
                    return x;
                }

                return [.. Moved(x, f.LeastBecomes).Select(v => Power(v, lambda))];
            case SignedPowerTreatment f:
                return f.OnlyIfSkewed && !Extreme(x, 2, 3.5) ? x : [.. x.Select(v => Math.Sign(v) * Math.Pow(Math.Abs(v), f.Exponent))];
            default:
                return x;
        }
    }

    private static double[] Moved(double[] x, double? least) => least is null ? x : [.. x.Select(v => v + (least.Value - x.Min()))];

    /// <summary>Skewness G1 and excess kurtosis G2 as spreadsheets define SKEW and KURT.</summary>
    internal static (double Skewness, double Kurtosis) Moments(double[] x)
    {
        double n = x.Length, mean = x.Average(), s = Math.Sqrt(x.Sum(v => (v - mean) * (v - mean)) / (n - 1));
        return (n / ((n - 1) * (n - 2)) * x.Sum(v => Math.Pow((v - mean) / s, 3)),
            (n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * x.Sum(v => Math.Pow((v - mean) / s, 4))) - (3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))));
    }

    private bool Extreme(double[] x, double skewnessLimit, double kurtosisLimit)
    {
        if (x.Length < 4 || x.All(v => v == x[0])) return false;
        var (skewness, kurtosis) = Moments(x);
        if (Math.Abs(Math.Abs(skewness) - skewnessLimit) < 1e-9 || Math.Abs(kurtosis - kurtosisLimit) < 1e-9) IsBorderline = true;
        return Math.Abs(skewness) >= skewnessLimit && kurtosis >= kurtosisLimit;
    }

    private static double Power(double x, double lambda) => lambda == 0 ? Math.Log(x) : (Math.Pow(x, lambda) - 1) / lambda;
}
