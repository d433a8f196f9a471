using System.Collections.Immutable;

namespace LocationScore.Tests.Laws;

/// <summary>Smaller models for the report of a broken law: without options or with fewer children.</summary>
internal static class ModelShrinker
{
    internal static IEnumerable<ModelWithFacts> Smaller(ModelWithFacts large) =>
        Models(large.Model).Where(static model => model.Validate().IsEmpty).Select(model => large with { Model = model });

    private static IEnumerable<ScoringModel> Models(ScoringModel model)
    {
        if (model.Bands is not null) yield return model with { Bands = null };
        if (model.Rescale is not null) yield return model with { Rescale = null };
        if (model.Screening is not null) yield return model with { Screening = null };
        if (model.Ranking is not null) yield return model with { Ranking = null };
        if (model.Requirements.Length > 0) yield return model with { Requirements = [] };
        if (model.Choices.Length > 0) yield return model with { Choices = [] };
        if (model.Aggregation is OrderedAggregation) yield break;
        foreach (var (factors, criteria) in Children(model.Factors, model.Criteria)) yield return model with { Factors = factors, Criteria = criteria };
    }

    private static IEnumerable<(ImmutableArray<Factor> Factors, ImmutableArray<Criterion> Criteria)> Children(ImmutableArray<Factor> factors, ImmutableArray<Criterion> criteria)
    {
        bool several = factors.Length + criteria.Length > 1;
        for (int k = 0; k < factors.Length; k++)
        {
            if (several) yield return (factors.RemoveAt(k), criteria);
            if (factors[k].Rescale is not null) yield return (factors.SetItem(k, factors[k] with { Rescale = null }), criteria);
            if (factors[k].Aggregation is OrderedAggregation) continue;
            foreach (var (inner, leaves) in Children(factors[k].Factors, factors[k].Criteria))
                yield return (factors.SetItem(k, factors[k] with { Factors = inner, Criteria = leaves }), criteria);
        }

        for (int k = 0; k < criteria.Length && several; k++) yield return (factors, criteria.RemoveAt(k));
    }
}
