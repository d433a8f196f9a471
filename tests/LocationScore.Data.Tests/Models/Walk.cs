namespace LocationScore.Data.Tests.Models;

/// <summary>Walks the trees of the ready-made models.</summary>
internal static class Walk
{
    /// <summary>The models that score the embedded facts.</summary>
    internal static readonly string[] OnCities2011 = ["service-outsourcing", "service-outsourcing-with-cost", "mofcom-model-city", "gsli-2011"];

    internal static IEnumerable<Factor> Factors(ScoringModel model) => model.Factors.SelectMany(WithFactorsBelow);

    internal static IEnumerable<Criterion> Criteria(ScoringModel model) => Factors(model).SelectMany(static factor => factor.Criteria).Concat(model.Criteria);

    internal static IEnumerable<ModelNode> Nodes(ScoringModel model) => Factors(model).Concat<ModelNode>(Criteria(model));

    /// <summary>The raw values that a criterion scores, ignored and absent ones left out.</summary>
    internal static IEnumerable<double> Raw(ScoringModel model, Criterion criterion) => Cities2011.Facts.Locations
        .Where(city => criterion.Ignore.All(ignored => ignored.Location != city.Id))
        .Select(city => Raw(model, criterion.Indicator, city))
        .OfType<double>();

    private static double? Raw(ScoringModel model, string indicator, Location city) => model.Derived.SingleOrDefault(derived => derived.Id == indicator) switch
    {
        RatioIndicator ratio => ratio.Scale * Cities2011.Facts[city.Id, ratio.Numerator]?.Value / Cities2011.Facts[city.Id, ratio.Denominator]?.Value,
        null => Cities2011.Facts[city.Id, indicator]?.Value,
        var other => throw new NotSupportedException(other.ToString()),
    };

    private static IEnumerable<Factor> WithFactorsBelow(Factor factor) => factor.Factors.SelectMany(WithFactorsBelow).Prepend(factor);
}
