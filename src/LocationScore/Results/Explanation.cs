using System.Collections.Immutable;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>What a result asks of the compiled model behind it, when somebody wants to know why.</summary>
internal abstract class Explanation
{
    internal abstract ImmutableArray<Contribution> Contributions(int location, double[] scores);

    internal abstract ImmutableArray<FactorContribution> Factors(int location, double[] scores);

    internal abstract double Intercept(int location, double[] scores);

    /// <summary>What the points of one location are.</summary>
    internal abstract ExplanationInfo Info(int location, double[] scores);

    /// <summary>Explains the gap between two locations.</summary>
    internal abstract Comparison Compare(RankedLocation one, RankedLocation other, double[] scores);

    /// <summary>How many duels a location wins.</summary>
    internal abstract Duel.Tally Duels(int location);

    internal abstract double Coverage(int location);

    internal abstract RankingBasis Basis { get; }

    /// <summary>The value of a node per location; NaN where it does not count.</summary>
    internal abstract void CopyValues(int node, Span<double> values);

    /// <summary>The points of a node per location, where the score is a sum of points.</summary>
    internal abstract bool TryCopyPoints(int node, double[] scores, Span<double> points);

    internal abstract ImmutableArray<Notice> Notices { get; }

    /// <summary>All notices: those of compiling and those about the places.</summary>
    internal virtual ImmutableArray<Notice> NoticesOf(ScoringResult result) =>
        Notices.AddRange(MapNotices.Of(result)).AddRange(PlaceNotices.Of(result));

    internal abstract ImmutableArray<Location> Locations { get; }

    internal abstract WeightingResult? TopWeighting { get; }

    internal abstract QualityCostMap? QualityCost(ScoringResult result);
}
