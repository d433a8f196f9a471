namespace LocationScore.Tests.Laws;

/// <summary>Copies of a model with every weight, criterion or factor changed.</summary>
internal static class ModelMap
{
    internal static ScoringModel Weights(ScoringModel model, Func<double?, double?> weight) =>
        model with { Factors = [.. model.Factors.Select(f => Weights(f, weight))], Criteria = [.. model.Criteria.Select(c => c with { Weight = weight(c.Weight) })] };

    internal static ScoringModel Criteria(ScoringModel model, Func<Criterion, Criterion> map) =>
        model with { Factors = [.. model.Factors.Select(f => Criteria(f, map))], Criteria = [.. model.Criteria.Select(map)] };

    internal static ScoringModel Factors(ScoringModel model, Func<Factor, Factor> map) => model with { Factors = [.. model.Factors.Select(f => Mapped(f, map))] };

    private static Factor Mapped(Factor factor, Func<Factor, Factor> map) => map(factor with { Factors = [.. factor.Factors.Select(f => Mapped(f, map))] });

    private static Factor Weights(Factor factor, Func<double?, double?> weight) =>
        factor with { Weight = weight(factor.Weight), Factors = [.. factor.Factors.Select(f => Weights(f, weight))], Criteria = [.. factor.Criteria.Select(c => c with { Weight = weight(c.Weight) })] };

    private static Factor Criteria(Factor factor, Func<Criterion, Criterion> map) =>
        factor with { Factors = [.. factor.Factors.Select(f => Criteria(f, map))], Criteria = [.. factor.Criteria.Select(map)] };
}
