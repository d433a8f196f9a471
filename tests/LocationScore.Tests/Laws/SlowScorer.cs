namespace LocationScore.Tests.Laws;

/// <summary>The definition of a score written down as plainly as possible: the oracle of the fast one.</summary>
internal static class SlowScorer
{
    public static double Score(ScoringModel model, Func<Criterion, double> raw) =>
        Mean([.. model.Factors.Select(f => (f.Weight!.Value, Score(f, raw))), .. model.Criteria.Select(c => (c.Weight!.Value, Value(c, model, raw(c))))]);

    private static double Score(Factor factor, Func<Criterion, double> raw) =>
        Mean([.. factor.Factors.Select(f => (f.Weight!.Value, Score(f, raw))), .. factor.Criteria.Select(c => (c.Weight!.Value, Value(c, null, raw(c))))]);

    private static double Mean((double Weight, double Value)[] items)
    {
        double sum = 0, weights = 0;
        foreach (var (weight, value) in items)
        {
            sum += weight * value;
            weights += weight;
        }

        return sum / weights;
    }

    public static double Value(Criterion criterion, ScoringModel? model, double x)
    {
        switch (criterion.Value ?? model!.Defaults!.Value)
        {
            case LinearFunction linear:
                double t = linear.Scale == LinearFunction.AnchorScale.Log
                    ? x <= 0 ? (linear.Worst < linear.Best ? 0 : 1) : (Math.Log(x) - Math.Log(linear.Worst)) / (Math.Log(linear.Best) - Math.Log(linear.Worst))
                    : (x - linear.Worst) / (linear.Best - linear.Worst);
                t = Math.Min(1, Math.Max(0, t));
                return linear.Range is null ? t : linear.Range.Low + (t * (linear.Range.High - linear.Range.Low));
            case PiecewiseLinearFunction lines:
                var points = lines.Points;
                if (x <= points[0].Raw) return points[0].Value;
                if (x >= points[^1].Raw) return points[^1].Value;
                int k = 0;
                while (x > points[k + 1].Raw) k++;
                return points[k].Value + ((points[k + 1].Value - points[k].Value) * (x - points[k].Raw) / (points[k + 1].Raw - points[k].Raw));
            case StepsFunction steps:
                return steps.From.Where(step => step.Raw <= x).Select(static step => step.Value).DefaultIfEmpty(steps.Below).Last();
            case CategoriesFunction categories:
                return categories.Table.Single(category => category.Raw == x).Value;
            case TargetDistanceFunction target:
                double low = criterion.Target!.Low, high = criterion.Target.High;
                if (x >= low && x <= high) return 1;
                return Math.Max(0, x < low ? 1 - ((low - x) / (low - target.WorstLow)) : 1 - ((x - high) / (target.WorstHigh - high)));
            case LogisticFunction logistic:
                return 1 / (1 + Math.Exp((criterion.Direction == Direction.Cost ? 1 : -1) * logistic.Steepness * (x - logistic.Midpoint)));
            case AsIsFunction:
                return criterion.Direction == Direction.Cost ? -x : x;
            default:
                throw new InvalidOperationException("The plain generator does not draw this function.");
        }
    }
}
