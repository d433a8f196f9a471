using System.Collections.Concurrent;
using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>Works out why a location scores what it scores.</summary>
/// <remarks>
/// Sums, trees and methods alike: the very terms of the score. Everything else: an attribution of a difference to a stated base, the other
/// location or the worst value on every criterion
/// (see <see cref="Attribution"/> and <see cref="MethodAttribution"/>), worked out when it is asked for and kept.
/// </remarks>
internal sealed partial class PlanExplanation : Explanation
{
    private readonly Plan _plan;
    private readonly MethodResult? _method;
    private readonly Lazy<FactorValues> _columns;
    private readonly Lazy<RowFrames> _frames;
    private readonly Lazy<MethodAttribution?> _ofMethod;
    private readonly Lazy<(double Factor, double Offset)?> _topLine;
    private readonly Lazy<ImmutableArray<Notice>> _notices;
    private readonly ConcurrentDictionary<(int, int), NodeShares> _known = new();

    internal PlanExplanation(Plan plan, DecisionMatrix? matrix, MethodResult? method)
    {
        _plan = plan;
        _method = method;
        _columns = new(FactorColumns);
        _frames = new(() => new(plan, _columns.Value));
        _ofMethod = new(() => method is null ? null : new(plan, plan.Model.Method!, matrix!, method));
        _topLine = new(() => plan.IsAdditive && method is null ? plan.TopLine() : null);
        _notices = new(AllNotices);
    }

    internal override ImmutableArray<Notice> Notices => _notices.Value;

    internal override ImmutableArray<Location> Locations => _plan.Locations;

    internal override double Intercept(int location, double[] scores) => Shares(location, scores).Rest;

    internal override ExplanationInfo Info(int location, double[] scores)
    {
        var shares = Shares(location, scores);
        bool based = shares.Kind is ExplanationKind.Attribution or ExplanationKind.Sampled;
        return new(shares.Kind, shares.Method, shares.Citation, based ? ExplanationTexts.WorstBase : null, based ? shares.Rest : null,
            shares.WorstError(_plan));
    }

    internal override double Coverage(int location)
    {
        double covered = 0, whole = 0;
        for (int j = 0; j < _plan.Criteria.Length; j++)
        {
            double weight = Math.Abs(_plan.EffectiveWeights[j]);
            whole += weight;
            if (_plan.Criteria[j].StateOf(location) == CellState.Reported) covered += weight;
        }

        return whole == 0 ? 0 : covered == whole ? 1 : covered / whole;
    }

    internal override ImmutableArray<Contribution> Contributions(int location, double[] scores)
    {
        int m = _plan.Criteria.Length;
        var shares = Shares(location, scores);
        var weights = WeightsAt(location);
        var contributions = ImmutableArray.CreateBuilder<Contribution>(m);
        for (int j = 0; j < m; j++)
        {
            var column = _plan.Criteria[j];
            var fact = _plan.Facts.FactAt(_plan.Rows[location], column.Indicator);
            var state = column.StateOf(location);
            bool absent = state == CellState.Absent;
            contributions.Add(new(column.Criterion, state, fact?.Value,
                absent || column.IsDirect(location) ? null : column.Used[location],
                ValueOf(j, location),
                absent ? 0 : weights[j], shares.Points[_plan.Leaves[j]], fact, _plan.Facts.FindSource(fact?.Source),
                    shares.Errors?[_plan.Leaves[j]]));
        }

        return contributions.MoveToImmutable();
    }

    internal override ImmutableArray<FactorContribution> Factors(int location, double[] scores)
    {
        var shares = Shares(location, scores);
        var weights = NodeWeights(location);
        var factors = ImmutableArray.CreateBuilder<FactorContribution>();
        for (int k = 1; k < _plan.Nodes.Length; k++)
        {
            if (_plan.Nodes[k].Node is Factor factor)
                factors.Add(new(factor, _plan.Nodes[k].Depth, weights[k] == 0 ? null : FactorValueOf(k, location), weights[k],
                    shares.Points[k], shares.Errors?[k]));
        }

        return factors.ToImmutable();
    }

    internal override Comparison Compare(RankedLocation one, RankedLocation other, double[] scores)
    {
        int a = one.Position, b = other.Position;
        var shares = Between(a, b, scores);
        var pointsOne = shares.Kind == ExplanationKind.Terms ? Shares(a, scores).Points : null;
        var pointsOther = shares.Kind == ExplanationKind.Terms ? Shares(b, scores).Points : null;
        var factors = ImmutableArray.CreateBuilder<ComparisonItem>();
        var criteria = ImmutableArray.CreateBuilder<ComparisonItem>();
        double[] weightsOne = NodeWeights(a), weightsOther = NodeWeights(b);
        for (int k = 1; k < _plan.Nodes.Length; k++)
        {
            var node = _plan.Nodes[k];
            double? ValueAt(int location, double[] weights) => node.Leaf >= 0 ? ValueOf(node.Leaf, location) : weights[k] == 0 ? null
                : FactorValueOf(k, location);
            (node.Leaf >= 0 ? criteria : factors).Add(new(node.Node!, node.Depth, ValueAt(a, weightsOne), ValueAt(b, weightsOther),
                pointsOne?[k], pointsOther?[k], shares.Points[k], shares.Errors?[k], node.Leaf >= 0 ? Advantage(a, b, node.Leaf) : 0));
        }

        bool based = shares.Kind is ExplanationKind.Attribution or ExplanationKind.Sampled;
        var info = new ExplanationInfo(shares.Kind, shares.Method, shares.Citation, based ? other.Location.Name : null,
            based ? other.Score : null, shares.WorstError(_plan));
        return new(one, other, one.Score - other.Score, info, factors.ToImmutable(), criteria.ToImmutable(), shares.Rest, DuelOf(a, b));
    }

    internal override Duel.Tally Duels(int location)
    {
        int won = 0, lost = 0;
        for (int i = 0; i < _plan.Count; i++)
        {
            var duel = DuelOf(location, i);
            if (duel.Won - duel.Lost > 1e-12) won++;
            else if (duel.Lost - duel.Won > 1e-12) lost++;
        }

        return new(won, lost, _plan.Count - 1 - won - lost);
    }

    internal override WeightingResult? TopWeighting => _plan.Tree.TopWeighting;

    internal override QualityCostMap? QualityCost(ScoringResult result) =>
        HasAxis(Axis.Quality) && HasAxis(Axis.Cost) && !MapNotices.Of(result).Any() ? QualityCostMaps.Of(_plan, result, _columns.Value)
            : null;

    private bool HasAxis(Axis axis) => _plan.Top.Children.Any(child => _plan.Nodes[child].Node is Factor factor && factor.Axis == axis);

    private ImmutableArray<Notice> AllNotices()
    {
        var notices = _method is null ? _plan.Notices
            : _plan.Notices.AddRange(_method.Remarks.Select(static remark => new Notice(NoticeCodes.Remark, remark)));
        if (_ofMethod.Value is not { } method) return IsSumForAll() ? notices : notices.Add(ExplanationTexts.Attributed(null));
        return method.IsSum ? notices
            : method.IsAttributable ? notices.Add(ExplanationTexts.Attributed(_plan.Model.Method))
            : notices.Add(new(NoticeCodes.NotAttributable, ExplanationTexts.NotAttributable(_plan.Model.Method)));
    }

    /// <summary>Whether every location's score is a sum: not where a straight rescaling is cut off at its ends.</summary>
    private bool IsSumForAll()
    {
        if (_topLine.Value is null) return false;
        if (_plan.Top.Rescale is null) return true;
        var scores = new double[_plan.Count];
        _plan.ScoreTree(scores, new(_plan));
        var terms = new double[_plan.Criteria.Length];
        return Enumerable.Range(0, _plan.Count).All(i => TryExact(i, scores[i], terms, out _));
    }

    private FactorValues FactorColumns()
    {
        var values = new FactorValues(_plan.Nodes.Length);
        _plan.Evaluate(_plan.LocalWeights, new double[_plan.Count], values);
        return values;
    }

    private double? ValueOf(int criterion, int location) =>
        _plan.Criteria[criterion].StateOf(location) == CellState.Absent ? null : _plan.Values[(criterion * _plan.Count) + location];

    private double? FactorValueOf(int node, int location) => _columns.Value.Absent[node]![location] ? null
        : _columns.Value.After[node]![location];

    private double[] WeightsAt(int location)
    {
        if (_plan.WithGaps is null || !_plan.WithGaps[location]) return _plan.EffectiveWeights;
        var weights = new double[_plan.Criteria.Length];
        _plan.WeightsAt(location, _plan.EffectiveWeights, weights);
        return weights;
    }

    /// <summary>The effective weight of every node for one location.</summary>
    private double[] NodeWeights(int location)
    {
        if (_plan.WithGaps is null || !_plan.WithGaps[location]) return Array.ConvertAll(_plan.Nodes, static node => node.EffectiveWeight);
        var weights = new double[_plan.Nodes.Length];
        _plan.NodeWeightsAt(location, _plan.EffectiveWeights, weights);
        return weights;
    }

    private int Advantage(int one, int other, int criterion)
    {
        if (_ofMethod.Value is { } method) return method.Advantage(one, other, criterion);
        return ValueOf(criterion, one) is { } a && ValueOf(criterion, other) is { } b ? a.CompareTo(b) : 0;
    }

    private Duel DuelOf(int one, int other)
    {
        double won = 0, lost = 0, even = 0;
        for (int j = 0; j < _plan.Criteria.Length; j++)
        {
            double weight = Math.Abs(_plan.EffectiveWeights[j]);
            int advantage = Advantage(one, other, j);
            if (advantage > 0) won += weight;
            else if (advantage < 0) lost += weight;
            else even += weight;
        }

        return new(won, lost, even);
    }

    /// <summary>What makes up the score of a location.</summary>
    private NodeShares Shares(int location, double[] scores) =>
        TryTerms(location, scores[location])
            ?? _known.GetOrAdd((location, location),
            key => _ofMethod.Value is { } method ? method.Of(location, scores[location]) : Based(location, scores[location]));

    /// <summary>What makes up the score of one location less that of another: worked out one way round only, so that swapping the two turns
    /// every sign.</summary>
    private NodeShares Between(int one, int other, double[] scores)
    {
        if (one > other) return Between(other, one, scores).Negated();
        double gap = scores[one] - scores[other], size = Math.Max(Math.Abs(scores[one]), Math.Abs(scores[other]));
        if (_ofMethod.Value is { } method) return _known.GetOrAdd((one, other), _ => method.Of(one, other, gap, size));
        if (SameWeights(one, other) && TryTerms(one, scores[one]) is { } first
            && TryTerms(other, scores[other]) is { } second) return Difference(first, second, one, other);
        return _known.GetOrAdd((one, other), _ =>
        {
            var shares = Attribution.Of(_plan, _frames.Value, _frames.Value.Row(one), _frames.Value.Row(other), gap);
            return _topLine.Value is null || SameWeights(one, other) ? shares
                : shares with { Method = $"{ExplanationTexts.OtherWeights} {shares.Method}" };
        });
    }

    /// <summary>Whether the same criteria count for both, so that a term has one weight.</summary>
    private bool SameWeights(int one, int other)
    {
        if (_plan.Absent is null) return true;
        for (int j = 0; j < _plan.Criteria.Length; j++)
        {
            if (_plan.Absent[(j * _plan.Count) + one] != _plan.Absent[(j * _plan.Count) + other]) return false;
        }

        return true;
    }

    private NodeShares Difference(NodeShares one, NodeShares other, int a, int b)
    {
        var points = new double[_plan.Nodes.Length];
        for (int j = 0; j < _plan.Leaves.Length; j++)
        {
            int leaf = _plan.Leaves[j];
            points[leaf] = _plan.Values[(j * _plan.Count) + a] == _plan.Values[(j * _plan.Count) + b] ? 0
                : one.Points[leaf] - other.Points[leaf];
        }

        // Both have the same intercept, but for rounding.
        double rest = one.Rest - other.Rest;
        int largest = _plan.Leaves.MaxBy(leaf => Math.Abs(points[leaf]));
        if (points[largest] != 0) points[largest] += rest;
        Coalitions.AddUp(_plan, points);
        return one with { Points = points, Rest = 0 };
    }

    private NodeShares? TryTerms(int location, double score)
    {
        if (_method is not null || _topLine.Value is null) return null;
        var terms = new double[_plan.Criteria.Length];
        if (!TryExact(location, score, terms, out double intercept)) return null;
        var points = new double[_plan.Nodes.Length];
        for (int j = 0; j < terms.Length; j++) points[_plan.Leaves[j]] = terms[j];
        Coalitions.AddUp(_plan, points);
        return new(ExplanationKind.Terms, points, null, intercept, ExplanationTexts.Terms, null);
    }

    /// <summary>Whether the score is one sum over the criteria; then its terms. What the ends of a scaling differ by from the sum, by
    /// rounding, is added to the intercept.</summary>
    private bool TryExact(int location, double score, double[] terms, out double intercept)
    {
        intercept = 0;
        if (_topLine.Value is not var (factor, offset)) return false;
        double sum = _plan.TermsAt(location, _plan.EffectiveWeights, factor, offset, terms, out intercept);
        if (sum == score) return true;
        double size = Math.Abs(intercept);
        foreach (double term in terms) size += Math.Abs(term);
        intercept += score - sum;
        return _plan.Top.Rescale is not null && Math.Abs(score - sum) <= 1e-12 * size;
    }

    private NodeShares Based(int location, double score)
    {
        var frames = _frames.Value;
        double[] row = frames.Row(location), worst = frames.WorstFor(row);
        double from = Attribution.ScoreOf(_plan, frames, worst);
        if (!double.IsFinite(from)) return NodeShares.None(_plan, score, ExplanationTexts.NotAttributable(null));
        var shares = Attribution.Of(_plan, frames, row, worst, score - from);
        return shares with { Rest = from + shares.Rest };
    }
}
