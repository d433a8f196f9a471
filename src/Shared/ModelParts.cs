using System.Collections.Immutable;
using System.Diagnostics;

namespace LocationScore.Shared;

/// <summary>Walks over the tree of a model.</summary>
internal static class ModelParts
{
    /// <summary>All factors, each before those below it.</summary>
    internal static IEnumerable<Factor> Factors(ImmutableArray<Factor> factors) =>
        factors.SelectMany(static factor => Factors(factor.Factors).Prepend(factor));

    /// <summary>All criteria.</summary>
    internal static IEnumerable<Criterion> Criteria(ScoringModel model) =>
        Factors(model.Factors).SelectMany(static factor => factor.Criteria).Concat(model.Criteria);

    /// <summary>The indicators that another one is made of, each with its unit.</summary>
    internal static (string Id, string Unit)[] Inputs(DerivedIndicator derived) => derived switch
    {
        RatioIndicator ratio => [(ratio.Numerator, ratio.NumeratorUnit), (ratio.Denominator, ratio.DenominatorUnit)],
        ProductIndicator product => [(product.First, product.FirstUnit), (product.Second, product.SecondUnit)],
        DifferenceIndicator difference => [(difference.First, difference.Unit), (difference.Second, difference.Unit)],
        SumIndicator sum => [(sum.First, sum.Unit), (sum.Second, sum.Unit)],
        _ => throw new UnreachableException($"Nobody said what the derived indicator '{derived.Id}' is made of."),
    };
}
