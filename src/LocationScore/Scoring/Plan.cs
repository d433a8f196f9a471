using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore;

/// <summary>A model compiled over facts: the tree, its weights and the values of every criterion, ready to be scored again and
/// again.</summary>
internal sealed partial class Plan
{
    private const int BlockRows = 1024;

    private double[] _values = [];
    private CriterionColumn[]? _criteria;
    private ImmutableArray<Notice> _notices;

    internal required ScoringModel Model { get; init; }

    internal required FactTable Facts { get; init; }

    /// <summary>The facts with chosen alternatives, before indicators were derived.</summary>
    internal required FactTable Chosen { get; init; }

    /// <summary>The rows of the fact table that are scored.</summary>
    internal required int[] Rows { get; init; }

    internal required ImmutableArray<Location> Locations { get; init; }

    internal required ImmutableArray<ExcludedLocation> Excluded { get; init; }

    internal required PlanTree Tree { get; init; }

    /// <summary>What makes cells and notices when they are asked for; null when they are there.</summary>
    internal ModelLayout? Layout { get; init; }

    /// <summary>The position of the indicator of each criterion; empty without a layout.</summary>
    internal int[] Positions { get; init; } = [];

    internal CriterionColumn[] Criteria
    {
        get => _criteria ?? Interlocked.CompareExchange(ref _criteria, Layout!.Columns(this), null) ?? _criteria;
        init => _criteria = value;
    }

    internal PlanNode[] Nodes => Tree.Nodes;

    /// <summary>The node of each criterion.</summary>
    internal int[] Leaves => Tree.Leaves;

    /// <summary>All values, criterion by criterion.</summary>
    internal required double[] Values { get => _values; init => _values = value; }

    /// <summary>Which criteria do not count for which locations, laid out like the values; null when all count.</summary>
    internal required bool[]? Absent { get; init; }

    /// <summary>The locations with at least one criterion that does not count; null when there is none.</summary>
    internal required bool[]? WithGaps { get; init; }

    internal double[] EffectiveWeights => Tree.EffectiveWeights;

    internal double[] LocalWeights => Tree.LocalWeights;

    internal ImmutableArray<Notice> Notices
    {
        get => _notices.IsDefault ? _notices = Layout!.Notices(this) : _notices;
        set => _notices = value;
    }

    /// <summary>What the ranking method sees; null without a method.</summary>
    internal DecisionMatrix? Matrix { get; set; }

    /// <summary>What the ranking method returned when the model was compiled, for the first scoring with the model's own weights.</summary>
    internal MethodResult? MethodResult { get; set; }

    internal bool IsAdditive => Tree.IsAdditive;

    /// <summary>Whether every value lies on 0..1 by declaration.</summary>
    internal required bool IsUnit { get; init; }

    internal double Intercept => Tree.Intercept;

    /// <summary>The row of the reference location among the scored ones, or −1.</summary>
    internal required int Reference { get; init; }

    internal int Count => Rows.Length;

    internal bool ComparesLocations => Tree.ComparesLocations;

    internal PlanNode Top => Nodes[0];

    /// <summary>One more than the last node below a node: a node stands right before all that is below it.</summary>
    internal int EndOf(int node)
    {
        while (Nodes[node].Children.Length > 0) node = Nodes[node].Children[^1];
        return node + 1;
    }

    /// <summary>The same plan with values that may be written.</summary>
    internal Plan WithOwnValues()
    {
        var copy = (Plan)MemberwiseClone();
        copy._values = [.. _values];
        return copy;
    }

    /// <summary>The definition of an indicator that is derived from others; null for one that is judged.</summary>
    internal DerivedIndicator? DerivedAt(int indicator)
    {
        string id = Facts.Indicators[indicator].Id;
        return Model.Derived.FirstOrDefault(derived => derived.Id == id);
    }

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
