using System.Collections.Immutable;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore;

/// <summary>Works out why a location scores what it scores.</summary>
/// <remarks>
/// Additive trees: the very terms of the score. Other trees: from the top down each node hands its points to its children (see <see cref="Attribution"/>).
/// Ranking methods: in proportion to weight × min–max value. What is left is spread by weight, so that the points always sum to the score.
/// </remarks>
internal sealed partial class PlanExplanation : Explanation
{
    private readonly Plan _plan;
    private readonly MethodResult? _method;
    private readonly Lazy<FactorValues> _columns;
    private readonly Lazy<(double Factor, double Offset)?> _topLine;

    internal PlanExplanation(Plan plan, MethodResult? method)
    {
        _plan = plan;
        _method = method;
        _columns = new(FactorColumns);
        _topLine = new(() => plan.IsAdditive && method is null ? plan.TopLine() : null);
    }

    internal override ImmutableArray<Notice> Notices =>
        _method is null ? _plan.Notices : _plan.Notices.AddRange(_method.Remarks.Select(static remark => new Notice(NoticeCodes.Remark, remark)));

    internal override ImmutableArray<Location> Locations => _plan.Locations;

    internal override double Intercept(int location, double[] scores) =>
        TryExact(location, scores, new double[_plan.Criteria.Length], out double intercept) ? intercept : 0;

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
        var points = Points(location, scores);
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
                absent ? null : _plan.Values[(j * _plan.Count) + location],
                absent ? 0 : weights[j], points[_plan.Leaves[j]], fact, _plan.Facts.FindSource(fact?.Source)));
        }

        return contributions.MoveToImmutable();
    }

    internal override ImmutableArray<FactorContribution> Factors(int location, double[] scores)
    {
        var points = Points(location, scores);
        var weights = NodeWeights(location);
        var factors = ImmutableArray.CreateBuilder<FactorContribution>();
        for (int k = 1; k < _plan.Nodes.Length; k++)
        {
            if (_plan.Nodes[k].Node is Factor factor)
                factors.Add(new(factor, _plan.Nodes[k].Depth, _columns.Value.Gone[k]![location] || weights[k] == 0 ? null : _columns.Value.After[k]![location], weights[k], points[k]));
        }

        return factors.ToImmutable();
    }

    internal override WeightingResult? TopWeighting => _plan.Tree.TopWeighting;

    internal override QualityCostMap? QualityCost(ScoringResult result) =>
        HasAxis(Axis.Quality) && HasAxis(Axis.Cost) && !MapNotices.Of(result).Any() ? QualityCostMaps.Of(_plan, result, _columns.Value) : null;

    private bool HasAxis(Axis axis) => _plan.Top.Children.Any(child => _plan.Nodes[child].Node is Factor factor && factor.Axis == axis);

    private FactorValues FactorColumns()
    {
        var values = new FactorValues(_plan.Nodes.Length);
        _plan.Evaluate(_plan.LocalWeights, new double[_plan.Count], values);
        return values;
    }

    private double[] WeightsAt(int location)
    {
        if (_plan.Gappy is null || !_plan.Gappy[location]) return _plan.EffectiveWeights;
        var weights = new double[_plan.Criteria.Length];
        _plan.WeightsAt(location, _plan.EffectiveWeights, weights);
        return weights;
    }

    /// <summary>The effective weight of every node for one location.</summary>
    private double[] NodeWeights(int location)
    {
        if (_plan.Gappy is null || !_plan.Gappy[location]) return Array.ConvertAll(_plan.Nodes, static node => node.EffectiveWeight);
        var weights = new double[_plan.Nodes.Length];
        _plan.NodeWeightsAt(location, _plan.EffectiveWeights, weights);
        return weights;
    }

    /// <summary>The points of every node for one location.</summary>
    private double[] Points(int location, double[] scores)
    {
        var points = new double[_plan.Nodes.Length];
        var terms = new double[_plan.Criteria.Length];
        if (_method is not null) ByMethod(location, scores[location], terms);
        else if (!TryExact(location, scores, terms, out _)) return Attribution.Of(_plan, location, scores[location], NodeWeights(location), _columns.Value);
        for (int k = _plan.Nodes.Length - 1; k > 0; k--)
        {
            if (_plan.Nodes[k].Leaf >= 0) points[k] = terms[_plan.Nodes[k].Leaf];
            points[_plan.Nodes[k].Parent] += points[k];
        }

        return points;
    }

    /// <summary>Whether the score is one sum over the criteria; then its terms.</summary>
    private bool TryExact(int location, double[] scores, double[] terms, out double intercept)
    {
        intercept = 0;
        return _topLine.Value is var (factor, offset)
            && _plan.TermsAt(location, _plan.EffectiveWeights, factor, offset, terms, out intercept) == scores[location];
    }

    private void ByMethod(int location, double score, double[] points)
    {
        double sum = 0, whole = 0;
        bool lower = _method!.ScoreDirection == ScoreDirection.LowerIsBetter;
        for (int j = 0; j < points.Length; j++)
        {
            var (column, cost) = MethodColumns.Of(_plan, j);
            double min = column[0], max = column[0];
            foreach (double v in column)
            {
                min = Math.Min(min, v);
                max = Math.Max(max, v);
            }

            double good = min == max ? 0.5 : (cost ? max - column[location] : column[location] - min) / (max - min);
            points[j] = _plan.EffectiveWeights[j] * (lower ? 1 - good : good);
            sum += points[j];
            whole += _plan.EffectiveWeights[j];
        }

        bool scale = sum > 0 && score / sum > 0;
        for (int j = 0; j < points.Length; j++)
            points[j] = scale ? points[j] * (score / sum) : points[j] + ((score - sum) * _plan.EffectiveWeights[j] / whole);
    }
}
