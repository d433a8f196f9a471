using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>Checks a model on its own, without facts: every problem with its JSON path.</summary>
internal sealed class ModelValidation
{
    private const int DeepestFactor = 32;

    private readonly ScoringModel _model;
    private readonly Dictionary<string, string> _nodePaths = new(StringComparer.Ordinal);

    private ModelValidation(ScoringModel model) => _model = model;

    internal List<Problem> Problems { get; } = [];

    internal static ImmutableArray<Problem> Check(ScoringModel model)
    {
        var validation = new ModelValidation(model);
        validation.CheckModel();
        return [.. validation.Problems];
    }

    internal static string At(string list, int k) => string.Create(CultureInfo.InvariantCulture, $"{list}[{k}]");

    internal static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal void Add(string code, string path, string message, string? found = null, string? allowed = null, string? repair = null) =>
        Problems.Add(new(code, path, message, found, allowed, Repair: repair));

    internal bool Finite(string path, double value, string what)
    {
        if (double.IsFinite(value)) return true;
        Add(ProblemCodes.NotFinite, path, $"{what} is not a finite number.", Show(value), "a finite number");
        return false;
    }

    internal void Between(string path, double value, double low, double high, string what)
    {
        if (!(value >= low && value <= high)) Add(ProblemCodes.OutOfRange, path, $"{what} is out of range.", Show(value), high == double.MaxValue ? $"{Show(low)} or more" : $"{Show(low)} to {Show(high)}");
    }

    internal void Positive(string path, double value, string what)
    {
        if (!(value > 0 && double.IsFinite(value))) Add(ProblemCodes.OutOfRange, path, $"{what} must be above 0.", Show(value), "a finite number above 0");
    }

    private void CheckModel()
    {
        if (!Ids.IsValid(_model.Id)) Problems.Add(Ids.Invalid("$.id", "model", _model.Id));
        if (string.IsNullOrWhiteSpace(_model.Name)) Add(ProblemCodes.Empty, "$.name", "The model has no name.", "an empty text", "a name for people");
        if (_model.ReferenceYear is < 1 or > 9999) Add(ProblemCodes.OutOfRange, "$.referenceYear", "The reference year is out of range.", _model.ReferenceYear.Value.ToString(CultureInfo.InvariantCulture), "1 to 9999");
        CheckChoices();
        CheckDerived();
        CheckScreening();
        CheckRequirements();
        if (_model.Defaults is { } defaults)
        {
            ValueFunctionValidation.Check(this, "$.defaults.value", defaults.Value, null, null);
            PolicyValidation.Check(this, "$.defaults.missing", defaults.Missing);
            PolicyValidation.Check(this, "$.defaults.outliers", defaults.Outliers);
        }

        CheckChildren("$", "The model", _model.Factors, _model.Criteria, _model.Aggregation, _model.Weighting, 0);
        CheckAggregation("$.aggregation", _model.Aggregation, _model.Factors.Length + _model.Criteria.Length, top: true);
        ValueFunctionValidation.CheckRescale(this, "$.rescale", _model.Rescale, top: true);
        CheckMethod();
        PolicyValidation.Check(this, "$.ranking", _model.Ranking);
        PolicyValidation.Check(this, "$.bands", _model.Bands, _model.ScoreDirection == ScoreDirection.LowerIsBetter);
    }

    private void CheckChoices()
    {
        for (int k = 0; k < _model.Choices.Length; k++)
        {
            var choice = _model.Choices[k];
            if (choice.Source is null && choice.Year is null && choice.Quality is null)
                Add(ProblemCodes.Missing, At("$.choices", k), "The choice does not say which fact to take.", "neither source, year nor quality", "at least one of them");
        }
    }

    private void CheckDerived()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int k = 0; k < _model.Derived.Length; k++)
        {
            var derived = _model.Derived[k];
            string path = At("$.derived", k);
            if (!Ids.IsValid(derived.Id)) Problems.Add(Ids.Invalid(path + ".id", "derived indicator", derived.Id));
            else if (!known.TryAdd(derived.Id, k)) Add(ProblemCodes.Duplicate, path + ".id", "There are two derived indicators with this id.", $"'{derived.Id}'", "ids that differ");
            if (string.IsNullOrWhiteSpace(derived.Unit)) Add(ProblemCodes.Empty, path + ".unit", "The derived indicator has no unit.", "an empty text", "a unit");
            double scale = derived switch { RatioIndicator ratio => ratio.Scale, ProductIndicator product => product.Scale, _ => 1 };
            if (Finite(path + ".scale", scale, "The scale") && scale == 0) Add(ProblemCodes.OutOfRange, path + ".scale", "The scale is 0.", "0", "a number other than 0");
        }

        for (int k = 0; k < _model.Derived.Length; k++)
        {
            if (FindCycle(_model.Derived[k].Id, known) is { } cycle)
                Add(ProblemCodes.Cycle, At("$.derived", k), $"The derived indicator '{_model.Derived[k].Id}' needs itself.", string.Join(" → ", cycle), "derived indicators that do not go round in a circle");
        }
    }

    /// <summary>The way from a derived indicator back to itself, or null.</summary>
    private List<string>? FindCycle(string id, Dictionary<string, int> known)
    {
        var trail = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Walk(id ?? "") ? trail : null;

        bool Walk(string at)
        {
            trail.Add(at);
            if (trail.Count > 1 && at == id) return true;
            if (seen.Add(at) && known.TryGetValue(at, out int k))
            {
                foreach (string input in Inputs(_model.Derived[k]))
                {
                    if (Walk(input)) return true;
                }
            }

            trail.RemoveAt(trail.Count - 1);
            return false;
        }
    }

    private static IEnumerable<string> Inputs(DerivedIndicator derived) => derived switch
    {
        RatioIndicator ratio => [ratio.Numerator, ratio.Denominator],
        ProductIndicator product => [product.First, product.Second],
        DifferenceIndicator difference => [difference.First, difference.Second],
        SumIndicator sum => [sum.First, sum.Second],
        _ => [],
    };

    private void CheckScreening()
    {
        if (_model.Screening is not { } screening) return;
        Between("$.screening.locationCoverage", screening.LocationCoverage, 0, 1, "The least coverage of a location");
        Between("$.screening.criterionCoverage", screening.CriterionCoverage, 0, 1, "The least coverage of a criterion");
    }

    private void CheckRequirements()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < _model.Requirements.Length; k++)
        {
            var requirement = _model.Requirements[k];
            string path = At("$.requirements", k);
            if (!Ids.IsValid(requirement.Id)) Problems.Add(Ids.Invalid(path + ".id", "requirement", requirement.Id));
            else if (!seen.Add(requirement.Id)) Add(ProblemCodes.Duplicate, path + ".id", "There are two requirements with this id.", $"'{requirement.Id}'", "ids that differ");
            Finite(path + ".threshold", requirement.Threshold, "The threshold");
        }
    }

    // ------------------------------------------------------------------ the tree

    private void CheckChildren(string path, string who, ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria, Aggregation? aggregation, WeightingMethod? weighting, int depth)
    {
        if (factors.IsEmpty && criteria.IsEmpty)
            Add(ProblemCodes.Empty, path, $"{who} has neither factors nor criteria.", "nothing", "at least one child", "Add a criterion, or delete the factor.");
        if (depth > DeepestFactor)
        {
            Add(ProblemCodes.TooDeep, path, "The factors are nested too deeply.", Show(depth), $"at most {DeepestFactor.ToString(CultureInfo.InvariantCulture)} levels");
            return;
        }

        for (int k = 0; k < factors.Length; k++) CheckFactor(factors[k], At(path + ".factors", k), aggregation, weighting, depth);
        for (int k = 0; k < criteria.Length; k++) CheckCriterion(criteria[k], At(path + ".criteria", k), aggregation, weighting);
        if (weighting is not null || aggregation is SumAggregation or ProductAggregation or OrderedAggregation || (factors.IsEmpty && criteria.IsEmpty)) return;
        var weights = factors.Select(static f => f.Weight).Concat(criteria.Select(static c => c.Weight)).ToArray();
        if (weights.All(static weight => weight is >= 0) && !(weights.Sum() > 0))
            Add(ProblemCodes.BadWeights, path, $"All weights under {(path == "$" ? "the top" : $"'{who}'")} are 0.", "a sum of 0", "at least one weight above 0");
        else if (weights.All(static weight => weight is >= 0) && !double.IsFinite(weights.Sum()!.Value))
            Add(ProblemCodes.BadWeights, path, "The weights are too large to be summed.", "an infinite sum", "weights of ordinary size");
    }

    private void CheckNode(ModelNode node, string path, string what, Aggregation? parentAggregation, WeightingMethod? parentWeighting)
    {
        if (!Ids.IsValid(node.Id)) Problems.Add(Ids.Invalid(path + ".id", what, node.Id));
        else if (!_nodePaths.TryAdd(node.Id, path)) Add(ProblemCodes.Duplicate, path + ".id", "Two nodes of the tree have this id.", $"'{node.Id}'", $"ids that differ; the first is {_nodePaths[node.Id]}");
        if (parentWeighting is not null)
        {
            if (node.Weight is not null)
                Add(ProblemCodes.WeightNotNeeded, path + ".weight", $"'{node.Id}' states a weight although its parent's weighting finds it.", Show(node.Weight.Value), "no weight", "Delete the weight, or the weighting of the parent.");
        }
        else if (node.Weight is not { } weight)
        {
            if (parentAggregation is not OrderedAggregation)
                Add(ProblemCodes.WeightMissing, path + ".weight", $"'{node.Id}' has no weight.", "nothing", "a number, 0 or more", "State a weight; only its size relative to its siblings counts.");
        }
        else if (Finite(path + ".weight", weight, $"The weight of '{node.Id}'") && weight < 0 && parentAggregation is not (SumAggregation or ProductAggregation))
        {
            Add(ProblemCodes.BadWeights, path + ".weight", $"The weight of '{node.Id}' is negative.", Show(weight), "a number, 0 or more", "Turn the direction of the criterion instead of its weight.");
        }
    }

    private void CheckFactor(Factor factor, string path, Aggregation? parentAggregation, WeightingMethod? parentWeighting, int depth)
    {
        CheckNode(factor, path, "factor", parentAggregation, parentWeighting);
        if (factor.Axis is not null && depth > 0)
            Add(ProblemCodes.NotAllowed, path + ".axis", $"'{factor.Id}' is not a top factor and cannot be on an axis.", factor.Axis.ToString(), "an axis on top factors only");
        Between(path + ".leastCoverage", factor.LeastCoverage, 0, 1, "The least coverage");
        CheckAggregation(path + ".aggregation", factor.Aggregation, factor.Factors.Length + factor.Criteria.Length, top: false);
        ValueFunctionValidation.CheckRescale(this, path + ".rescale", factor.Rescale, top: false);
        CheckChildren(path, factor.Id, factor.Factors, factor.Criteria, factor.Aggregation, factor.Weighting, depth + 1);
    }

    private void CheckCriterion(Criterion criterion, string path, Aggregation? parentAggregation, WeightingMethod? parentWeighting)
    {
        CheckNode(criterion, path, "criterion", parentAggregation, parentWeighting);
        if (string.IsNullOrWhiteSpace(criterion.Unit))
            Add(ProblemCodes.Empty, path + ".unit", $"'{criterion.Id}' does not say in which unit its anchors are.", "an empty text", "the unit of the indicator");
        if (criterion.Direction == Direction.Target)
        {
            if (criterion.Target is not { } target)
                Add(ProblemCodes.Missing, path + ".target", $"'{criterion.Id}' has the direction target but no target range.", "nothing", "a range such as {\"low\": 2, \"high\": 4}");
            else if (Finite(path + ".target.low", target.Low, "The low end of the target") & Finite(path + ".target.high", target.High, "The high end of the target") && target.Low > target.High)
                Add(ProblemCodes.AnchorsContradict, path + ".target", "The target range is the wrong way round.", $"{Show(target.Low)} to {Show(target.High)}", "low not above high");
        }
        else if (criterion.Target is not null)
        {
            Add(ProblemCodes.NotAllowed, path + ".target", $"'{criterion.Id}' has a target range but not the direction target.", criterion.Direction.ToString(), "the direction target, or no target range");
        }

        if ((criterion.Value ?? _model.Defaults?.Value) is not { } value)
            Add(ProblemCodes.PolicyMissing, path + ".value", $"Nothing says how '{criterion.Id}' becomes a value.", "neither here nor in the defaults", "a value function, such as {\"kind\": \"linear\", \"worst\": 0, \"best\": 10}");
        else
            ValueFunctionValidation.Check(this, criterion.Value is null ? "$.defaults.value" : path + ".value", value, criterion, path);
        if ((criterion.Missing ?? _model.Defaults?.Missing) is null)
            Add(ProblemCodes.PolicyMissing, path + ".missing", $"Nothing says what happens when a fact for '{criterion.Id}' is missing.", "neither here nor in the defaults", "a missing policy", "State \"missing\": \"reject\" to be told about gaps.");
        PolicyValidation.Check(this, path + ".missing", criterion.Missing);
        PolicyValidation.Check(this, path + ".outliers", criterion.Outliers);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < criterion.Ignore.Length; i++)
        {
            if (!seen.Add(criterion.Ignore[i].Location ?? ""))
                Add(ProblemCodes.Duplicate, At(path + ".ignore", i), "The fact is ignored twice.", $"'{criterion.Ignore[i].Location}'", "each location once");
            if (string.IsNullOrWhiteSpace(criterion.Ignore[i].Reason))
                Add(ProblemCodes.Empty, At(path + ".ignore", i) + ".reason", "A fact is ignored without a reason.", "an empty text", "why the fact is not to be trusted");
        }
    }

    private void CheckAggregation(string path, Aggregation? aggregation, int children, bool top)
    {
        switch (aggregation)
        {
            case PowerAggregation mean:
                if (Finite(path + ".exponent", mean.Exponent, "The exponent") && mean.Exponent == 0)
                    Add(ProblemCodes.OutOfRange, path + ".exponent", "The exponent of a power mean is 0.", "0", "a number other than 0", "Use the geometric mean, which is the limit.");
                break;
            case OrderedAggregation owa:
                var weights = owa.Weights.IsDefault ? [] : owa.Weights;
                if (weights.Length != children)
                {
                    Add(ProblemCodes.WrongLength, path + ".weights", "There is not one ordered weight per child.", weights.Length.ToString(CultureInfo.InvariantCulture),
                        children.ToString(CultureInfo.InvariantCulture));
                }

                for (int k = 0; k < weights.Length; k++)
                {
                    if (!(weights[k] >= 0 && double.IsFinite(weights[k]))) Add(ProblemCodes.BadWeights, At(path + ".weights", k), "An ordered weight cannot be used.", Show(weights[k]), "a finite number, 0 or more");
                }

                if (weights.Length > 0 && weights.All(static w => w >= 0) && !(weights.Sum() > 0)) Add(ProblemCodes.BadWeights, path + ".weights", "All ordered weights are 0.", "a sum of 0", "a positive sum");
                break;
            case SumAggregation sum:
                Finite(path + ".intercept", sum.Intercept, "The intercept");
                break;
            case CopelandAggregation or BordaAggregation when !top:
                Add(ProblemCodes.NotAllowed, path, "Comparing locations with each other is possible at the top only.", aggregation is CopelandAggregation ? "copeland" : "borda", "another aggregation in inner factors");
                break;
        }
    }

    private void CheckMethod()
    {
        if (_model.Method is null) return;
        if (_model.Aggregation is not null) Add(ProblemCodes.NotAllowed, "$.aggregation", "A ranking method takes the place of the top aggregation; both are stated.", allowed: "one of them");
        if (_model.Rescale is not null) Add(ProblemCodes.NotAllowed, "$.rescale", "The scores of a ranking method cannot be rescaled.", allowed: "no rescaling beside a method");
        foreach (var (factor, path) in Inner("$", _model.Factors))
        {
            if (factor.Aggregation is not (null or ArithmeticAggregation) || factor.Rescale is not null)
                Add(ProblemCodes.NotAllowed, path, $"A ranking method works on the criteria with their effective weights; '{factor.Id}' combines them otherwise.", allowed: "arithmetic factors without rescaling");
        }
    }

    private static IEnumerable<(Factor Factor, string Path)> Inner(string path, ImmutableArray<Factor> factors)
    {
        for (int k = 0; k < factors.Length; k++)
        {
            string at = At(path + ".factors", k);
            yield return (factors[k], at);
            foreach (var inner in Inner(at, factors[k].Factors)) yield return inner;
        }
    }
}
