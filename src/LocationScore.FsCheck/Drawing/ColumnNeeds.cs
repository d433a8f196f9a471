using LocationScore.Shared;

namespace LocationScore.FsCheck;

/// <summary>What a model asks of the values of one indicator: its unit, the places where value functions bend, codes, and whether a value
/// may be absent.</summary>
internal sealed class ColumnNeeds(string id, string unit)
{
    /// <summary>How far from its midpoint a logistic curve still rises visibly, in units of its steepness.</summary>
    private const double LogisticReach = 4;

    internal string Id { get; } = id;

    internal string Unit { get; private set; } = unit;

    /// <summary>Gets the raw values at which something changes: ends of scales, points, targets, thresholds.</summary>
    internal List<double> Bends { get; } = [];

    /// <summary>Gets the codes that are known; empty where any number will do.</summary>
    internal List<double> Codes { get; } = [];

    internal bool MayLack { get; private set; } = true;

    internal double Low => Bends.Count == 0 ? 1 : Bends.Min();

    internal double High => Bends.Count == 0 ? 1000 : Math.Max(Bends.Max(), Low + 1);

    /// <summary>Gets how the values are made of others, where they are not known by themselves.</summary>
    internal DerivedIndicator? Derived { get; private init; }

    /// <summary>The indicators that a model reads, in the order in which it reads them; those that are made of others come last.</summary>
    internal static List<ColumnNeeds> Of(ScoringModel model)
    {
        var makes = new Dictionary<string, ColumnNeeds>(StringComparer.Ordinal);
        var needs = new Dictionary<string, ColumnNeeds>(StringComparer.Ordinal);
        var order = new List<ColumnNeeds>();
        var derived = model.Derived.ToDictionary(static one => one.Id, StringComparer.Ordinal);
        foreach (var criterion in ModelParts.Criteria(model))
        {
            var missing = criterion.Missing ?? model.Defaults?.Missing ?? MissingPolicy.Reject;
            bool needed = missing is RejectMissing;
            if (derived.TryGetValue(criterion.Indicator, out var made)) Inputs(made, needed);
            var need = made is null ? Need(criterion.Indicator, criterion.Unit, needed) : Made(made);
            need.Reads(criterion, criterion.Value ?? model.Defaults?.Value);
            if (missing is RegressionMissing regression) Need(regression.On, "", true);
        }

        foreach (var made in model.Derived) Inputs(made, false);
        foreach (var requirement in model.Requirements)
        {
            var need = Need(requirement.Indicator, requirement.Unit, requirement.Missing == Requirement.RequirementMissing.Reject);
            need.Bends.AddRange([requirement.Threshold - 1, requirement.Threshold, requirement.Threshold + 1]);
        }

        foreach (var need in order.Where(static need => need.Unit.Length == 0)) need.Unit = "units";
        return [.. order, .. makes.Values];

        ColumnNeeds Made(DerivedIndicator made)
        {
            if (!makes.TryGetValue(made.Id, out var need)) makes.Add(made.Id, need = new(made.Id, made.Unit) { Derived = made });
            return need;
        }

        ColumnNeeds Need(string id, string unit, bool always)
        {
            if (!needs.TryGetValue(id, out var need))
            {
                needs.Add(id, need = new(id, unit));
                order.Add(need);
            }

            if (need.Unit.Length == 0) need.Unit = unit;
            if (always) need.MayLack = false;
            return need;
        }

        void Inputs(DerivedIndicator made, bool always)
        {
            foreach (var (id, unit) in ModelParts.Inputs(made))
            {
                if (derived.TryGetValue(id, out var below)) Inputs(below, always);
                else Need(id, unit, always);
            }
        }
    }

    private void Reads(Criterion criterion, ValueFunction? function)
    {
        if (criterion.Target is { } target) Bends.AddRange([target.Low, target.High]);
        Reads(function is FrozenNormalisation frozen ? frozen.Of : function);
    }

    private void Reads(ValueFunction? function)
    {
        switch (function)
        {
            case LinearFunction linear:
                Bends.AddRange([linear.Worst, linear.Best]);
                break;
            case PiecewiseLinearFunction lines:
                Bends.AddRange(lines.Points.Select(static point => point.Raw));
                break;
            case StepsFunction steps:
                Bends.AddRange(steps.From.Select(static point => point.Raw));
                break;
            case CategoriesFunction codes:
                Codes.AddRange(codes.Table.Select(static code => code.Raw));
                break;
            case TargetDistanceFunction target:
                Bends.AddRange([target.WorstLow, target.WorstHigh]);
                break;
            case LogisticFunction logistic:
                double reach = LogisticReach / Math.Abs(logistic.Steepness);
                Bends.AddRange([logistic.Midpoint - reach, logistic.Midpoint, logistic.Midpoint + reach]);
                break;
            case AsIsFunction bounds:
                if (bounds.Minimum is { } minimum) Bends.Add(minimum);
                if (bounds.Maximum is { } maximum) Bends.Add(maximum);
                break;
            case FrontierNormalisation frontier:
                if (frontier.Frontier is { } best) Bends.Add(best);
                if (frontier.Worst is { } worst) Bends.Add(worst);
                break;
            default:
                break; // everything else is judged by the peers alone, or by a function that nobody can look into
        }
    }
}
