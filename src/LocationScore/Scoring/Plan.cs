using System.Collections.Immutable;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>A model compiled over facts: the tree, its weights and the values of every criterion, ready to be scored again and again.</summary>
internal sealed partial class Plan
{
    private const int BlockRows = 1024;

    internal required ScoringModel Model { get; init; }

    internal required FactTable Facts { get; init; }

    /// <summary>The rows of the fact table that are scored.</summary>
    internal required int[] Rows { get; init; }

    internal required ImmutableArray<Location> Locations { get; init; }

    internal required ImmutableArray<ExcludedLocation> Excluded { get; init; }

    internal required PlanNode[] Nodes { get; init; }

    internal required CriterionColumn[] Criteria { get; init; }

    /// <summary>The node of each criterion.</summary>
    internal required int[] Leaves { get; init; }

    /// <summary>All values, criterion by criterion.</summary>
    internal required double[] Values { get; init; }

    /// <summary>Which criteria do not count for which locations, laid out like the values; null when all count.</summary>
    internal required bool[]? Absent { get; init; }

    /// <summary>The locations with at least one criterion that does not count; null when there is none.</summary>
    internal required bool[]? Gappy { get; init; }

    internal required double[] EffectiveWeights { get; init; }

    internal required double[] LocalWeights { get; init; }

    internal required ImmutableArray<WeightedNode> WeightedNodes { get; init; }

    /// <summary>How the weights of the top children were found, when a weighting found them.</summary>
    internal required WeightingResult? TopWeighting { get; init; }

    internal ImmutableArray<Notice> Notices { get; set; } = [];

    /// <summary>Whether all aggregations are weighted sums, so that the score is one sum over the criteria.</summary>
    internal required bool IsAdditive { get; init; }

    /// <summary>Whether every value lies on 0..1 by declaration.</summary>
    internal required bool IsUnit { get; init; }

    internal required double Intercept { get; init; }

    /// <summary>The row of the reference location among the scored ones, or −1.</summary>
    internal required int Reference { get; init; }

    internal int Count => Rows.Length;

    /// <summary>Whether a factor can only be combined when all locations are in hand.</summary>
    internal required bool ComparesLocations { get; init; }

    internal PlanNode Top => Nodes[0];

    /// <summary>Whether other effective weights than the model's can be scored: not below aggregations that take weights as they are.</summary>
    internal bool AcceptsWeights =>
        Top.Aggregation is not OrderedAggregation && Nodes.Skip(1).All(static node => !node.TakesWeightsAsTheyAre && node.Aggregation is not OrderedAggregation);

    /// <summary>The model's own weights.</summary>
    internal PlanWeights OwnWeights => new(EffectiveWeights, LocalWeights);

    /// <summary>Scores every location by the tree with the model's own weights.</summary>
    internal void ScoreTree(Span<double> scores, PlanRoom room) => ScoreTree(OwnWeights, scores, room);

    /// <summary>Scores every location by the tree.</summary>
    /// <remarks>Sets <see cref="PlanRoom.IsSuspect"/> when something happened that <see cref="Compilation"/> might refuse.</remarks>
    internal void ScoreTree(PlanWeights weights, Span<double> scores, PlanRoom room)
    {
        room.IsSuspect = false;
        if (IsAdditive) ScoreAdditive(weights, scores, room);
        else Evaluate(weights.Local, scores, null, room);
        if (!IsUnit || !IsAdditive || Top.Rescale is not null) room.IsSuspect |= !AreFinite(scores);
    }

    private static bool AreFinite(ReadOnlySpan<double> numbers)
    {
        bool finite = true;
        foreach (double number in numbers) finite &= double.IsFinite(number);
        return finite;
    }
}
