using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Sql;

/// <summary>What a curve earns for a named raw value, and where the library refuses the raw value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Beyond">Where the curve does not allow the raw value.</param>
/// <param name="Undefined">Where the curve is not defined.</param>
/// <param name="Allowed">The interval outside of which the raw value is beyond or the curve undefined, where that is an interval.</param>
/// <param name="Known">The interval outside of which there is no value at all, null where there may be one anywhere.</param>
internal sealed record CurveText(Number Value, Condition Beyond, Condition Undefined, Interval? Allowed = null, Interval? Known = null)
{
    /// <summary>Writes a curve; null for one that no SQL can have.</summary>
    internal static CurveText? Of(Stages stages, Curve curve, Number x) => curve switch
    {
        Curve.Lines lines => OfLines(stages, lines, x),
        Curve.LogLine line => OfLogLine(stages, line, x),
        Curve.Stairs stairs => new(OfStairs(stages, stairs, x), Condition.Never, Condition.Never),
        Curve.CodeTable table => OfTable(stages, table, x),
        Curve.AffineLine line => OfAffine(stages, line, x),
        Curve.LogisticCurve logistic => new(OfLogistic(stages, logistic, x), Condition.Never, Condition.Never),
        Curve.PeerScale scale => PeerText.Of(stages, scale, x),
        _ => null,
    };

    private static CurveText OfLines(Stages stages, Curve.Lines lines, Number x)
    {
        var points = lines.Points;
        double slack = Slack([.. points.Select(static point => point.Raw)]);
        var first = Window.Around(points[0].Raw, slack);
        var last = Window.Around(points[^1].Raw, slack);
        var dialect = stages.Dialect;
        var arms = new (Condition, Number?)[points.Length - 2];
        for (int k = 0; k < arms.Length; k++) arms[k] = (x <= points[k + 1].Raw, Inside(stages, Segment(k), x));
        var value = Condition.Case(dialect, Inside(stages, Segment(points.Length - 2), x), arms)!;
        if (lines.Outside == Outside.Extrapolate)
        {
            value = Condition.Case(dialect, value,
                (x < first.Low, Along(Segment(0), x)), (x <= first.High, points[0].Value),
                (x > last.High, Along(Segment(points.Length - 2), x)), (x >= last.Low, points[^1].Value))!;
            return new(value, Condition.Never, Condition.Never);
        }

        bool isRefused = lines.Outside == Outside.Reject;
        var (held, known) = Held(stages, x, value, (first, points[0].Value), (last, points[^1].Value), isRefused);
        return !isRefused ? new(held, Condition.Never, Condition.Never, Known: known)
            : new(held, (x < first.Low) | (x > last.High), Condition.Never, new(x, first.Low, last.High, Condition.Never), known);

        (ValueFunction.Point From, ValueFunction.Point To) Segment(int k) =>
            k < lines.FromLeft ? (points[k], points[k + 1]) : (points[k + 1], points[k]);
    }

    /// <summary>A straight segment: not beyond the value of either end, and exactly the one at the second.</summary>
    private static Number Inside(Stages stages, (ValueFunction.Point From, ValueFunction.Point To) segment, Number x)
    {
        var (from, to) = segment;
        if (from.Value == to.Value) return from.Value;
        var along = Along(segment, x);
        // A share of a difference is not above it, and all of it at the end: mostly that makes the end itself.
        if (from.Value + (to.Value - from.Value) == to.Value) return along;
        var line = stages.Name(along, "t");
        double low = Math.Min(from.Value, to.Value), high = Math.Max(from.Value, to.Value);
        return Condition.Case(stages.Dialect, line, (x.Is(to.Raw), to.Value), (line < low, low), (line > high, high))!;
    }

    private static Number Along((ValueFunction.Point From, ValueFunction.Point To) segment, Number x)
    {
        var (from, to) = segment;
        return from.Value + (((x - from.Raw) / (to.Raw - from.Raw)) * (to.Value - from.Value));
    }

    /// <summary>A value between two ends, and that of the ends in and, unless refused, beyond their windows. What most rows need stands
    /// first: engines that compute columns at a time then compute nothing else.</summary>
    private static (Number Value, Interval? Known) Held(
        Stages stages, Number x, Number inside, (Window Window, double Value) low, (Window Window, double Value) high, bool isRefused)
    {
        // A number that may be absent costs more than a condition on an end.
        if (stages.Dialect.Filled is not null)
            return (Condition.Case(stages.Dialect, inside, (x <= low.Window.High, low.Value), (x >= high.Window.Low, high.Value))!, null);
        double least = isRefused ? low.Window.Low : -double.MaxValue, most = isRefused ? high.Window.High : double.MaxValue;
        double first = Math.BitIncrement(low.Window.High), last = Math.BitDecrement(high.Window.Low);
        var value = Condition.Case(stages.Dialect, null,
            (first <= last ? x.IsBetween(first, last) : Condition.Never, inside),
            (x.IsBetween(least, low.Window.High), low.Value), (x.IsBetween(high.Window.Low, most), high.Value))!;
        return (value, new(x, least, most, Condition.Never));
    }

    private static CurveText OfLogLine(Stages stages, Curve.LogLine line, Number x)
    {
        var dialect = stages.Dialect;
        double from = PortableMath.Log(line.Worst.Raw), span = PortableMath.Log(line.Best.Raw) - from;
        double slack = Slack([line.Worst.Raw, line.Best.Raw]);
        var (low, high) = line.Worst.Raw < line.Best.Raw ? (line.Worst, line.Best) : (line.Best, line.Worst);
        Window first = Window.Around(low.Raw, slack), last = Window.Around(high.Raw, slack);
        bool goesOn = line.Outside == Outside.Extrapolate;
        var undefined = line.Outside == Outside.Clip ? Condition.Never : x <= 0;
        // An anchor may be so near 0 that 0 is equal to it.
        if (first.Low <= 0) undefined &= x < first.Low;
        var beyond = line.Outside == Outside.Reject ? ((x < first.Low) | (x > last.High)) & (x > 0) : Condition.Never;
        var allowed = line.Outside == Outside.Reject ? new Interval(x, first.Low, last.High, Condition.Never) : null;
        if (!goesOn && Functions.LogBetween(stages, x, first.High, last.Low) is { } log)
        {
            var along = Along(log);
            if (!StaysBetween(PortableMath.Log(first.High), PortableMath.Log(last.Low))) along = NotBeyond(stages.Name(along, "t"));
            bool isRefused = line.Outside == Outside.Reject;
            var (held, known) = Held(stages, x, along, (first, low.Value), (last, high.Value), isRefused);
            return new(held, beyond, undefined, allowed, known);
        }

        var safe = goesOn
            ? Condition.Case(dialect, 1, (x > 0, x))!
            : Condition.Case(dialect, x, (x < low.Raw, low.Raw), (x > high.Raw, high.Raw))!;
        bool isAny = goesOn || low.Raw < 1e-300 || high.Raw > 1e300;
        var at = stages.Name(Along(stages.Name(Functions.Log(stages, stages.Name(safe, "c"), isAny), "o")), "t");
        var inside = NotBeyond(at);
        var value = goesOn
            ? Condition.Case(dialect, inside, (x < first.Low, at), (x <= first.High, low.Value), (x > last.High, at),
                (x >= last.Low, high.Value))!
            : Condition.Case(dialect, inside, (x <= first.High, low.Value), (x >= last.Low, high.Value))!;
        return new(value, beyond, undefined, allowed);

        Number Along(Number log) => line.Worst.Value + (((log - from) / span) * (line.Best.Value - line.Worst.Value));

        Number NotBeyond(Number at) =>
            Condition.Case(dialect, at, (at < line.Worst.Value, line.Worst.Value), (at > line.Best.Value, line.Best.Value))!;

        // The logarithm errs by less than one unit in the last place: between the two windows it does not reach those of the anchors, and
        // rounding keeps the order of what follows.
        bool StaysBetween(double least, double most)
        {
            double unit = Math.BitIncrement(Math.Max(Math.Abs(least), Math.Abs(most))) - Math.Max(Math.Abs(least), Math.Abs(most));
            return least - PortableMath.Log(low.Raw) > 4 * unit && PortableMath.Log(high.Raw) - most > 4 * unit
                && line.Worst.Value + (line.Best.Value - line.Worst.Value) == line.Best.Value;
        }
    }

    private static Number OfStairs(Stages stages, Curve.Stairs stairs, Number x)
    {
        double slack = Slack([.. stairs.Steps.Select(static step => step.Raw)]);
        return Condition.Case(stages.Dialect, stairs.Below,
            [.. stairs.Steps.Reverse().Select(step => (x >= step.Raw - slack, (Number?)step.Value))])!;
    }

    private static CurveText OfTable(Stages stages, Curve.CodeTable table, Number x)
    {
        double slack = Slack([.. table.Codes.Select(static code => code.Raw)]);
        var known = Condition.Never;
        var arms = new List<(Condition, Number?)>();
        foreach (var code in table.Codes)
        {
            var window = Window.Around(code.Raw, slack);
            var here = (x >= window.Low) & (x <= window.High);
            known |= here;
            arms.Add((here, code.Value));
        }

        return new(Condition.Case(stages.Dialect, 0, [.. arms])!, !known, Condition.Never);
    }

    private static CurveText OfAffine(Stages stages, Curve.AffineLine line, Number x)
    {
        double slack = (line.Minimum, line.Maximum) switch
        {
            ({ } a, { } b) when a != b => Slack([a, b]),
            ({ } a, _) => Slack([a]),
            (_, { } b) => Slack([b]),
            _ => 0,
        };
        Condition outside = Condition.Never;
        var arms = new List<(Condition, Number?)>();
        if (line.Minimum is { } low)
        {
            outside |= x < low - slack;
            arms.Add((x < low, low));
        }

        if (line.Maximum is { } high)
        {
            outside |= x > high + slack;
            arms.Add((x > high, high));
        }

        var within = arms.Count == 0 ? x : stages.Name(Condition.Case(stages.Dialect, x, [.. arms])!, "c");
        return new((line.Slope * within) + line.Intercept, outside, Condition.Never);
    }

    private static Number OfLogistic(Stages stages, Curve.LogisticCurve logistic, Number x)
    {
        var turned = stages.Name(-1 * (logistic.Slope * (x - logistic.Midpoint)), "t");
        var power = stages.Name(Functions.Exp(stages, turned, lost: null), "w");
        return Condition.Case(stages.Dialect, 1 / (1 + power), (turned > 709.782712893384, 0))!;
    }

    /// <summary>How far a raw value may lie from an anchor and still be equal to it, as curves have it.</summary>
    private static double Slack(ImmutableArray<double> anchors)
    {
        var sorted = anchors.Sort();
        if (sorted.IsEmpty) return 0;
        double slack = 1e-12 * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
        for (int k = 1; k < sorted.Length; k++) slack = Math.Min(slack, (sorted[k] - sorted[k - 1]) / 1000);
        return slack;
    }
}
