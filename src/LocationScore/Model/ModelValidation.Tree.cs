using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore;

/// <content>Factors and criteria, and what they say about their children.</content>
internal sealed partial class ModelValidation
{
    private void CheckChildren(string path, string who, ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria,
        Aggregation? aggregation, WeightingMethod? weighting, int depth)
    {
        if (factors.IsEmpty && criteria.IsEmpty)
            Add(ProblemCodes.Empty, path, $"{who} has neither factors nor criteria.", "nothing", "at least one child",
                "Add a criterion, or delete the factor.");
        if (depth > DeepestFactor)
        {
            Add(ProblemCodes.TooDeep, path, "The factors are nested too deeply.", Show(depth), $"at most {Show(DeepestFactor)} levels");
            return;
        }

        bool gaps = HasNull(path + ".factors", factors, "The factor") | HasNull(path + ".criteria", criteria, "The criterion");
        for (int k = 0; k < factors.Length; k++)
        {
            if (factors[k] is { } factor) CheckFactor(factor, At(path + ".factors", k), aggregation, weighting, depth);
        }

        for (int k = 0; k < criteria.Length; k++)
        {
            if (criteria[k] is { } criterion) CheckCriterion(criterion, At(path + ".criteria", k), aggregation, weighting);
        }

        bool divided = aggregation is null
            || (aggregation.Traits & (AggregationTraits.WeightsAsTheyAre | AggregationTraits.WeightsOfPlaces)) == 0;
        if (gaps || weighting is not null || !divided || (factors.IsEmpty && criteria.IsEmpty)) return;
        var weights = factors.Select(static f => f.Weight).Concat(criteria.Select(static c => c.Weight)).ToArray();
        if (weights.All(static weight => weight is >= 0) && !(weights.Sum() > 0))
            Add(ProblemCodes.BadWeights, path, $"All weights under {(path == "$" ? "the top" : $"'{who}'")} are 0.", "a sum of 0",
                "at least one weight above 0");
        else if (weights.All(static weight => weight is >= 0) && !double.IsFinite(weights.Sum()!.Value))
            Add(ProblemCodes.BadWeights, path, "The weights are too large to be summed.", "an infinite sum", "weights of ordinary size");
    }

    private void CheckNode(ModelNode node, string path, Aggregation? parentAggregation, WeightingMethod? parentWeighting)
    {
        if (!Ids.IsValid(node.Id)) Problems.Add(Ids.Invalid(path + ".id", node.What, node.Id));
        else if (!_nodePaths.TryAdd(node.Id, path)) Add(ProblemCodes.Duplicate, path + ".id", "Two nodes of the tree have this id.",
            $"'{node.Id}'", $"ids that differ; the first is {_nodePaths[node.Id]}");
        if (parentWeighting is not null)
        {
            if (node.Weight is not null)
                Add(ProblemCodes.WeightNotNeeded, path + ".weight",
                    $"'{node.Id}' states a weight although its parent's weighting finds it.", Show(node.Weight.Value), "no weight",
                    "Delete the weight, or the weighting of the parent.");
        }
        else if (node.Weight is not { } weight)
        {
            if (parentAggregation?.Traits != AggregationTraits.WeightsOfPlaces)
                Add(ProblemCodes.WeightMissing, path + ".weight", $"'{node.Id}' has no weight.", "nothing", "a number, 0 or more",
                    "State a weight; only its size relative to its siblings counts.");
        }
        else if (Finite(path + ".weight", weight, $"The weight of '{node.Id}'") && weight < 0
            && parentAggregation?.Traits.HasFlag(AggregationTraits.WeightsAsTheyAre) != true)
        {
            Add(ProblemCodes.BadWeights, path + ".weight", $"The weight of '{node.Id}' is negative.", Show(weight), "a number, 0 or more",
                "Turn the direction of the criterion instead of its weight.");
        }
    }

    private void CheckFactor(Factor factor, string path, Aggregation? parentAggregation, WeightingMethod? parentWeighting, int depth)
    {
        CheckNode(factor, path, parentAggregation, parentWeighting);
        if (factor.Axis is not null && depth > 0)
            Add(ProblemCodes.NotAllowed, path + ".axis", $"'{factor.Id}' is not a top factor and cannot be on an axis.",
                factor.Axis.ToString(), "an axis on top factors only");
        Between(path + ".leastCoverage", factor.LeastCoverage, 0, 1, "The least coverage");
        factor.Aggregation?.Check(this, path + ".aggregation", factor.Factors.Length + factor.Criteria.Length, top: false);
        CheckRescale(path + ".rescale", factor.Rescale, top: false);
        CheckChildren(path, factor.Id, factor.Factors, factor.Criteria, factor.Aggregation, factor.Weighting, depth + 1);
    }

    private void CheckCriterion(Criterion criterion, string path, Aggregation? parentAggregation, WeightingMethod? parentWeighting)
    {
        CheckNode(criterion, path, parentAggregation, parentWeighting);
        IsNull(path + ".indicator", criterion.Indicator, "The indicator");
        if (string.IsNullOrWhiteSpace(criterion.Unit))
            Add(ProblemCodes.Empty, path + ".unit", $"'{criterion.Id}' does not say in which unit its anchors are.",
                "an empty text", "the unit of the indicator");
        if (criterion.Direction == Direction.Target)
        {
            if (criterion.Target is not { } target)
                Add(ProblemCodes.Missing, path + ".target", $"'{criterion.Id}' has the direction target but no target range.", "nothing",
                    "a range such as {\"low\": 2, \"high\": 4}");
            else if (Finite(path + ".target.low", target.Low, "The low end of the target") & Finite(path + ".target.high", target.High,
                "The high end of the target") && target.Low > target.High)
                Add(ProblemCodes.AnchorsContradict, path + ".target", "The target range is the wrong way round.",
                    $"{Show(target.Low)} to {Show(target.High)}", "low not above high");
        }
        else if (criterion.Target is not null)
        {
            Add(ProblemCodes.NotAllowed, path + ".target", $"'{criterion.Id}' has a target range but not the direction target.",
                criterion.Direction.ToString(), "the direction target, or no target range");
        }

        if ((criterion.Value ?? _model.Defaults?.Value) is not { } value)
            Add(ProblemCodes.PolicyMissing, path + ".value", $"Nothing says how '{criterion.Id}' becomes a value.",
                "neither here nor in the defaults", "a value function, such as {\"kind\": \"linear\", \"worst\": 0, \"best\": 10}");
        else
            CheckValue(criterion, value, path);
        if ((criterion.Missing ?? _model.Defaults?.Missing) is null)
            Add(ProblemCodes.PolicyMissing, path + ".missing", $"Nothing says what happens when a fact for '{criterion.Id}' is missing.",
                "neither here nor in the defaults", "a missing policy", "State \"missing\": \"reject\" to be told about gaps.");
        criterion.Missing?.Check(this, path + ".missing");
        criterion.Outliers?.Check(this, path + ".outliers");
        CheckIgnored(criterion, path);
    }

    /// <summary>A default is checked on its own once; for each criterion only its agreement with the direction.</summary>
    private void CheckValue(Criterion criterion, ValueFunction value, string path)
    {
        if (criterion.Value is not null) value.Check(this, path + ".value");
        value.CheckFor(this, criterion.Value is null ? path : path + ".value", criterion);
        if (criterion.Weight < 0 && !value.AllowsNegativeWeight(criterion.Direction))
        {
            Add(ProblemCodes.NotAllowed, path + ".weight",
                $"'{criterion.Id}' is turned round twice: as a cost its raw values count with the opposite sign already.",
                Show(criterion.Weight.Value), "a weight of 0 or more with this direction",
                "State the direction benefit with the negative weight, or cost with the positive one.");
        }
    }

    private void CheckIgnored(Criterion criterion, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < criterion.Ignore.Length; i++)
        {
            if (IsNull(At(path + ".ignore", i), criterion.Ignore[i], "The ignored fact")) continue;
            IsNull(At(path + ".ignore", i) + ".location", criterion.Ignore[i].Location, "The location");
            if (!seen.Add(criterion.Ignore[i].Location ?? ""))
                Add(ProblemCodes.Duplicate, At(path + ".ignore", i), "The fact is ignored twice.",
                    $"'{criterion.Ignore[i].Location}'", "each location once");
            if (string.IsNullOrWhiteSpace(criterion.Ignore[i].Reason))
                Add(ProblemCodes.Empty, At(path + ".ignore", i) + ".reason", "A fact is ignored without a reason.", "an empty text",
                    "why the fact is not to be trusted");
        }
    }

    private void CheckRescale(string path, ValueFunction? rescale, bool top)
    {
        if (rescale is null) return;
        rescale.Check(this, path);
        rescale.CheckRescale(this, path, top);
    }

    private void CheckMethod()
    {
        if (_model.Method is null) return;
        foreach (var problem in MethodGate.OptionProblems(_model.Method)) Problems.Add(problem with { Path = MethodGate.PathOf(problem) });
        if (_model.Aggregation is not null) Add(ProblemCodes.NotAllowed, "$.aggregation",
            "A ranking method takes the place of the top aggregation; both are stated.", allowed: "one of them");
        if (_model.Rescale is not null) Add(ProblemCodes.NotAllowed, "$.rescale", "The scores of a ranking method cannot be rescaled.",
            allowed: "no rescaling beside a method");
        foreach (var (factor, path) in Inner("$", _model.Factors))
        {
            if (factor.Aggregation is not (null or ArithmeticAggregation) || factor.Rescale is not null)
                Add(ProblemCodes.NotAllowed, path,
                    $"A ranking method works on the criteria with their effective weights; '{factor.Id}' combines them otherwise.",
                    allowed: "arithmetic factors without rescaling");
        }
    }

    private static IEnumerable<(Factor Factor, string Path)> Inner(string path, ImmutableArray<Factor> factors)
    {
        for (int k = 0; k < factors.Length; k++)
        {
            if (factors[k] is null) continue;
            string at = At(path + ".factors", k);
            yield return (factors[k], at);
            foreach (var inner in Inner(at, factors[k].Factors)) yield return inner;
        }
    }
}
