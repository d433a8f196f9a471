using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>A model as named columns: from the table to the score.</summary>
internal sealed partial class ModelText
{
    private readonly ModelOutline _outline;
    private readonly SqlSource _source;
    private readonly Dictionary<string, Number> _raw = new(StringComparer.Ordinal);
    private readonly NodeText[] _nodes;
    private readonly Number[] _facts, _used;

    internal ModelText(ModelOutline outline, SqlDialect dialect, SqlSource source)
    {
        _outline = outline;
        _source = source;
        Stages = new(dialect);
        _nodes = new NodeText[outline.Nodes.Length];
        _facts = new Number[outline.Criteria.Length];
        _used = new Number[outline.Criteria.Length];
    }

    internal Stages Stages { get; }

    /// <summary>What stops the library, row by row.</summary>
    internal List<ModelCheck> Checks { get; } = [];

    /// <summary>Intervals outside of which there is no score, since a value is absent there; their <see cref="Interval.BadAbsence"/> says
    /// whether that is so where the number is absent, too.</summary>
    internal List<Interval> Implied { get; } = [];

    /// <summary>The columns of the first stage by indicator.</summary>
    internal IReadOnlyDictionary<string, Number> Raw => _raw;

    /// <summary>Where a location is scored.</summary>
    internal Condition Keep { get; private set; } = Condition.Always;

    /// <summary>The facts of the criteria, by position.</summary>
    internal IReadOnlyList<Number> Facts => _facts;

    internal SqlClaim Claim { get; private set; } = SqlClaim.SameBits;

    /// <summary>Whether no score can be below 0.</summary>
    internal bool IsNonNegative { get; private set; }

    private SqlDialect Dialect => Stages.Dialect;

    /// <summary>Writes the facts of the criteria, and who is scored.</summary>
    internal void Read()
    {
        foreach (var derived in _outline.Model.Derived) Indicator(derived.Id);
        foreach (var criterion in _outline.Criteria) Fact(criterion);
        foreach (var requirement in _outline.Model.Requirements) Require(requirement);
        Screen();
    }

    /// <summary>Writes the score.</summary>
    internal Number Score()
    {
        Read();
        if (_outline.Model.Method is { } method) return Score(method);
        bool unit = true;
        foreach (var criterion in _outline.Criteria) unit &= Value(criterion);
        var top = _outline.Nodes[0];
        for (int k = _nodes.Length - 1; k >= 0; k--)
        {
            if (_outline.Nodes[k].Criterion < 0 && _outline.IsAdditive)
                _nodes[k] = new(0, SumText.Counts(Stages, _outline, _nodes, _outline.Nodes[k]));
        }

        Number score;
        if (_outline.IsAdditive)
        {
            var line = top.Line;
            score = SumText.OfTree(Stages, _outline, _nodes, unit, line?.Factor ?? 1, line?.Offset ?? 0, out bool onUnitGrid);
            IsNonNegative = onUnitGrid && top.RescaleCurve is null && line is null;
            if (top.RescaleCurve is not null && line is null) score = Rescale(0, score);
            else if (line is { Low: { } low, High: { } high })
                score = Condition.Case(Dialect, Stages.Name(score, "t"), (Stages.Name(score, "t") < low, low),
                    (Stages.Name(score, "t") > high, high))!;
        }
        else
        {
            var tree = new TreeText(Stages, _outline, _nodes, Checks);
            for (int k = _nodes.Length - 1; k >= 0; k--)
            {
                if (_outline.Nodes[k].Criterion >= 0) continue;
                _nodes[k] = tree.Combine(k);
                if (_outline.Nodes[k].RescaleCurve is null) continue;
                var rescaled = Rescale(k, _nodes[k].Value);
                if (_nodes[k].Counts.Known != true) rescaled = Condition.Case(Dialect, null, (_nodes[k].Counts, rescaled))!;
                _nodes[k] = _nodes[k] with { Value = Stages.Name(rescaled, "v") };
            }

            score = _nodes[0].Value;
        }

        Checks.Add(new(ProblemCodes.FactMissing, "$", "no criterion with a weight has a value", !_nodes[0].Counts));
        score = Stages.Name(score, "v");
        if (!(_outline.IsAdditive && unit)) Checks.Add(new(ProblemCodes.NotFinite, "$", "the score is not a finite number",
            !IsFinite(score)));
        return score;
    }

    private static Condition IsFinite(Number x) => x.IsBetween(-double.MaxValue, double.MaxValue);

    // ------------------------------------------------------------------ facts

    /// <summary>The raw value of an indicator, null where there is none.</summary>
    private Number Indicator(string id)
    {
        if (_raw.TryGetValue(id, out var known)) return known;
        var derived = _outline.Model.Derived.FirstOrDefault(item => item.Id == id);
        return _raw[id] = derived is null ? Given(id) : Derive(derived);
    }

    private Number Given(string id)
    {
        var raw = Stages.Base(_source.Layout == SqlLayout.Wide
            ? $"CAST(t.{Dialect.Quote(_source.ColumnOf(id))} AS {Dialect.DoubleType})"
            : $"max(CASE WHEN t.indicator = {Dialect.Text(id)} THEN t.value END)");
        Checks.Add(new(ProblemCodes.NotFinite, "$", $"'{id}' is not a finite number", !IsFinite(raw), OfAll: true,
            Interval.Finite(raw, Condition.Never)));
        return raw;
    }

    private Number Derive(DerivedIndicator derived)
    {
        var (a, b) = derived switch
        {
            RatioIndicator ratio => (Indicator(ratio.Numerator), Indicator(ratio.Denominator)),
            ProductIndicator product => (Indicator(product.First), Indicator(product.Second)),
            DifferenceIndicator difference => (Indicator(difference.First), Indicator(difference.Second)),
            SumIndicator sum => (Indicator(sum.First), Indicator(sum.Second)),
            _ => throw new System.Diagnostics.UnreachableException(derived.GetType().Name),
        };
        var both = a.IsThere & b.IsThere;
        var undefined = derived is RatioIndicator ? both & b.Is(0) : Condition.Never;
        var value = derived switch
        {
            RatioIndicator ratio => Condition.Case(Dialect, null, (b.IsNot(0), (ratio.Scale * a) / b))!,
            ProductIndicator product => (product.Scale * a) * b,
            DifferenceIndicator => a - b,
            _ => a + b,
        };
        value = Stages.Name(value, "x");
        string path = FormattableString.Invariant($"$.derived[{_outline.Model.Derived.IndexOf(derived)}]");
        Checks.Add(new(ProblemCodes.NotFinite, path, $"'{derived.Id}' cannot be computed", both & (undefined | !IsFinite(value)),
            OfAll: true, Interval.Finite(value, undefined)));
        return value;
    }

    private void Fact(CriterionOutline criterion)
    {
        var raw = Indicator(criterion.Criterion.Indicator);
        if (!criterion.Criterion.Ignore.IsEmpty)
        {
            string ids = string.Join(", ", criterion.Criterion.Ignore.Select(ignored => Dialect.Text(ignored.Location)));
            raw = Stages.Name(Condition.Case(Dialect, raw, (new(Dialect, $"id0 IN ({ids})", 0), null))!, "x");
        }

        _facts[criterion.Index] = raw;
    }

    // ------------------------------------------------------------------ who is scored

    private void Require(Requirement requirement)
    {
        var raw = Indicator(requirement.Indicator);
        double threshold = requirement.Threshold, slack = 1e-12 * Math.Abs(threshold);
        var window = Window.Around(threshold, slack);
        var met = requirement.Is switch
        {
            Requirement.ThresholdTest.AtLeast => raw >= threshold - slack,
            Requirement.ThresholdTest.AtMost => raw <= threshold + slack,
            Requirement.ThresholdTest.MoreThan => raw > threshold + slack,
            Requirement.ThresholdTest.LessThan => raw < threshold - slack,
            _ => (raw >= window.Low) & (raw <= window.High),
        };
        Keep &= requirement.Missing == Requirement.RequirementMissing.Fail ? raw.IsThere & met : raw.IsNull | met;
        if (requirement.Missing != Requirement.RequirementMissing.Reject) return;
        string path = FormattableString.Invariant($"$.requirements[{_outline.Model.Requirements.IndexOf(requirement)}]");
        Checks.Add(new(ProblemCodes.FactMissing, path, $"there is no fact to test '{requirement.Id}'", raw.IsNull, OfAll: true));
    }

    private void Screen()
    {
        if (_outline.Model.Screening is { LocationCoverage: > 0 and var coverage })
        {
            int least = 0;
            while (least < _facts.Length && least / (double)_facts.Length < coverage) least++;
            Number known = 0;
            foreach (var fact in _facts) known += Condition.Case(Dialect, 0, (fact.IsThere, 1))!;
            Keep &= Stages.Name(known, "n") >= least;
        }

        foreach (var criterion in _outline.Criteria)
        {
            if (criterion.Missing is ExcludeMissing) Keep &= _facts[criterion.Index].IsThere;
        }

        if (!_outline.Criteria.Any(static criterion => criterion.Missing is RenormaliseMissing)) return;
        var any = Condition.Never;
        foreach (var fact in _facts) any |= fact.IsThere;
        Keep &= any;
        if (_outline.Nodes.Any(static node => node.LeastPresent > 0)) Keep &= Covered(0);
    }

    /// <summary>Whether enough of a node is known, whatever the weights.</summary>
    private Condition Covered(int k)
    {
        var node = _outline.Nodes[k];
        if (node.Criterion >= 0)
            return _outline.Criteria[node.Criterion].Missing is RenormaliseMissing ? _facts[node.Criterion].IsThere : Condition.Always;
        Number present = 0;
        foreach (int child in node.Children) present += Condition.Case(Dialect, 0, (Covered(child), 1))!;
        return Stages.Name(Stages.Name(present, "n") >= Math.Max(1, node.LeastPresent), "b");
    }

    // ------------------------------------------------------------------ values

    /// <summary>Writes the value of a criterion and says whether it lies on 0..1 whatever the data.</summary>
    private bool Value(CriterionOutline criterion)
    {
        var curve = criterion.Curve!;
        Number raw = _facts[criterion.Index], used = Used(criterion);
        var policy = criterion.Missing;
        bool unit = curve.IsUnit, isFilled = criterion.Outliers is null && !ReferenceEquals(used, raw);
        var text = CurveText.Of(Stages, curve, used)!;
        var allowed = text.Allowed is { } range ? range with { Filled = isFilled ? raw : null } : null;
        var given = isFilled && policy is RejectMissing ? raw.IsThere : Condition.Always;
        Check(ProblemCodes.OutsideAnchors, ".value", "lies outside what the value function declares", given & text.Beyond, allowed);
        Check(ProblemCodes.Undefined, ".value", "has a value for which the value function is not defined", given & text.Undefined, allowed);
        var value = text.Value;
        switch (policy)
        {
            case RejectMissing:
                Check(ProblemCodes.FactMissing, "", "has no fact, and the model says to reject that", raw.IsNull,
                    Interval.Finite(raw, Condition.Always));
                break;
            case WorstMissing when !PeerFill.Has(criterion):
                value = Condition.Case(Dialect, value, (raw.IsNull, curve.LowestValue!.Value))!;
                break;
            case FixedMissing stated:
                value = Condition.Case(Dialect, value, (raw.IsNull, stated.Value))!;
                if (unit && stated.Value is not (>= 0 and <= 1))
                {
                    // The library takes the grid of 0..1 when no location has a gap; that is not known beforehand.
                    unit = false;
                    Claim = SqlClaim.Within1e12;
                }

                break;
            case RenormaliseMissing when _outline.IsAdditive: // its weight is 0 there
                if (text.Known is not null) value = Condition.Case(Dialect, value, (used.IsNull, 0))!;
                else if (!isFilled) value = value.Or(0);
                break;
            case RenormaliseMissing:
                value = Condition.Case(Dialect, null, (raw.IsThere, value))!;
                break;
        }

        value = Stages.Name(value, "v");
        if (text.Known is { } known && Reaches(criterion))
            Implied.Add(known with { BadAbsence = policy is RejectMissing ? Condition.Always : Condition.Never });
        if (!unit) Check(ProblemCodes.NotFinite, ".value", "has a value that is too large to be computed with", given & !IsFinite(value),
            Interval.Finite(value, Condition.Never));
        _nodes[criterion.Node] = new(value, policy is RenormaliseMissing ? Stages.Name(raw.IsThere, "b") : Condition.Always);
        return unit;

        void Check(string code, string field, string what, Condition when, Interval? allowed = null)
        {
            if (when.Known == false) return;
            Checks.Add(new(code, criterion.Path + field, $"'{criterion.Criterion.Id}' {what}", when, Allowed: allowed));
        }
    }

    /// <summary>Whether a score is absent wherever the value of a criterion is: so in a sum, unless a weight is so small that the grid
    /// loses it.</summary>
    private bool Reaches(CriterionOutline criterion) => _outline.IsAdditive && _outline.Nodes[0] is { Line: null, RescaleCurve: null }
        && _outline.Nodes[criterion.Node].EffectiveWeight >= 1e-9;

    /// <summary>The raw value that a value function sees: what is assumed in gaps, and outliers treated.</summary>
    private Number Used(CriterionOutline criterion)
    {
        var used = _facts[criterion.Index];
        if (criterion.Missing is AssumeMissing assume) used = Stages.Name(used.Or(assume.Raw), "x");
        else if (criterion is { Missing: RejectMissing, Outliers: null } && _outline.Model.Method is null)
            used = Stages.Name(used.OrAnything, "x");
        if (PeerFill.Has(criterion)) used = Filled(criterion, used);
        if (criterion.Outliers is { } treatment) used = Treat(criterion, treatment, used);
        return _used[criterion.Index] = used;
    }

    /// <summary>A treatment that takes each raw value by itself.</summary>
    internal Number Treat(CriterionOutline criterion, OutlierTreatment treatment, Number raw)
    {
        void Lost(Condition when) => Checks.Add(new(ProblemCodes.NotFinite, criterion.Path + ".outliers",
            $"the treated value of '{criterion.Criterion.Id}' is too large to be computed with", when));
        void Undefined(Condition when) => Checks.Add(new(ProblemCodes.Undefined, criterion.Path + ".outliers",
            $"the outliers of '{criterion.Criterion.Id}' cannot be treated: the number must be above 0", when));
        Number treated;
        switch (treatment)
        {
            case LogTreatment log:
                var shifted = Stages.Name(raw + log.Shift, "c");
                Undefined(shifted <= 0);
                treated = Functions.Log(Stages, Positive(shifted), any: true);
                break;
            case BoxCoxTreatment { Lambda: { } lambda }:
                Undefined(raw <= 0);
                var positive = Positive(raw);
                treated = Math.Abs(lambda) < 1e-12 ? Functions.Log(Stages, positive, any: true)
                    : (Functions.Power(Stages, positive, lambda, Lost) - 1) / lambda;
                break;
            default:
                double exponent = ((SignedPowerTreatment)treatment).Exponent;
                var size = Stages.Name(Functions.Power(Stages, Stages.Name(raw.Abs, "c"), exponent, Lost), "w");
                treated = Condition.Case(Dialect, size, (raw < 0, -1 * size))!;
                break;
        }

        // What is absent stays absent.
        return Stages.Name(Condition.Case(Dialect, null, (raw.IsThere, treated))!, "x");

        Number Positive(Number x) => Stages.Name(Condition.Case(Dialect, 1, (x > 0, x))!, "c");
    }

    // ------------------------------------------------------------------ the tree

    private Number Rescale(int k, Number score) =>
        CurveText.Of(Stages, _outline.Nodes[k].RescaleCurve!, Stages.Name(score, "v"))!.Value;
}
