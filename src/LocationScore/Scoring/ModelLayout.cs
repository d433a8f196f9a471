using System.Collections.Immutable;

namespace LocationScore;

/// <summary>What a model is before it meets facts, made once per model; over a complete table the values are all that is left to
/// compute.</summary>
/// <remarks>
/// The short way of <see cref="Scorer.Compile"/>: it makes the plan that <see cref="Compilation"/> makes, or none when anything is out of
/// the ordinary, such as a gap, a value outside
/// the anchors that is refused or a column whose values are all equal. What people read, notices and cells, is made when it is asked for.
/// </remarks>
internal sealed class ModelLayout
{
    private const int ManyCells = 256_000;

    private readonly ScoringModel _model;
    private readonly PlanTree? _tree;
    private readonly CriterionColumn[] _columns = [];
    private readonly SegmentKernel?[] _segments = [];
    private readonly int[] _hints = [];
    private readonly bool _isUnit;

    private ModelLayout(ScoringModel model)
    {
        _model = model;
        if (new Compilation(model, null!).LayOut() is not var (tree, columns) || !Array.TrueForAll(columns, IsPlain)) return;
        _tree = tree;
        _columns = columns;
        _segments = Array.ConvertAll(columns, static column => SegmentKernel.Of(column.Curve));
        _hints = [.. Enumerable.Range(0, columns.Length)];
        _isUnit = Array.TrueForAll(columns, static column => column.IsUnit);
    }

    internal static ModelLayout Of(ScoringModel model) => model.Keep(static model => new ModelLayout(model));

    /// <summary>Makes the plan, or null when the long way must be taken.</summary>
    internal Plan? Over(FactTable facts)
    {
        if (_tree is null) return null;
        int n = facts.Locations.Length, m = _columns.Length,
            reference = _model.Reference is null ? -1 : facts.LocationPosition(_model.Reference);
        if (reference < 0 && _model.Reference is not null) return null;
        var positions = new int[m];
        for (int j = 0; j < m; j++)
        {
            positions[j] = Find(facts, j);
            if (positions[j] < 0) return null;
        }

        var values = GC.AllocateUninitializedArray<double>(checked(n * m));
        if (!Evaluate(facts, positions, values, n)) return null;
        var rows = GC.AllocateUninitializedArray<int>(n);
        for (int i = 0; i < n; i++) rows[i] = i;
        var plan = new Plan
        {
            Model = _model,
            Facts = facts,
            Chosen = facts,
            Rows = rows,
            Locations = facts.Locations,
            Excluded = [],
            Tree = _tree,
            Layout = this,
            Positions = positions,
            Values = values,
            Absent = null,
            WithGaps = null,
            IsUnit = _isUnit,
            Reference = reference,
        };
        if (_isUnit && plan.IsAdditive && plan.Top.Rescale is null) return plan;
        var problems = new List<Problem>();
        new PlanCheck(plan, problems, null).Tree(plan.OwnWeights);
        return problems.Count == 0 ? plan : null;
    }

    /// <summary>The columns of a plan, for those who want to know where values come from.</summary>
    internal CriterionColumn[] Columns(Plan plan)
    {
        var columns = new CriterionColumn[_columns.Length];
        for (int j = 0; j < columns.Length; j++)
        {
            var laid = _columns[j];
            double[] used = plan.Facts.Column(plan.Positions[j]).Values;
            columns[j] = new()
            {
                Criterion = laid.Criterion,
                Path = laid.Path,
                Value = laid.Value,
                Missing = laid.Missing,
                Outliers = laid.Outliers,
                Indicator = plan.Positions[j],
                Used = used,
                Peers = laid.Value is Normalisation normalisation
                    ? normalisation.Measure(used, laid.Criterion.Direction != Direction.Benefit, -1, null) : null,
            };
        }

        return columns;
    }

    /// <summary>The notices of a plan: those of the long way.</summary>
    internal ImmutableArray<Notice> Notices(Plan plan) => new Compilation(_model, plan.Facts).Run()!.Notices;

    /// <summary>Whether a complete column can be turned into values without asking for anything else.</summary>
    private static bool IsPlain(CriterionColumn column) =>
        column.Outliers is null or KeepTreatment && column.Criterion.Ignore.IsEmpty && column.Curve is not Curve.CustomCurve
        && (column.Value is not Normalisation normalisation
            || (column.Criterion.Target is null && normalisation.ReferenceLocation is null));

    /// <summary>The position of the indicator of a criterion whose column is complete and in the right unit, or −1.</summary>
    private int Find(FactTable facts, int j)
    {
        var criterion = _columns[j].Criterion;
        var indicators = facts.Indicators;
        int at = _hints[j];
        if (at >= indicators.Length || !string.Equals(indicators[at].Id, criterion.Indicator, StringComparison.Ordinal))
        {
            at = facts.TryIndicatorPosition(criterion.Indicator);
            if (at < 0) return -1;
            _hints[j] = at; // where it was last time; whoever writes last is as right
        }

        var column = facts.Column(at);
        bool isSettled = column.IsComplete && (_model.ReferenceYear is null || column.IsPlain);
        return isSettled && string.Equals(indicators[at].Unit, criterion.Unit, StringComparison.Ordinal) ? at : -1;
    }

    /// <summary>Fills in the values; columns do not depend on each other, so that threads change no bit.</summary>
    private bool Evaluate(FactTable facts, int[] positions, double[] values, int n)
    {
        int m = positions.Length;
        if ((long)n * m >= ManyCells && m > 1)
        {
            int refused = 0;
            Parallel.For(0, m, j =>
            {
                if (!Evaluate(j, facts.Column(positions[j]).Values, values.AsSpan(j * n, n), new())) Interlocked.Exchange(ref refused, 1);
            });
            return refused == 0;
        }

        ColumnReport? report = null;
        for (int j = 0; j < m; j++)
        {
            var raw = facts.Column(positions[j]).Values;
            var column = values.AsSpan(j * n, n);
            if (_segments[j] is { } segment && segment.TryEvaluate(raw, column)) continue;
            if (!Evaluate(j, raw, column, report ??= new())) return false;
        }

        return true;
    }

    private bool Evaluate(int j, double[] raw, Span<double> values, ColumnReport report)
    {
        report.Clear();
        if (_segments[j] is { } segment && segment.TryEvaluate(raw, values)) return true;
        if (_columns[j].Value is Normalisation normalisation)
        {
            bool cost = _columns[j].Criterion.Direction != Direction.Benefit;
            var peers = normalisation.Measure(raw, cost, -1, report);
            if (peers.AllEqual) return false;
            normalisation.Apply(peers, cost, raw, values, report);
        }
        else
        {
            _columns[j].Curve!.Evaluate(raw, values, report);
        }

        if (report.Rejected.Count > 0 || report.Undefined.Count > 0) return false;
        bool finite = true;
        foreach (double value in values) finite &= double.IsFinite(value);
        return finite;
    }
}
