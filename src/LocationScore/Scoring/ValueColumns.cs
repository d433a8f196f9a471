using System.Diagnostics;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Turns a column of raw values into values by a function with absolute anchors.</summary>
internal static class ValueColumns
{
    /// <summary>Whether the values lie on 0..1 by declaration, whatever the data.</summary>
    internal static bool IsUnit(ValueFunction function) => function switch
    {
        LinearFunction linear => linear.Outside != Outside.Extrapolate && linear.Range is not { } range || linear is { Outside: not Outside.Extrapolate, Range: { Low: >= 0, High: <= 1 } },
        PiecewiseLinearFunction lines => lines.Outside != Outside.Extrapolate && lines.Points.All(static point => point.Value is >= 0 and <= 1),
        StepsFunction steps => steps.Below is >= 0 and <= 1 && steps.From.All(static point => point.Value is >= 0 and <= 1),
        CategoriesFunction categories => categories.Table.All(static category => category.Value is >= 0 and <= 1),
        TargetDistanceFunction target => target.Outside != Outside.Extrapolate,
        LogisticFunction => true,
        AsIsFunction asIs => asIs is { Minimum: >= 0, Maximum: <= 1 },
        MinMaxNormalisation minMax => minMax.Range is null or { Low: >= 0, High: <= 1 },
        PercentileNormalisation rank => rank.Range is null or { Low: >= 0, High: <= 1 },
        FrontierNormalisation frontier => frontier.Outside == Outside.Clip && frontier.Range is null or { Low: >= 0, High: <= 1 },
        PeerTargetNormalisation => true,
        _ => false,
    };

    internal static void Apply(ValueFunction function, Direction direction, TargetRange? target, ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
    {
        switch (function)
        {
            case LinearFunction linear:
                Apply(linear, raw, values, report);
                break;
            case PiecewiseLinearFunction lines:
                Apply(lines, raw, values, report);
                break;
            case StepsFunction steps:
                for (int i = 0; i < raw.Length; i++) values[i] = StepAt(steps, raw[i]);
                break;
            case CategoriesFunction categories:
                for (int i = 0; i < raw.Length; i++) values[i] = CodeAt(categories, raw[i], i, report);
                break;
            case TargetDistanceFunction distance:
                for (int i = 0; i < raw.Length; i++) values[i] = TargetAt(distance, target!, raw[i], i, report);
                break;
            case LogisticFunction logistic:
                double slope = direction == Direction.Cost ? -logistic.Steepness : logistic.Steepness;
                for (int i = 0; i < raw.Length; i++) values[i] = 1 / (1 + PortableMath.Exp(-(slope * (raw[i] - logistic.Midpoint))));
                break;
            case AsIsFunction asIs:
                for (int i = 0; i < raw.Length; i++)
                {
                    if (raw[i] < asIs.Minimum || raw[i] > asIs.Maximum) report?.Rejected.Add(i);
                    values[i] = direction == Direction.Cost ? -raw[i] : raw[i];
                }

                break;
            case AffineFunction affine:
                for (int i = 0; i < raw.Length; i++) values[i] = (affine.Factor * raw[i]) + affine.Offset;
                break;
            default:
                throw new UnreachableException($"No kernel for {function.GetType().Name}.");
        }
    }

    private static void Apply(LinearFunction linear, ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
    {
        bool log = linear.Scale == AnchorScale.Log;
        double worst = log ? PortableMath.Log(linear.Worst) : linear.Worst;
        double span = (log ? PortableMath.Log(linear.Best) : linear.Best) - worst;
        for (int i = 0; i < raw.Length; i++)
        {
            double x = raw[i];
            double t;
            if (log && x <= 0)
            {
                // Below every anchor: the worst end when clipping, otherwise not defined.
                bool worstIsLow = linear.Worst < linear.Best;
                if (linear.Outside == Outside.Clip && worstIsLow) t = double.NegativeInfinity;
                else if (linear.Outside == Outside.Clip) t = double.PositiveInfinity;
                else
                {
                    report?.Undefined.Add(i);
                    if (report is not null) report.Why = "a logarithmic scale needs numbers above 0";
                    t = 0;
                }
            }
            else
            {
                t = ((log ? PortableMath.Log(x) : x) - worst) / span;
            }

            t = Bound(t, linear.Outside, i, report);
            values[i] = linear.Range is { } range ? range.Low + (t * (range.High - range.Low)) : t;
        }
    }

    private static double Bound(double t, Outside outside, int row, ColumnReport? report)
    {
        if (t is >= 0 and <= 1) return t;
        switch (outside)
        {
            case Outside.Clip:
                report?.Clipped.Add(row);
                return t > 1 ? 1 : 0;
            case Outside.Extrapolate:
                report?.Extrapolated.Add(row);
                return t;
            default:
                report?.Rejected.Add(row);
                return t > 1 ? 1 : 0;
        }
    }

    private static void Apply(PiecewiseLinearFunction lines, ReadOnlySpan<double> raw, Span<double> values, ColumnReport? report)
    {
        var points = lines.Points;
        for (int i = 0; i < raw.Length; i++)
        {
            double x = raw[i];
            bool below = x < points[0].Raw, above = x > points[^1].Raw;
            if (below || above)
            {
                switch (lines.Outside)
                {
                    case Outside.Extrapolate:
                        report?.Extrapolated.Add(i);
                        break;
                    case Outside.Clip:
                        report?.Clipped.Add(i);
                        values[i] = below ? points[0].Value : points[^1].Value;
                        continue;
                    default:
                        report?.Rejected.Add(i);
                        values[i] = below ? points[0].Value : points[^1].Value;
                        continue;
                }
            }

            int k = 1;
            while (k < points.Length - 1 && x > points[k].Raw) k++;
            var (left, right) = (points[k - 1], points[k]);
            // From the nearer end, so that both ends are met exactly.
            double share = (x - left.Raw) / (right.Raw - left.Raw);
            values[i] = x == right.Raw ? right.Value : left.Value + (share * (right.Value - left.Value));
        }
    }

    private static double StepAt(StepsFunction steps, double x)
    {
        double value = steps.Below;
        foreach (var step in steps.From)
        {
            if (x < step.Raw) break;
            value = step.Value;
        }

        return value;
    }

    private static double CodeAt(CategoriesFunction categories, double x, int row, ColumnReport? report)
    {
        foreach (var category in categories.Table)
        {
            if (category.Raw == x) return category.Value;
        }

        report?.Rejected.Add(row);
        return 0;
    }

    private static double TargetAt(TargetDistanceFunction distance, TargetRange target, double x, int row, ColumnReport? report)
    {
        if (x >= target.Low && x <= target.High) return 1;
        double t = x < target.Low ? (x - distance.WorstLow) / (target.Low - distance.WorstLow) : (distance.WorstHigh - x) / (distance.WorstHigh - target.High);
        return Bound(t, distance.Outside, row, report);
    }
}
