using System.Collections.Immutable;

namespace LocationScore;

/// <summary>Checks value functions: anchors in order and in agreement with the direction.</summary>
internal static class ValueFunctionValidation
{
    /// <summary>Checks a function; with a criterion also against its direction. Paths of disagreement point at the criterion.</summary>
    internal static void Check(ModelValidation v, string path, ValueFunction? function, Criterion? criterion, string? criterionPath)
    {
        if (function is null) return;
        // A default is checked on its own once; for each criterion only its agreement with the direction.
        if (criterion is null || criterion.Value is not null) CheckAlone(v, path, function);
        if (criterion is not null) CheckDirection(v, criterion.Value is null ? criterionPath! : path, function, criterion);
    }

    /// <summary>Checks a step on combined values; that of the whole model may turn the scale round.</summary>
    internal static void CheckRescale(ModelValidation v, string path, ValueFunction? function, bool top)
    {
        if (function is null) return;
        CheckAlone(v, path, function);
        bool rejects = function is LinearFunction { Outside: Outside.Reject } or PiecewiseLinearFunction { Outside: Outside.Reject };
        if (rejects) v.Add(ProblemCodes.NotAllowed, path + ".outside", "A rescaling cannot reject combined values: it must say what happens beyond its anchors.", "reject", "clip or extrapolate");
        if (function is LinearFunction { Scale: AnchorScale.Log, Outside: not Outside.Clip }) v.Add(ProblemCodes.NotAllowed, path + ".scale", "A logarithmic rescaling must clip, because combined values may be 0.", allowed: "outside: clip");
        if (function is TargetDistanceFunction or PeerTargetNormalisation or CategoriesFunction or AsIsFunction { Minimum: not null } or AsIsFunction { Maximum: not null })
            v.Add(ProblemCodes.NotAllowed, path, "This function cannot rescale combined values.", function.GetType().Name, "linear, piecewiseLinear, steps, logistic, affine or a normalisation");
        if (function is FrontierNormalisation { Frontier: not null } or FrontierNormalisation { Worst: not null } or FrontierNormalisation { Location: not null })
            v.Add(ProblemCodes.NotAllowed, path, "A rescaling takes the frontier and the worst from the combined values.", "a declared end", "percentiles only", "Use linear for declared ends, referenceRatio for a location.");
        if (function is Normalisation { Constant: ZeroRange.Drop })
            v.Add(ProblemCodes.NotAllowed, path + ".constant", "A rescaling cannot drop combined values that are all equal.", "drop", "reject or neutral");
        double slope = function switch { LinearFunction linear => linear.Best - linear.Worst, AffineFunction affine => affine.Factor, _ => 1 };
        if (slope < 0 && !(top && function is AffineFunction))
        {
            v.Add(ProblemCodes.AnchorsContradict, path, "A rescaling turns the scale round; more is always better for combined values.", ModelValidation.Show(slope), "best above worst, or a factor above 0",
                "To publish scores of which lower ones are better, turn the whole model round: \"rescale\": { \"kind\": \"affine\", \"factor\": -1 } at the top.");
        }
    }

    private static void CheckAlone(ModelValidation v, string path, ValueFunction function)
    {
        switch (function)
        {
            case LinearFunction linear:
                bool finite = v.Finite(path + ".worst", linear.Worst, "The worst anchor") & v.Finite(path + ".best", linear.Best, "The best anchor");
                if (finite && linear.Worst == linear.Best)
                    v.Add(ProblemCodes.AnchorsContradict, path, "The worst and the best anchor are the same.", ModelValidation.Show(linear.Worst), "two different anchors");
                else if (finite && !double.IsFinite(linear.Best - linear.Worst))
                    v.Add(ProblemCodes.OutOfRange, path, "The anchors are too far apart to be computed with.", allowed: "anchors of ordinary size");
                if (finite && linear.Scale == AnchorScale.Log && !(linear.Worst > 0 && linear.Best > 0))
                    v.Add(ProblemCodes.OutOfRange, path, "A logarithmic scale needs anchors above 0.", $"{ModelValidation.Show(linear.Worst)} and {ModelValidation.Show(linear.Best)}", "anchors above 0");
                CheckRange(v, path, linear.Range);
                break;
            case PiecewiseLinearFunction lines:
                CheckPoints(v, path + ".points", lines.Points, 2);
                break;
            case StepsFunction steps:
                v.Finite(path + ".below", steps.Below, "The value below the first step");
                CheckPoints(v, path + ".from", steps.From, 1);
                break;
            case CategoriesFunction categories:
                CheckCategories(v, path + ".table", categories.Table.IsDefault ? [] : categories.Table);
                break;
            case TargetDistanceFunction target:
                if (v.Finite(path + ".worstLow", target.WorstLow, "The lower worst point") & v.Finite(path + ".worstHigh", target.WorstHigh, "The upper worst point") && target.WorstLow >= target.WorstHigh)
                    v.Add(ProblemCodes.AnchorsContradict, path, "The worst points are the wrong way round.", $"{ModelValidation.Show(target.WorstLow)} and {ModelValidation.Show(target.WorstHigh)}", "worstLow below worstHigh");
                break;
            case LogisticFunction logistic:
                v.Finite(path + ".midpoint", logistic.Midpoint, "The midpoint");
                v.Positive(path + ".steepness", logistic.Steepness, "The steepness");
                break;
            case AsIsFunction asIs:
                if (asIs.Minimum is { } low) v.Finite(path + ".minimum", low, "The minimum");
                if (asIs.Maximum is { } high) v.Finite(path + ".maximum", high, "The maximum");
                if (asIs.Minimum > asIs.Maximum) v.Add(ProblemCodes.AnchorsContradict, path, "The minimum is above the maximum.", $"{asIs.Minimum} and {asIs.Maximum}", "a minimum not above the maximum");
                break;
            case AffineFunction affine:
                if (v.Finite(path + ".factor", affine.Factor, "The factor") && affine.Factor == 0) v.Add(ProblemCodes.OutOfRange, path + ".factor", "The factor is 0, so every location would be equal.", "0", "a number other than 0");
                v.Finite(path + ".offset", affine.Offset, "The offset");
                break;
            default:
                CheckNormalisation(v, path, function);
                break;
        }
    }

    private static void CheckNormalisation(ModelValidation v, string path, ValueFunction function)
    {
        switch (function)
        {
            case MinMaxNormalisation minMax:
                CheckRange(v, path, minMax.Range);
                break;
            case PercentileNormalisation percentile:
                CheckRange(v, path, percentile.Range);
                break;
            case FrontierNormalisation frontier:
                CheckRange(v, path, frontier.Range);
                v.Between(path + ".frontierPercentile", frontier.FrontierPercentile, 0, 50, "The percentile of the frontier");
                v.Between(path + ".worstPercentile", frontier.WorstPercentile, 0, 50, "The percentile of the worst");
                CheckEnds(v, path, frontier);
                break;
            case ZScoreNormalisation z:
                v.Finite(path + ".mean", z.Mean, "The mean");
                v.Positive(path + ".deviation", z.Deviation, "The standard deviation");
                break;
            case MaxRatioNormalisation ratio:
                v.Positive(path + ".scale", ratio.Scale, "The scale");
                PolicyValidation.CheckLeast(v, path, ratio.LeastBecomes);
                break;
            case SumShareNormalisation share:
                v.Positive(path + ".scale", share.Scale, "The scale");
                break;
            case MeanRatioNormalisation ratio:
                v.Positive(path + ".scale", ratio.Scale, "The scale");
                break;
            case ReferenceNormalisation ratio:
                v.Positive(path + ".scale", ratio.Scale, "The scale");
                break;
        }
    }

    /// <summary>Each end of a frontier distance is found in one way.</summary>
    private static void CheckEnds(ModelValidation v, string path, FrontierNormalisation frontier)
    {
        if (frontier.Frontier is { } best) v.Finite(path + ".frontier", best, "The frontier");
        if (frontier.Worst is { } worst) v.Finite(path + ".worst", worst, "The worst");
        if (frontier.Frontier is not null && frontier.Location is not null)
            v.Add(ProblemCodes.NotAllowed, path + ".location", "The frontier is stated twice.", "frontier and location", "one of them");
        if (frontier.FrontierPercentile != 0 && (frontier.Frontier is not null || frontier.Location is not null))
            v.Add(ProblemCodes.NotAllowed, path + ".frontierPercentile", "The frontier is stated twice.", ModelValidation.Show(frontier.FrontierPercentile), "a percentile, or a declared frontier");
        if (frontier.WorstPercentile != 0 && frontier.Worst is not null)
            v.Add(ProblemCodes.NotAllowed, path + ".worstPercentile", "The worst is stated twice.", ModelValidation.Show(frontier.WorstPercentile), "a percentile, or a declared worst");
        if (frontier.Frontier is not null && frontier.Worst is not null)
            v.Add(ProblemCodes.NotAllowed, path, "With both ends declared nothing is taken from the peers.", "frontier and worst", "one of them", "Use linear, whose anchors are worst and best.");
        if (frontier.Outside == Outside.Reject)
            v.Add(ProblemCodes.NotAllowed, path + ".outside", "A frontier distance cannot reject values.", "reject", "clip or extrapolate");
    }

    private static void CheckRange(ModelValidation v, string path, ValueRange? range)
    {
        if (range is null) return;
        if (v.Finite(path + ".range.low", range.Low, "The low end of the range") & v.Finite(path + ".range.high", range.High, "The high end of the range") && range.Low >= range.High)
            v.Add(ProblemCodes.AnchorsContradict, path + ".range", "The range is empty or the wrong way round.", $"{ModelValidation.Show(range.Low)} to {ModelValidation.Show(range.High)}", "low below high", "State the direction on the criterion, not through the range.");
    }

    private static void CheckPoints(ModelValidation v, string path, ImmutableArray<ValuePoint> points, int least)
    {
        if (points.IsDefault || points.Length < least)
        {
            v.Add(ProblemCodes.WrongLength, path, "There are too few points.", points.IsDefault ? "none" : ModelValidation.Show(points.Length), $"at least {least}");
            return;
        }

        for (int k = 0; k < points.Length; k++)
        {
            v.Finite(ModelValidation.At(path, k) + ".raw", points[k].Raw, "The raw value");
            v.Finite(ModelValidation.At(path, k) + ".value", points[k].Value, "The value");
            if (k > 0 && points[k].Raw <= points[k - 1].Raw)
                v.Add(ProblemCodes.AnchorsContradict, ModelValidation.At(path, k) + ".raw", "The raw values do not rise.", $"{ModelValidation.Show(points[k].Raw)} after {ModelValidation.Show(points[k - 1].Raw)}", "raw values in rising order, each once");
        }
    }

    private static void CheckCategories(ModelValidation v, string path, ImmutableArray<Category> table)
    {
        if (table.IsEmpty) v.Add(ProblemCodes.Empty, path, "The table of codes is empty.", "none", "at least one code");
        var seen = new HashSet<double>();
        for (int k = 0; k < table.Length; k++)
        {
            v.Finite(ModelValidation.At(path, k) + ".raw", table[k].Raw, "The code");
            v.Finite(ModelValidation.At(path, k) + ".value", table[k].Value, "The value");
            if (!seen.Add(table[k].Raw)) v.Add(ProblemCodes.Duplicate, ModelValidation.At(path, k) + ".raw", "The code is in the table twice.", ModelValidation.Show(table[k].Raw), "each code once");
        }
    }

    private static void CheckDirection(ModelValidation v, string path, ValueFunction function, Criterion criterion)
    {
        bool target = criterion.Direction == Direction.Target;
        if (target && function is not (TargetDistanceFunction or Normalisation))
        {
            v.Add(ProblemCodes.NotAllowed, path, $"'{criterion.Id}' has a target, which this value function knows nothing of.", function.GetType().Name, "target, or a normalisation");
            return;
        }

        switch (function)
        {
            case FrontierNormalisation { Frontier: not null } or FrontierNormalisation { Worst: not null } when target:
                v.Add(ProblemCodes.NotAllowed, path, $"'{criterion.Id}' has a target, whose distance is measured: a frontier or worst in raw units says nothing there.", "a declared end", "percentiles, or a location");
                break;
            case TargetDistanceFunction when !target:
            case PeerTargetNormalisation when !target:
                v.Add(ProblemCodes.NotAllowed, path, $"'{criterion.Id}' measures the distance from a target but does not have the direction target.", criterion.Direction.ToString(), "the direction target with a target range");
                break;
            case TargetDistanceFunction distance when criterion.Target is { } range && !(distance.WorstLow < range.Low && distance.WorstHigh > range.High):
                v.Add(ProblemCodes.AnchorsContradict, path, "The worst points do not lie outside the target range.", $"{ModelValidation.Show(distance.WorstLow)} and {ModelValidation.Show(distance.WorstHigh)}",
                    $"below {ModelValidation.Show(range.Low)} and above {ModelValidation.Show(range.High)}");
                break;
            case LinearFunction linear when linear.Best > linear.Worst != (criterion.Direction == Direction.Benefit) && linear.Best != linear.Worst:
                v.Add(ProblemCodes.AnchorsContradict, path, $"The anchors of '{criterion.Id}' say the opposite of its direction.", $"worst {ModelValidation.Show(linear.Worst)}, best {ModelValidation.Show(linear.Best)}, direction {Name(criterion.Direction)}",
                    criterion.Direction == Direction.Benefit ? "best above worst for a benefit" : "best below worst for a cost", "Swap the anchors, or turn the direction.");
                break;
            case PiecewiseLinearFunction lines:
                CheckMonotone(v, path + ".points", lines.Points, null, criterion);
                break;
            case StepsFunction steps:
                CheckMonotone(v, path + ".from", steps.From, steps.Below, criterion);
                break;
        }
    }

    private static void CheckMonotone(ModelValidation v, string path, ImmutableArray<ValuePoint> points, double? before, Criterion criterion)
    {
        if (points.IsDefault) return;
        for (int k = 0; k < points.Length; k++)
        {
            double? previous = k == 0 ? before : points[k - 1].Value;
            if (previous is not { } last || points[k].Value == last || points[k].Value > last == (criterion.Direction == Direction.Benefit)) continue;
            v.Add(ProblemCodes.AnchorsContradict, ModelValidation.At(path, k) + ".value", $"The values of '{criterion.Id}' run against its direction.", $"{ModelValidation.Show(points[k].Value)} after {ModelValidation.Show(last)}",
                criterion.Direction == Direction.Benefit ? "values that never fall for a benefit" : "values that never rise for a cost");
        }
    }

    private static string Name(Direction direction) => direction == Direction.Benefit ? "benefit" : direction == Direction.Cost ? "cost" : "target";
}
