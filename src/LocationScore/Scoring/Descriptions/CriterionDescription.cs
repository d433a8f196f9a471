using System.Collections.Immutable;

namespace LocationScore.Descriptions;

/// <summary>A criterion of a compiled model, from the indicator to the values of all scored locations.</summary>
/// <threadsafety>Immutable in what it shows; safe to share.</threadsafety>
public sealed class CriterionDescription
{
    private readonly Plan _plan;
    private readonly CriterionColumn _column;
    private readonly Lazy<CellMarks[]?> _outside;
    private readonly Lazy<PeerStatistics?> _statistics;

    internal CriterionDescription(Plan plan, int index)
    {
        _plan = plan;
        _column = plan.Criteria[index];
        Index = index;
        Node = plan.Leaves[index];
        _outside = new(FindOutside);
        _statistics = new(FindStatistics);
    }

    /// <summary>Gets its position in <see cref="ModelDescription.Criteria"/>.</summary>
    public int Index { get; }

    /// <summary>Gets the position of its node in <see cref="ModelDescription.Nodes"/>.</summary>
    public int Node { get; }

    /// <summary>Gets the criterion of the model.</summary>
    public Criterion Criterion => _column.Criterion;

    /// <summary>Gets its id.</summary>
    public string Id => Criterion.Id;

    /// <summary>Gets its JSON path in the model.</summary>
    public string Path => _column.Path;

    /// <summary>Gets the indicator that it scores; one of <see cref="ScoringModel.Derived"/> stands among the indicators of the facts,
    /// too.</summary>
    public Indicator Indicator => _plan.Facts.Indicators[_column.Indicator];

    /// <summary>Gets the position of the indicator in the facts of the description.</summary>
    public int IndicatorPosition => _column.Indicator;

    /// <summary>Gets the unit of its raw values.</summary>
    public string Unit => Criterion.Unit;

    /// <summary>Gets which raw values are better.</summary>
    public Direction Direction => Criterion.Direction;

    /// <summary>Gets the raw values that are best, with, and only with, <see cref="Direction.Target"/>.</summary>
    public TargetRange? Target => Criterion.Target;

    /// <summary>Gets how raw values become values, the default of the model included.</summary>
    public ValueFunction Value => _column.Value;

    /// <summary>Gets the value function with direction, target and range applied; <see langword="null"/> for a normalisation.</summary>
    public Curve? Curve => _column.Curve;

    /// <summary>Gets the normalisation with the statistics that it took from the peers, to be saved and given back; <see langword="null"/>
    /// for other functions.</summary>
    public FrozenNormalisation? Frozen =>
        Value is Normalisation normalisation && _column.Peers is { } peers ? FrozenNormalisation.Freeze(normalisation, peers) : null;

    /// <summary>Gets what happens when the fact is absent, the default of the model included.</summary>
    public MissingPolicy Missing => _column.Missing;

    /// <summary>Gets how outliers are treated, the default of the model included; or <see langword="null"/>.</summary>
    public OutlierTreatment? Outliers => _column.Outliers is KeepTreatment ? null : _column.Outliers;

    /// <summary>Gets the facts that are not trusted.</summary>
    public ImmutableArray<Criterion.IgnoredFact> Ignored => Criterion.Ignore;

    /// <summary>Gets whether the value of one location may change when another joins: a normalisation, a treatment of outliers, or gaps
    /// filled in from the peers.</summary>
    public bool IsPeerRelative => PeerReasons.Of(_column) is not null;

    /// <summary>Gets its effective weight in the model.</summary>
    public double EffectiveWeight => _plan.EffectiveWeights[Index];

    /// <summary>Gets what its normalisation was computed from, or <see langword="null"/> for a function with absolute anchors.</summary>
    public PeerStatistics? Statistics => _statistics.Value;

    /// <summary>Gets the values of all scored locations, in their order; 0 where the criterion does not count, see
    /// <see cref="IsAbsent"/>.</summary>
    public ReadOnlySpan<double> Values => _plan.Values.AsSpan(Index * _plan.Count, _plan.Count);

    /// <summary>Gets the raw values that were used, in the order of the scored locations; 0 where there is none.</summary>
    public ReadOnlySpan<double> Used => _column.Used;

    /// <summary>Says whether the criterion does not count for a location.</summary>
    /// <param name="location">The position of the location, from 0.</param>
    /// <returns>Whether its weight goes to its siblings there.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such location.</exception>
    public bool IsAbsent(int location)
    {
        Check(location);
        return _plan.Absent is not null && _plan.Absent[(Index * _plan.Count) + location];
    }

    /// <summary>Describes one cell.</summary>
    /// <param name="location">The position of the location, from 0.</param>
    /// <returns>Where its value comes from.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such location.</exception>
    public CellDescription Cell(int location)
    {
        Check(location);
        int row = _plan.Rows[location];
        var facts = _plan.Facts.Column(_column.Indicator);
        double? fact = facts.IsPresent(row) ? facts.Values[row] : null;
        int? year = facts.YearAt(row);
        var state = _column.StateOf(location);
        var marks = state != CellState.Filled ? CellMarks.None : _column.Missing is AssumeMissing or FixedMissing ? CellMarks.Assumed
            : CellMarks.Imputed;
        if (fact is not null && state != CellState.Reported) marks |= CellMarks.Ignored;
        if (state == CellState.Reported && _plan.Model.ReferenceYear is { } reference && year is { } described
            && Math.Abs(described - reference) > (_plan.Model.Ranking ?? new RankingOptions()).StaleAfterYears) marks |= CellMarks.Stale;
        if (_outside.Value is { } outside) marks |= outside[location];
        bool absent = state == CellState.Absent;
        return new(state, fact, absent || _column.IsDirect(location) ? null : _column.Used[location], absent ? null : Values[location],
            year, marks);
    }

    /// <summary>Returns the id of the criterion and its unit.</summary>
    /// <returns>For example <c>wage (CNY/year)</c>.</returns>
    public override string ToString() => $"{Id} ({Unit})";

    private void Check(int location)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(location);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(location, _plan.Count);
    }

    /// <summary>The scored locations that take part in the value function.</summary>
    private int[] Present() =>
        [.. Enumerable.Range(0, _plan.Count)
        .Where(i => _column.StateOf(i) != CellState.Absent && !(_column.Fixed is { } given && given[i]))];

    private CellMarks[]? FindOutside()
    {
        var rows = Present();
        var x = Array.ConvertAll(rows, i => _column.Used[i]);
        if (x.Length == 0) return null;
        var report = new ColumnReport();
        if (_column.Value is Normalisation normalisation)
        {
            bool cost = Scale(ref x) != Direction.Benefit;
            normalisation.Apply(normalisation.Measure(x, cost, Reference(rows), report), cost, x, new double[x.Length], report);
        }
        else
        {
            _column.Curve!.Evaluate(x, new double[x.Length], report);
        }

        if (report.Clipped.Count + report.Extrapolated.Count == 0) return null;
        var marks = new CellMarks[_plan.Count];
        foreach (int k in report.Clipped) marks[rows[k]] |= CellMarks.Clipped;
        foreach (int k in report.Extrapolated) marks[rows[k]] |= CellMarks.Extrapolated;
        for (int i = 0; i < marks.Length; i++)
        {
            if (_column.IsDirect(i)) marks[i] = CellMarks.None;
        }

        return marks;
    }

    private PeerStatistics? FindStatistics()
    {
        if (_column.Value is not Normalisation normalisation) return null;
        var rows = Present();
        var x = Array.ConvertAll(rows, i => _column.Used[i]);
        if (x.Length == 0) return null;
        var direction = Scale(ref x);
        return PeerStatistics.Of(normalisation, direction, x, Reference(rows));
    }

    /// <summary>What a normalisation sees: targets arrive as distances, which are costs.</summary>
    private Direction Scale(ref double[] x)
    {
        if (Direction != Direction.Target) return Direction;
        x = MethodColumns.TargetDistances(x, Target!);
        return Direction.Cost;
    }

    private int Reference(int[] rows)
    {
        string? id = _column.Value.ReferenceLocation;
        return id is null ? -1 : Array.FindIndex(rows, i => _plan.Locations[i].Id == id);
    }
}
