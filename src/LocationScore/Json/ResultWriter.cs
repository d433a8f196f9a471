using LocationScore.Weighting;

namespace LocationScore.Json;

/// <summary>Turns a result into the records of its document.</summary>
internal static class ResultWriter
{
    internal static ResultDocument Describe(ScoringResult result, ResultJsonOptions options) => new(
        result.ScoreDirection,
        [.. result.Nodes.Select(static node => new ResultWeight(node.Node.Id, node.Depth, node.LocalWeight,
            node.EffectiveWeight, node.Node.Name,
            Weighting(node.Weighting, (node.Node as Factor)?.Weighting)))],
        [.. result.Ranking.Select((place, k) => k < options.MostExplained ? Place(place) : Unexplained(place))],
        result.Model,
        result.QualityCost is { } map ? Axes(map) : null,
        [.. result.Excluded.Select(static excluded => new ResultExclusion(excluded.Location.Id, excluded.Location.Name,
            excluded.Reasons, excluded.Location.Group))],
        result.Notices,
        Weighting(result.TopWeighting, result.Model.Weighting),
        options.Facts switch
        {
            ResultFacts.None => null,
            ResultFacts.All => Facts(result.Facts.Given.Whole),
            _ => Facts(UsedFacts.Of(result)),
        });

    internal static ResultPlace Place(RankedLocation place) => Unexplained(place) with
    {
        Intercept = place.Intercept,
        Factors = [.. place.Factors.Select(static factor => new ResultFactor(factor.Factor.Id, factor.Depth, factor.Weight, factor.Points,
            factor.Value, factor.StandardError))],
        Contributions = [.. place.Contributions.Select(static part => new ResultContribution(part.Criterion.Id, part.Criterion.Indicator,
            part.Criterion.Unit, part.State, part.Weight, part.Points,
            part.Raw, part.Used, part.Value, part.Fact?.Year, part.Fact?.Quality ?? FactQuality.Unstated,
            part.Fact?.Source, part.StandardError))],
        Explanation = Explanation(place.Explanation),
    };

    /// <summary>The place without what its score is made of.</summary>
    internal static ResultPlace Unexplained(RankedLocation place) => new(
        place.Rank, place.Location.Id, place.Location.Name, place.Score, place.Coverage, place.Location.Group, place.TieSize,
        place.GroupRank, place.Band, place.Relative);

    private static ResultExplanation? Explanation(ExplanationInfo info) => info.IsValueTimesWeight
        ? null
        : new(info.Kind, info.Method, info.Citation, info.Base, info.BaseScore, info.StandardError);

    internal static ResultAxes Axes(QualityCostMap map) => new(map.QualityDivide, map.CostDivide,
        [.. map.Points.Select(static point => new ResultPoint(point.Location.Id, point.Quality, point.Cost, point.Quadrant,
            point.OnFront, point.ValueForMoney))]);

    private static ResultWeighting? Weighting(WeightingResult? found, WeightingMethod? by) =>
        found is null ? null : new(by!.Info.Kind, found.Items, found.Weights, found.Steps, found.Remarks);

    private static FactsDocument Facts(FactTable table) => new(table.Locations, table.Indicators, table.Sources, [.. table.Facts]);
}
