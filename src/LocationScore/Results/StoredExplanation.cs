using System.Collections.Immutable;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>The reasons of a result that was read: they are what the document says.</summary>
internal sealed class StoredExplanation(
    ImmutableArray<Location> locations,
    ImmutableArray<StoredPlace> places,
    ImmutableArray<Notice> notices,
    WeightingResult? topWeighting,
    QualityCostMap? map) : Explanation
{
    internal override ImmutableArray<Notice> Notices => notices;

    internal override ImmutableArray<Location> Locations => locations;

    internal override WeightingResult? TopWeighting => topWeighting;

    internal override ImmutableArray<Notice> NoticesOf(ScoringResult result) => notices;

    internal override ImmutableArray<Contribution> Contributions(int location, double[] scores) => places[location].Contributions;

    internal override ImmutableArray<FactorContribution> Factors(int location, double[] scores) => places[location].Factors;

    internal override double Intercept(int location, double[] scores) => places[location].Intercept;

    internal override double Coverage(int location) => places[location].Coverage;

    internal override QualityCostMap? QualityCost(ScoringResult result) => map;
}

/// <summary>The reasons of one score that was read.</summary>
internal sealed record StoredPlace(double Intercept, double Coverage, ImmutableArray<FactorContribution> Factors, ImmutableArray<Contribution> Contributions);
