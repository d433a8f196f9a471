using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Explains the scores of a ranking method by what its frame says of rows that mix the cells of several alternatives.</summary>
internal sealed class MethodAttribution
{
    private readonly Plan _plan;
    private readonly RankingMethod _method;
    private readonly DecisionMatrix _matrix;
    private readonly RowFrame? _frame;
    private readonly int[] _worst;

    internal MethodAttribution(Plan plan, RankingMethod method, DecisionMatrix matrix, MethodResult result)
    {
        (_plan, _method, _matrix) = (plan, method, matrix.Grouped);
        _frame = method.Frame(matrix, result);
        _worst = Worst(matrix);
    }

    /// <summary>Gets whether the score is a sum.</summary>
    internal bool IsSum => _frame is SumFrame;

    /// <summary>Gets whether the score is a function of one row.</summary>
    internal bool IsAttributable => _frame is not null;

    /// <summary>What makes up the score of one location: terms and an intercept, or shares of what it differs by from the base, whose score
    /// is the rest.</summary>
    internal NodeShares Of(int location, double score)
    {
        if (_frame is SumFrame sum)
        {
            var points = new double[_plan.Nodes.Length];
            double times = sum.Multiplier(location), intercept = times * sum.Intercept,
                size = Math.Max(Math.Abs(score), Math.Abs(intercept));
            for (int j = 0; j < _plan.Leaves.Length; j++) points[_plan.Leaves[j]] = times * sum.Term(location, j);
            intercept += Attribution.Tidy(_plan, points, score - intercept, size);
            return new(ExplanationKind.Terms, points, null, intercept, ExplanationTexts.TermsOf(_method), null);
        }

        double from = _frame?.Score(_worst) ?? double.NaN;
        if (!double.IsFinite(from)) return None(score);
        var shares = Shares(Row(location), _worst, score - from, Math.Max(Math.Abs(score), Math.Abs(from)));
        return shares with { Rest = from + shares.Rest };
    }

    /// <summary>What makes up the difference between two locations.</summary>
    internal NodeShares Of(int one, int other, double gap, double size)
    {
        if (_frame is null) return None(gap);
        if (_frame is not SumFrame sum) return Shares(Row(one), Row(other), gap, size);
        var points = new double[_plan.Nodes.Length];
        double first = sum.Multiplier(one), second = sum.Multiplier(other), times = (first + second) / 2, rest = 0;
        for (int j = 0; j < _plan.Leaves.Length; j++) points[_plan.Leaves[j]] = Differ(one, other, j)
            ? times * (sum.Term(one, j) - sum.Term(other, j)) : 0;
        if (first != second)
        {
            // What the alternatives' own numbers do is due to no criterion.
            double all = 0;
            foreach (int leaf in _plan.Leaves) all += points[leaf];
            rest = gap - all;
        }

        rest += Attribution.Tidy(_plan, points, gap - rest, size);
        return new(ExplanationKind.Terms, points, null, rest, ExplanationTexts.TermsOf(_method), null);
    }

    /// <summary>1 when the one is better on a criterion, −1 when it is worse.</summary>
    internal int Advantage(int one, int other, int criterion)
    {
        var column = _matrix.Column(criterion);
        int more = column[one].CompareTo(column[other]);
        return _matrix.Directions[criterion] == Direction.Cost ? -more : more;
    }

    private static int[] Worst(DecisionMatrix matrix)
    {
        var worst = new int[matrix.CriterionCount];
        for (int j = 0; j < worst.Length; j++)
        {
            var column = matrix.Column(j);
            bool cost = matrix.Directions[j] == Direction.Cost;
            for (int i = 1; i < column.Length; i++)
            {
                if (cost ? column[i] > column[worst[j]] : column[i] < column[worst[j]]) worst[j] = i;
            }
        }

        return worst;
    }

    private NodeShares None(double rest) => NodeShares.None(_plan, rest, ExplanationTexts.NotAttributable(_method));

    private int[] Row(int location)
    {
        var row = new int[_matrix.CriterionCount];
        Array.Fill(row, location);
        return row;
    }

    private bool Differ(int one, int other, int criterion) => _matrix.Column(criterion)[one] != _matrix.Column(criterion)[other];

    private NodeShares Shares(int[] one, int[] other, double gap, double size)
    {
        var points = new double[_plan.Nodes.Length];
        var shares = new double[one.Length];
        if (_frame!.TryShares(one, other, shares))
        {
            for (int j = 0; j < shares.Length; j++) points[_plan.Leaves[j]] = Differ(one[j], other[j], j) ? shares[j] : 0;
            double over = Attribution.Tidy(_plan, points, gap, size);
            return new(ExplanationKind.Attribution, points, null, over, ExplanationTexts.Means, ExplanationTexts.MeansCitation);
        }

        double[]? errors = null;
        if (Coalitions.Of(_plan, 0, j => Differ(one[j], other[j], j)) is { } all)
        {
            var value = OwenValue.Of(all, points.Length, new Game(_frame, one, other), _frame.Steps);
            foreach (int leaf in _plan.Leaves) points[leaf] = value.Shares[leaf];
            errors = value.Errors;
        }

        double left = Attribution.Tidy(_plan, points, gap, size);
        return new(errors is null ? ExplanationKind.Attribution : ExplanationKind.Sampled, points, errors, left,
            errors is null ? ExplanationTexts.Orders : ExplanationTexts.SampledOrders, ExplanationTexts.OrdersCitation);
    }

    private sealed class Game(RowFrame frame, int[] one, int[] other) : IHybridGame
    {
        private readonly int[] _row = [.. other];

        public void Take(int player, bool fromOne) => _row[player] = (fromOne ? one : other)[player];

        public double Worth() => frame.Score(_row);
    }
}
