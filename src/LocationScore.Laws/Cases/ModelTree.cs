using System.Collections.Immutable;

namespace LocationScore.Laws;

/// <summary>Walks over the tree of a model and changes it.</summary>
internal static class ModelTree
{
    /// <summary>The criteria in the order of the model, each with the sign that its branch gives it: −1 where weights below 0 turn it
    /// round.</summary>
    internal static IEnumerable<(Criterion Criterion, int Sign)> Criteria(ScoringModel model)
    {
        foreach (var (factor, sign) in model.Factors.Select(static factor => (factor, SignOf(factor))))
        {
            foreach (var below in Criteria(factor, sign)) yield return below;
        }

        foreach (var criterion in model.Criteria) yield return (criterion, SignOf(criterion));
    }

    /// <summary>The model with other criteria in the place of each: none, one or several. Factors that lose all their children go
    /// too.</summary>
    internal static ScoringModel WithCriteria(ScoringModel model, Func<Criterion, ImmutableArray<Criterion>> change) => model with
    {
        Factors = [.. model.Factors.Select(factor => WithCriteria(factor, change)).OfType<Factor>()],
        Criteria = [.. model.Criteria.SelectMany(criterion => change(criterion))],
    };

    /// <summary>The model with its factors and criteria changed, from below.</summary>
    internal static ScoringModel WithNodes(ScoringModel model, Func<Factor, Factor> factors, Func<Criterion, Criterion> criteria) =>
        model with
        {
            Factors = [.. model.Factors.Select(factor => WithNodes(factor, factors, criteria))],
            Criteria = [.. model.Criteria.Select(criteria)],
        };

    /// <summary>The model with the effective weight of one criterion multiplied and the proportions of all others kept; null where
    /// weights are
    /// not stated. A branch grows as what is below it grows.</summary>
    internal static ScoringModel? ScaleWeight(ScoringModel model, Criterion scaled, double factor)
    {
        if (model.Weighting is not null) return null;
        if (model.Criteria.Any(one => ReferenceEquals(one, scaled)))
            return scaled.Weight is null ? null : model with { Criteria = [.. model.Criteria.Select(one => Scaled(one, scaled, factor))] };
        for (int k = 0; k < model.Factors.Length; k++)
        {
            if (ScaleWeight(model.Factors[k], scaled, factor) is not var (grown, growth)) continue;
            return grown.Weight is null ? null : model with
            {
                Factors =
                model.Factors.SetItem(k, grown with { Weight = grown.Weight * growth })
            };
        }

        return null;
    }

    private static (Factor Factor, double Growth)? ScaleWeight(Factor factor, Criterion scaled, double by)
    {
        if (factor.Weighting is not null) return null;
        double sum = factor.Factors.Sum(static child => child.Weight ?? 0) + factor.Criteria.Sum(static child => child.Weight ?? 0);
        if (factor.Criteria.Any(one => ReferenceEquals(one, scaled)))
        {
            return scaled.Weight is not { } weight ? null
                : (factor with { Criteria = [.. factor.Criteria.Select(one => Scaled(one, scaled, by))] }, 1 + (weight / sum * (by - 1)));
        }

        for (int k = 0; k < factor.Factors.Length; k++)
        {
            if (ScaleWeight(factor.Factors[k], scaled, by) is not var (grown, growth)) continue;
            return grown.Weight is not { } weight ? null
                : (factor with { Factors = factor.Factors.SetItem(k, grown with { Weight = weight * growth }) },
                    1 + (weight / sum * (growth - 1)));
        }

        return null;
    }

    private static Criterion Scaled(Criterion one, Criterion scaled, double factor) =>
        ReferenceEquals(one, scaled) ? one with { Weight = one.Weight * factor } : one;

    /// <summary>Whether the weights of the children of a node, or of the top, are found by a weighting.</summary>
    internal static bool IsWeighted(ScoringModel model, string criterion)
    {
        if (model.Criteria.Any(one => one.Id == criterion)) return model.Weighting is not null;
        return Factors(model.Factors).FirstOrDefault(factor => factor.Criteria.Any(one => one.Id == criterion)) is { Weighting: not null };
    }

    internal static IEnumerable<Factor> Factors(ImmutableArray<Factor> factors) =>
        factors.SelectMany(static factor => Factors(factor.Factors).Append(factor));

    private static IEnumerable<(Criterion Criterion, int Sign)> Criteria(Factor factor, int sign)
    {
        foreach (var below in factor.Factors.SelectMany(child => Criteria(child, sign * SignOf(child)))) yield return below;
        foreach (var criterion in factor.Criteria) yield return (criterion, sign * SignOf(criterion));
    }

    private static int SignOf(ModelNode node) => node.Weight < 0 ? -1 : 1;

    private static Factor? WithCriteria(Factor factor, Func<Criterion, ImmutableArray<Criterion>> change)
    {
        var changed = factor with
        {
            Factors = [.. factor.Factors.Select(child => WithCriteria(child, change)).OfType<Factor>()],
            Criteria = [.. factor.Criteria.SelectMany(criterion => change(criterion))],
        };
        return changed.Factors.IsEmpty && changed.Criteria.IsEmpty ? null : changed;
    }

    private static Factor WithNodes(Factor factor, Func<Factor, Factor> factors, Func<Criterion, Criterion> criteria) => factors(factor with
    {
        Factors = [.. factor.Factors.Select(child => WithNodes(child, factors, criteria))],
        Criteria = [.. factor.Criteria.Select(criteria)],
    });
}
