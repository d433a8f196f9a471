using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Json;

/// <summary>A document of a result: the ranking, what each score is made of, what a reader should know, and what the scores rest
/// on.</summary>
/// <param name="ScoreDirection">Which scores are better.</param>
/// <param name="Weights">The factors and criteria with the weights that were used, parents before children.</param>
/// <param name="Ranking">The scored locations from best to worst.</param>
/// <param name="QualityCost">The locations on the two axes of the model, or null.</param>
/// <param name="Excluded">The locations that were not scored.</param>
/// <param name="Notices">What a reader should know.</param>
/// <param name="TopWeighedBy">How the weights of the top children were found, or null when the model states them.</param>
/// <param name="Model">The model.</param>
/// <param name="Facts">The facts as they were given to the model, or null when they do not travel.</param>
/// <param name="MethodTables">The tables of the ranking method, or null when they do not travel or the model names no method.</param>
internal sealed partial record ResultDocument(
    ScoreDirection ScoreDirection,
    ImmutableArray<ResultWeight> Weights,
    ImmutableArray<ResultPlace> Ranking,
    ScoringModel Model,
    ResultAxes? QualityCost = null,
    ImmutableArray<ResultExclusion> Excluded = default,
    ImmutableArray<Notice> Notices = default,
    ResultWeighting? TopWeighedBy = null,
    FactsDocument? Facts = null,
    ResultMethod? MethodTables = null)
{
    public ImmutableArray<ResultExclusion> Excluded { get; init; } = Excluded.IsDefault ? [] : Excluded;

    public ImmutableArray<Notice> Notices { get; init; } = Notices.IsDefault ? [] : Notices;
}

/// <summary>The tables of a ranking method: ideal solutions, distances, flows and what else it returned.</summary>
/// <param name="Locations">The ids of the scored locations, in the order of the tables.</param>
/// <param name="Criteria">The ids of the criteria, in the order of the tables.</param>
/// <param name="Tables">The tables by name.</param>
internal sealed partial record ResultMethod(
    ImmutableArray<string> Locations,
    ImmutableArray<string> Criteria,
    ImmutableArray<MethodTable> Tables);

/// <summary>A factor or criterion with its weights.</summary>
/// <param name="Id">The id of the factor or criterion.</param>
/// <param name="Depth">How deep it stands: 0 for the children of the top.</param>
/// <param name="Local">Its weight among its siblings.</param>
/// <param name="Effective">Its weight in the whole.</param>
/// <param name="Name">Its name for people, or null for the id.</param>
/// <param name="ChildrenWeighedBy">How the weights of its children were found, or null when the model states them.</param>
internal sealed partial record ResultWeight(string Id, int Depth, double Local, double Effective, string? Name = null,
    ResultWeighting? ChildrenWeighedBy = null);

/// <summary>Weights that a weighting found.</summary>
/// <param name="Kind">The name of the weighting in JSON.</param>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item.</param>
/// <param name="Steps">The named intermediate quantities in the order in which they were computed.</param>
/// <param name="Remarks">What a reader should know.</param>
internal sealed partial record ResultWeighting(
    string Kind,
    ImmutableArray<string> Items,
    ImmutableArray<double> Weights,
    ImmutableArray<WeightingStep> Steps = default,
    ImmutableArray<string> Remarks = default)
{
    public ImmutableArray<WeightingStep> Steps { get; init; } = Steps.IsDefault ? [] : Steps;

    public ImmutableArray<string> Remarks { get; init; } = Remarks.IsDefault ? [] : Remarks;
}

/// <summary>A scored location.</summary>
/// <param name="Rank">Its rank; 1 is best, tied locations share one.</param>
/// <param name="Location">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Score">Its score.</param>
/// <param name="Coverage">The share of the effective weight that rests on facts of its own, 0..1.</param>
/// <param name="Group">Its group, or null.</param>
/// <param name="TieSize">How many locations share the rank.</param>
/// <param name="GroupRank">Its rank within its group, or null.</param>
/// <param name="Band">The name of the band of the score, or null.</param>
/// <param name="Relative">The score divided by that of the reference location, or null.</param>
/// <param name="Intercept">What is added to the contributions to make the score.</param>
/// <param name="Factors">What each factor adds, parents before their children.</param>
/// <param name="Contributions">What each criterion adds, in model order.</param>
/// <param name="Explanation">What the points are, or null when they are value × weight.</param>
internal sealed partial record ResultPlace(
    int Rank,
    string Location,
    string Name,
    double Score,
    double Coverage,
    string? Group = null,
    int TieSize = 1,
    int? GroupRank = null,
    string? Band = null,
    double? Relative = null,
    double Intercept = 0,
    ImmutableArray<ResultFactor> Factors = default,
    ImmutableArray<ResultContribution> Contributions = default,
    ResultExplanation? Explanation = null)
{
    public ImmutableArray<ResultFactor> Factors { get; init; } = Factors.IsDefault ? [] : Factors;

    public ImmutableArray<ResultContribution> Contributions { get; init; } = Contributions.IsDefault ? [] : Contributions;
}

/// <summary>What the points of one location are.</summary>
/// <param name="Kind">Whether they are terms of a sum, an attribution, sampled, or none.</param>
/// <param name="Method">How they were found.</param>
/// <param name="Citation">Authors and year of the attribution, or null.</param>
/// <param name="Base">What the score is compared with, or null.</param>
/// <param name="BaseScore">The score of the base, or null.</param>
/// <param name="StandardError">The largest standard error of the points of a criterion, or null unless they were sampled.</param>
internal sealed partial record ResultExplanation(
    ExplanationKind Kind,
    string Method,
    string? Citation = null,
    string? Base = null,
    double? BaseScore = null,
    double? StandardError = null);

/// <summary>What one factor adds to the score of one location.</summary>
/// <param name="Id">The id of the factor.</param>
/// <param name="Depth">How deep it stands: 0 for the children of the top.</param>
/// <param name="Weight">Its effective weight for this location.</param>
/// <param name="Points">What it adds to the score.</param>
/// <param name="Value">The combined value of its children, or null when it does not count here.</param>
/// <param name="StandardError">The standard error of the points, or null unless they were sampled.</param>
internal sealed partial record ResultFactor(string Id, int Depth, double Weight, double Points, double? Value = null,
    double? StandardError = null);

/// <summary>What one criterion adds to the score of one location.</summary>
/// <param name="Criterion">The id of the criterion.</param>
/// <param name="Indicator">The id of the indicator that it scores.</param>
/// <param name="Unit">The unit of the raw values.</param>
/// <param name="State">Where the raw value comes from.</param>
/// <param name="Weight">Its effective weight for this location.</param>
/// <param name="Points">What it adds to the score.</param>
/// <param name="Raw">The raw value of the fact, or null when there is none.</param>
/// <param name="Used">The raw value that was used, or null.</param>
/// <param name="Value">The value after the value function, or null when the criterion does not count here.</param>
/// <param name="Year">The year that the fact describes, or null.</param>
/// <param name="Quality">How the value was obtained.</param>
/// <param name="Source">The id of the source, or null.</param>
/// <param name="StandardError">The standard error of the points, or null unless they were sampled.</param>
internal sealed partial record ResultContribution(
    string Criterion,
    string Indicator,
    string Unit,
    CellState State,
    double Weight,
    double Points,
    double? Raw = null,
    double? Used = null,
    double? Value = null,
    int? Year = null,
    FactQuality Quality = FactQuality.Unstated,
    string? Source = null,
    double? StandardError = null);

/// <summary>The locations on the quality and cost axes.</summary>
/// <param name="QualityDivide">The quality score that divides the quadrants.</param>
/// <param name="CostDivide">The cost score that divides the quadrants.</param>
/// <param name="Points">One point per scored location that has a value on both axes.</param>
internal sealed partial record ResultAxes(double QualityDivide, double CostDivide, ImmutableArray<ResultPoint> Points);

/// <summary>One location on the quality and cost axes.</summary>
/// <param name="Location">Its id.</param>
/// <param name="Quality">Its score on the quality axis.</param>
/// <param name="Cost">Its score on the cost axis; high means cheap.</param>
/// <param name="Quadrant">Where it lies.</param>
/// <param name="OnFront">Whether no other location is at least as good on both axes and better on one.</param>
/// <param name="ValueForMoney">Quality divided by expensiveness, or null.</param>
internal sealed partial record ResultPoint(string Location, double Quality, double Cost, Quadrant Quadrant, bool OnFront,
    double? ValueForMoney = null);

/// <summary>A location that was not scored.</summary>
/// <param name="Location">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Reasons">Why it was not scored.</param>
/// <param name="Group">Its group, or null.</param>
internal sealed partial record ResultExclusion(string Location, string Name, ImmutableArray<string> Reasons, string? Group = null);
