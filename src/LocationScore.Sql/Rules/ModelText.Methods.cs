using LocationScore.Descriptions;
using LocationScore.Methods;

namespace LocationScore.Sql;

/// <content>Ranking methods.</content>
internal sealed partial class ModelText
{
    /// <summary>Whether a normalisation refuses nothing but equal values: then a method that sees facts needs no statistics of
    /// it.</summary>
    internal static bool IsJudgedByItsRange(ValueFunction value) =>
        value is Normalisation { Constant: not ZeroRange.Drop } and (MinMaxNormalisation or ZScoreNormalisation
            or PercentileNormalisation or RankPlaceNormalisation or BordaNormalisation);

    /// <summary>Writes the score by a method, which is that of all locations or of none: one that has a problem changes what the others
    /// are compared with.</summary>
    private Number Score(RankingMethod method)
    {
        var keep = Stages.Name(Keep, "b");
        foreach (var criterion in _outline.Criteria)
        {
            if (criterion.Curve is not null) Value(criterion);
            else CheckRange(criterion, Used(criterion), keep);
        }

        (string, Number, bool)[] columns = [.. _outline.Criteria.Select(criterion => Column(criterion, keep))];
        double[] weights = [.. _outline.Criteria.Select(criterion => _outline.Nodes[criterion.Node].EffectiveWeight)];
        var matrix = new MethodMatrix(Stages, keep, method, columns, weights, Checks);
        var score = Stages.Name(MethodRules.Of(method)!(matrix), "v");
        bool fillsByMean = _outline.Criteria.Any(static criterion => criterion.Missing is PeerMeanMissing);
        Claim = matrix.IsExact && !fillsByMean ? SqlClaim.SameBits : SqlClaim.Within1e12;
        var stops = Condition.Never;
        foreach (var check in Checks) stops |= check.When;
        stops = Stages.Name(stops, "b");
        Checks.Add(new(ProblemCodes.NotFinite, "$.method", $"{method.Info.Name}: the score is not a finite number",
            matrix.IsComplete & !stops & (score.IsNull | !IsFinite(score))));
        var stopped = Stages.Name(Condition.Case(Dialect, 0, (stops | Checks[^1].When, 1))!, "n");
        return Stages.Name(Condition.Case(Dialect, null, (Stages.Name(stopped.Over("max", keep), "n").Is(0), score))!, "v");
    }

    /// <summary>What a method sees of a criterion.</summary>
    private (string Id, Number Cells, bool IsBenefit) Column(CriterionOutline criterion, Condition keep)
    {
        string id = criterion.Criterion.Id;
        bool seesValue = _outline.Model.MethodScale == MethodScale.Values || criterion.Value is CategoriesFunction or StepsFunction;
        bool seesGap = criterion.Missing is RenormaliseMissing || (criterion.Missing is FixedMissing && !seesValue);
        if (seesGap) Checks.Add(new(ProblemCodes.FactMissing, "$.method", $"'{id}' has no fact, and the method needs one",
            _facts[criterion.Index].IsNull));
        if (seesValue) return (id, _nodes[criterion.Node].Value, true);
        var x = _used[criterion.Index];
        bool benefit = criterion.Criterion.Direction == Direction.Benefit;
        if (criterion.Criterion.Target is { } target)
            x = Stages.Name(Condition.Case(Dialect, null, (x.IsThere, PeerText.Distance(Stages, target, x)))!, "c");
        if (criterion.Missing is WorstMissing && !PeerFill.Has(criterion))
            x = x.Or(Stages.Name(x.Over(benefit ? "min" : "max", keep), "f"));
        return (id, x, benefit);
    }

    /// <summary>The facts of a criterion with its gaps filled by what the other locations have.</summary>
    private Number Filled(CriterionOutline criterion, Number raw)
    {
        var filled = Stages.Name(raw.Or(PeerFill.Of(Stages, criterion, raw, Stages.Name(Keep, "b"))), "x");
        Checks.Add(new(ProblemCodes.FactMissing, criterion.Path, $"no scored location has a fact for '{criterion.Criterion.Id}'",
            filled.IsNull));
        return filled;
    }

    /// <summary>A normalisation that the method does not see is judged all the same: all locations must not be equal.</summary>
    private void CheckRange(CriterionOutline criterion, Number x, Condition keep)
    {
        string id = criterion.Criterion.Id;
        if (criterion.Missing is RejectMissing)
            Checks.Add(new(ProblemCodes.FactMissing, criterion.Path, $"'{id}' has no fact, and the model says to reject that",
                _facts[criterion.Index].IsNull));
        if (criterion.Value is not Normalisation { Constant: ZeroRange.Reject }) return;
        if (criterion.Criterion.Target is { } target)
            x = Stages.Name(Condition.Case(Dialect, null, (x.IsThere, PeerText.Distance(Stages, target, x)))!, "c");
        Number least = Stages.Name(x.Over("min", keep), "f"), most = Stages.Name(x.Over("max", keep), "f");
        Checks.Add(new(ProblemCodes.ConstantColumn, criterion.Path + ".value", $"all scored locations have the same value of '{id}'",
            most - least <= 1e-12 * least.Abs.AtLeast(most.Abs)));
    }
}
