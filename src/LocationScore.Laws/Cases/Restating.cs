using System.Collections.Immutable;

namespace LocationScore.Laws;

/// <summary>States what a criterion says of raw values for values that are measured otherwise: factor × raw + shift.</summary>
internal static class Restating
{
    /// <summary>The criterion for the new unit; null when it cannot say the same.</summary>
    internal static Criterion? Of(Criterion criterion, CriterionDefaults? defaults, double factor, double shift)
    {
        var outliers = criterion.Outliers ?? defaults?.Outliers;
        if (outliers is not (null or KeepTreatment or WinsoriseTreatment)) return null;
        var function = criterion.Value ?? defaults?.Value;
        var value = function is null ? null : Of(function, factor, shift);
        if (function is not null && value is null) return null;
        var missing = criterion.Missing ?? defaults?.Missing;
        if (missing is AssumeMissing assumed) missing = MissingPolicy.Assume(To(assumed.Raw));
        return criterion with
        {
            Value = value,
            Missing = missing,
            Target = criterion.Target is { } target ? new TargetRange(To(target.Low), To(target.High)) : null,
        };

        double To(double raw) => (raw * factor) + shift;
    }

    private static ValueFunction? Of(ValueFunction function, double factor, double shift)
    {
        return function switch
        {
            LinearFunction { Scale: LinearFunction.AnchorScale.Log } when shift != 0 => null,
            LinearFunction linear => linear with { Worst = To(linear.Worst), Best = To(linear.Best) },
            PiecewiseLinearFunction lines => lines with { Points = ToAll(lines.Points) },
            StepsFunction steps => steps with { From = ToAll(steps.From) },
            TargetDistanceFunction target => target with { WorstLow = To(target.WorstLow), WorstHigh = To(target.WorstHigh) },
            LogisticFunction logistic => new LogisticFunction(To(logistic.Midpoint), logistic.Steepness / factor),
            AffineFunction affine => new AffineFunction(affine.Factor / factor, affine.Offset - (affine.Factor / factor * shift)),
            CustomFunction custom => custom with { Function = raw => custom.Function((raw - shift) / factor) },
            FrontierNormalisation frontier => frontier with
            {
                Frontier = frontier.Frontier is { } best ? To(best) : null,
                Worst = frontier.Worst is { } worst ? To(worst) : null,
            },
            MaxRatioNormalisation { LeastBecomes: not null } or FrozenNormalisation => null,
            Normalisation => function,
            _ => null, // codes and values taken as they are have no other unit
        };

        double To(double raw) => (raw * factor) + shift;

        ImmutableArray<ValueFunction.Point> ToAll(ImmutableArray<ValueFunction.Point> points) =>
            [.. points.Select(point => point with { Raw = To(point.Raw) })];
    }
}
