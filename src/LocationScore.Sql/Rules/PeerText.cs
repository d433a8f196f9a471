namespace LocationScore.Sql;

/// <summary>Normalisations whose statistics have been frozen: each value rests on its own row.</summary>
internal static class PeerText
{
    /// <summary>Writes a frozen normalisation; null for one that has no rule.</summary>
    internal static CurveText? Of(Stages stages, Curve.PeerScale scale, Number x)
    {
        var frozen = scale.Frozen;
        if (scale.Target is { } target) x = Distance(stages, target, x);

        double Statistic(string name) => frozen.Statistics[name];
        bool cost = scale.IsCost;
        return frozen.Of switch
        {
            MinMaxNormalisation minMax => MinMax(stages, minMax, Statistic("min"), Statistic("max"), frozen.AllEqual, cost, x),
            ZScoreNormalisation z => Plain(ZScore(z, Statistic("mean"), Statistic("deviation"), cost, x)),
            MaxRatioNormalisation ratio => MaxRatio(stages, ratio, Statistic("min"), Statistic("max"), cost, x),
            MeanRatioNormalisation ratio => Ratio(stages, ratio.Scale, Statistic("mean"), cost, x),
            ReferenceNormalisation ratio => Ratio(stages, ratio.Scale, Statistic("reference"), cost, x),
            SumShareNormalisation share => SumShare(stages, share.Scale, Statistic("sum"), cost, x),
            VectorNormalisation => Plain(Vector(Statistic("norm"), cost, x)),
            PeerTargetNormalisation => Plain(PeerTarget(stages, Statistic("farthest"), x)),
            FrontierNormalisation frontier => Frontier(stages, frontier, Statistic("frontier"), Statistic("worst"), frozen.AllEqual, x),
            PercentileNormalisation percentile => Percentile(stages, percentile, frozen, cost, x),
            RankPlaceNormalisation place => Plain(Beaten(stages, frozen, place.Ties, cost, x) + 1),
            BordaNormalisation borda => Plain(Beaten(stages, frozen, borda.Ties, cost, x)),
            _ => null,
        };
    }

    /// <summary>How far a raw value lies from a target.</summary>
    internal static Number Distance(Stages stages, TargetRange target, Number x) => stages.Name(
        Condition.Case(stages.Dialect, 0, (x < target.Low, target.Low - x), (x > target.High, x - target.High))!, "c");

    private static CurveText Plain(Number value) => new(value, Condition.Never, Condition.Never);

    private static CurveText MinMax(
        Stages stages, MinMaxNormalisation scale, double min, double max, bool allEqual, bool cost, Number x)
    {
        double low = scale.Range?.Low ?? 0, high = scale.Range?.High ?? 1, width = max - min;
        if (allEqual) return Plain(low + (0.5 * (high - low)));
        double slack = 1e-12 * Math.Max(Math.Abs(min), Math.Abs(max));
        Number fromMin = x - min, fromMax = max - x;
        var (fromWorst, fromBest) = cost ? (fromMax, fromMin) : (fromMin, fromMax);
        var along = stages.Name(low + ((fromWorst / width) * (high - low)), "t");
        return Plain(Condition.Case(stages.Dialect, along, (fromBest <= slack, high), (fromWorst <= slack, low), (along < low, low),
            (along > high, high))!);
    }

    private static Number ZScore(ZScoreNormalisation scale, double mean, double deviation, bool cost, Number x) =>
        deviation == 0 ? scale.Mean : scale.Mean + (scale.Deviation * ((cost ? mean - x : x - mean) / deviation));

    private static CurveText MaxRatio(Stages stages, MaxRatioNormalisation scale, double min, double max, bool cost, Number x)
    {
        double best = cost ? min : max, slack = 1e-12 * Math.Max(Math.Abs(min), Math.Abs(max));
        var undefined = Condition.Never;
        Number value;
        if (scale.LeastBecomes is { } least)
        {
            value = scale.Scale * (((cost ? max - x : x - min) + least) / ((max - min) + least));
        }
        else
        {
            var ratio = Ratio(stages, scale.Scale, best, cost, x);
            (value, undefined) = (ratio.Value, ratio.Undefined);
        }

        value = stages.Name(value, "t");
        var isBest = (x - best).Abs <= slack;
        return new(Condition.Case(stages.Dialect, value, (isBest & value.IsNot(0), scale.Scale))!, Condition.Never, undefined);
    }

    private static CurveText Ratio(Stages stages, double scale, double to, bool cost, Number x)
    {
        var undefined = to > 0 ? cost ? x <= 0 : x < 0 : Condition.Always;
        if (!cost) return new(to > 0 ? scale * (x / to) : 0, Condition.Never, undefined);
        return new(Condition.Case(stages.Dialect, 0, (x > 0, scale * (to / x)))!, Condition.Never, undefined);
    }

    private static CurveText SumShare(Stages stages, double scale, double sum, bool cost, Number x)
    {
        if (!(sum > 0)) return new(0, Condition.Never, Condition.Always);
        var part = cost ? Condition.Case(stages.Dialect, 0, (x > 0, 1 / x))! : x;
        return new(scale * (part / sum), Condition.Never, cost ? x <= 0 : x < 0);
    }

    private static Number Vector(double norm, bool cost, Number x)
    {
        Number part = norm == 0 ? 0 : x / norm;
        return cost ? 1 - part : part;
    }

    private static Number PeerTarget(Stages stages, double farthest, Number x)
    {
        if (farthest == 0) return 1;
        var left = stages.Name(1 - (x / farthest), "t");
        return Condition.Case(stages.Dialect, left, (left < 0, 0))!;
    }

    private static CurveText Frontier(
        Stages stages, FrontierNormalisation scale, double best, double worst, bool allEqual, Number x)
    {
        double low = scale.Range?.Low ?? 0, high = scale.Range?.High ?? 1;
        if (allEqual || worst == best) return Plain(low + (0.5 * (high - low)));
        double slack = 1e-12 * Math.Max(Math.Abs(best), Math.Abs(worst));
        var along = stages.Name((x - worst) / (best - worst), "t");
        var share = scale.Outside == Outside.Clip
            ? Condition.Case(stages.Dialect, along, ((x - best).Abs <= slack, 1), ((x - worst).Abs <= slack, 0), (along < 0, 0),
                (along > 1, 1))!
            : Condition.Case(stages.Dialect, along, ((x - best).Abs <= slack, 1), ((x - worst).Abs <= slack, 0))!;
        share = stages.Name(share, "q");
        return Plain(Condition.Case(stages.Dialect, low + (share * (high - low)), (share.Is(1), high))!);
    }

    private static CurveText Percentile(Stages stages, PercentileNormalisation scale, FrozenNormalisation frozen, bool cost, Number x)
    {
        double low = scale.Range?.Low ?? 0, high = scale.Range?.High ?? 1;
        int others = frozen.Peers.Length - 1;
        Number share = others == 0 ? 0.5 : stages.Name(Beaten(stages, frozen, scale.Ties, cost, x) / others, "q");
        return Plain(Condition.Case(stages.Dialect, low + (share * (high - low)), (share.Is(1), high))!);
    }

    /// <summary>How many of the frozen peers are beaten: a ladder over the groups of equal ones, from the best down.</summary>
    private static Number Beaten(Stages stages, FrozenNormalisation frozen, Normalisation.TieCredit ties, bool cost, Number x)
    {
        double[] keys = [.. frozen.Peers];
        if (cost) keys = [.. keys.Reverse().Select(static key => -key)];
        double share = frozen.AllEqual ? 0.5
            : ties == Normalisation.TieCredit.None ? 0 : ties == Normalisation.TieCredit.Full ? 1 : 0.5;
        double slack = 1e-12 * Math.Max(Math.Abs(keys[0]), Math.Abs(keys[^1]));
        var key = cost ? stages.Name(-1 * x, "c") : x;
        var arms = new List<(Condition, Number?)>();
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] - keys[start] <= slack) end++;
            double above = Math.Clamp(end - 0.5, 0, keys.Length - 1), tied = start + (share * (end - start - 1));
            var window = Window.Around(keys[start], slack);
            arms.Add((key >= keys[start], Condition.Case(stages.Dialect, above, (key <= window.High, tied))));
            start = end;
        }

        arms.Reverse();
        return Condition.Case(stages.Dialect, 0, [.. arms])!;
    }
}
