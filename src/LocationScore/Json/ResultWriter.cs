using LocationScore.Methods;
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
        },
        options.MethodTables && result.Model.Method is not null ? Tables(result, options) : null);

    private static ResultMethod Tables(ScoringResult result, ResultJsonOptions options)
    {
        if (options.Facts == ResultFacts.None)
            throw new ProblemsException([new(ProblemCodes.NotAllowed, "$.methodTables",
                "The tables of a method are read back by running it again, and that takes the facts.", "no facts",
                "tables with the facts that the scores rest on", Repair: "Let the facts travel, or leave the tables out.")]);
        var method = result.Method ?? throw new ProblemsException([new(ProblemCodes.Missing, "$.methodTables",
            "The result was read from a document that carries no tables of its method.", "none", "a result with its tables",
            Repair: "Score the model again, or write the document with the tables.")]);
        return Tables(result, method);
    }

    internal static ResultMethod Tables(ScoringResult result, MethodResult method) => new(
        [.. result.Locations.Select(static location => location.Id)],
        [.. result.Nodes.Where(static node => node.Node is Criterion).Select(static node => node.Node.Id)],
        MethodTables.Of(method));

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
