using System.Collections.Immutable;
using LocationScore.Shared;

namespace LocationScore.FsCheck;

/// <summary>Smaller models for the report of a broken law: without options or with fewer children.</summary>
internal static class ModelShrinker
{
    /// <summary>Smaller models that are still well formed.</summary>
    internal static IEnumerable<ScoringModel> Smaller(ScoringModel model) => Candidates(model).Where(static one => one.Validate().IsEmpty);

    private static IEnumerable<ScoringModel> Candidates(ScoringModel model)
    {
        if (model.Bands is not null) yield return model with { Bands = null };
        if (model.Rescale is not null) yield return model with { Rescale = null };
        if (model.Screening is not null) yield return model with { Screening = null };
        if (model.Ranking is not null) yield return model with { Ranking = null };
        if (model.Reference is not null) yield return model with { Reference = null };
        if (model.Requirements.Length > 0) yield return model with { Requirements = [] };
        if (model.Choices.Length > 0) yield return model with { Choices = [] };
        if (model.Method is not null) yield return model with { Method = null };
        if (model.Description is not null || model.Rationale is not null || model.Citation is not null)
            yield return model with { Description = null, Rationale = null, Citation = null };
        foreach (var (factors, criteria, aggregation) in Children(model.Factors, model.Criteria, model.Aggregation))
        {
            var smaller = model with { Factors = factors, Criteria = criteria, Aggregation = aggregation };
            yield return smaller with { Derived = [.. smaller.Derived.Where(one => IsRead(smaller, one))] };
        }
    }

    private static bool IsRead(ScoringModel model, DerivedIndicator derived) =>
        ModelParts.Criteria(model).Any(criterion => criterion.Indicator == derived.Id)
        || model.Derived.Any(other => ModelParts.Inputs(other).Any(input => input.Id == derived.Id));

    private static IEnumerable<(ImmutableArray<Factor> Factors, ImmutableArray<Criterion> Criteria, Aggregation? Aggregation)> Children(
        ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria, Aggregation? aggregation)
    {
        int count = factors.Length + criteria.Length;

        // One weight per place: with a child goes the last of them.
        var fewer = aggregation is OrderedAggregation { Weights.Length: > 1 } ordered && ordered.Weights.Length == count
            ? ordered with { Weights = ordered.Weights.RemoveAt(count - 1) } : aggregation;
        for (int k = 0; k < factors.Length; k++)
        {
            if (count > 1) yield return (factors.RemoveAt(k), criteria, fewer);
            if (factors[k].Rescale is not null) yield return (factors.SetItem(k,
                factors[k] with { Rescale = null }), criteria, aggregation);
            foreach (var (inner, leaves, below) in Children(factors[k].Factors, factors[k].Criteria, factors[k].Aggregation))
            {
                yield return (factors.SetItem(k, factors[k] with { Factors = inner, Criteria = leaves, Aggregation = below }), criteria,
                    aggregation);
            }
        }

        for (int k = 0; k < criteria.Length; k++)
        {
            if (count > 1) yield return (factors, criteria.RemoveAt(k), fewer);
            if (criteria[k].Outliers is not (null or KeepTreatment))
                yield return (factors, criteria.SetItem(k, criteria[k] with { Outliers = null }), aggregation);
        }
    }
}
