using System.Collections.Immutable;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>The reasons of a result that was read: they are what the document says.</summary>
internal sealed class StoredExplanation(
    ImmutableArray<Location> locations,
    ImmutableArray<StoredPlace> places,
    ImmutableArray<WeightedNode> nodes,
    ImmutableArray<Notice> notices,
    WeightingResult? topWeighting,
    QualityCostMap? map,
    Func<ScoringResult> again) : Explanation
{
    private ScoringResult? _again;

    /// <summary>Gets whether the document says for every location what its score is made of.</summary>
    private bool IsWhole { get; } = places.All(static place => place.IsExplained);

    internal override ImmutableArray<Notice> Notices => notices;

    internal override ImmutableArray<Location> Locations => locations;

    internal override WeightingResult? TopWeighting => topWeighting;

    internal override ImmutableArray<Notice> NoticesOf(ScoringResult result) => notices;

    internal override ImmutableArray<Contribution> Contributions(int location, double[] scores) =>
        places[location] is { IsExplained: true } place ? place.Contributions : AgainOf(location).Contributions;

    internal override ImmutableArray<FactorContribution> Factors(int location, double[] scores) =>
        places[location] is { IsExplained: true } place ? place.Factors : AgainOf(location).Factors;

    internal override double Intercept(int location, double[] scores) =>
        places[location] is { IsExplained: true } place ? place.Intercept : AgainOf(location).Intercept;

    internal override ExplanationInfo Info(int location, double[] scores) =>
        places[location] is { IsExplained: true } place ? place.Info : AgainOf(location).Explanation;

    /// <summary>Gaps depend on both locations, so the model is scored anew where the document has facts.</summary>
    internal override Comparison Compare(RankedLocation one, RankedLocation other, double[] scores) =>
        Again.Compare(one.Location.Id, other.Location.Id);

    internal override Duel.Tally Duels(int location) => AgainOf(location).Duels;

    private ScoringResult Again => _again ??= again();

    private RankedLocation AgainOf(int location) => Again.Find(locations[location].Id)!;

    internal override double Coverage(int location) => places[location].Coverage;

    internal override RankingBasis Basis =>
        IsWhole ? StoredBasis.Of(places.SelectMany(static place => place.Contributions)) : Again.Basis;

    internal override void CopyValues(int node, Span<double> values)
    {
        if (!IsWhole)
        {
            Again.Explanation.CopyValues(node, values);
            return;
        }

        for (int i = 0; i < values.Length; i++) values[i] = ValueOf(nodes[node].Node, places[i]) ?? double.NaN;
    }

    /// <summary>Points are those of a sum when they make each score to the bit.</summary>
    internal override bool TryCopyPoints(int node, double[] scores, Span<double> points)
    {
        if (!IsWhole) return Again.Explanation.TryCopyPoints(node, scores, points);
        for (int i = 0; i < points.Length; i++)
        {
            double sum = places[i].Intercept;
            foreach (var part in places[i].Contributions) sum += part.Points;
            if (sum != scores[i]) return false;
            points[i] = PointsOf(nodes[node].Node, places[i]);
        }

        return true;
    }

    private static double? ValueOf(ModelNode node, StoredPlace place) =>
        node is Factor ? place.Factors.FirstOrDefault(part => part.Factor.Id == node.Id)?.Value : place.Contributions
            .FirstOrDefault(part => part.Criterion.Id == node.Id)?.Value;

    private static double PointsOf(ModelNode node, StoredPlace place) =>
        (node is Factor ? place.Factors.FirstOrDefault(part => part.Factor.Id == node.Id)?.Points : place.Contributions
            .FirstOrDefault(part => part.Criterion.Id == node.Id)?.Points) ?? 0;

    internal override QualityCostMap? QualityCost(ScoringResult result) => map;
}

/// <summary>The reasons of one score that was read.</summary>
internal sealed record StoredPlace(
    double Intercept, double Coverage, ExplanationInfo Info, ImmutableArray<FactorContribution> Factors,
        ImmutableArray<Contribution> Contributions)
{
    /// <summary>Gets whether the document says what the score is made of.</summary>
    internal bool IsExplained { get; init; } = true;
}
