namespace LocationScore.Methods;

/// <summary>COPRAS for mixed rows: benefits are a sum; costs are the reciprocal of one, whose secant needs no row without any
/// cost.</summary>
internal sealed class CoprasFrame : RowFrame
{
    private readonly DecisionMatrix _matrix;
    private readonly CoprasResult _result;
    private readonly double _share, _largest;

    internal CoprasFrame(DecisionMatrix matrix, CoprasResult result)
    {
        (_matrix, _result) = (matrix, result);
        double costs = 0, reciprocals = 0;
        foreach (double sum in result.CostSums)
        {
            costs += sum;
            reciprocals += 1 / sum;
        }

        // Without costs that weigh, the benefits are all there is.
        _share = costs > 0 ? costs / reciprocals : 0;
        _largest = MethodBricks.Largest(result.RelativeSignificance.AsSpan());
    }

    internal override double Steps => _matrix.CriterionCount;

    internal override double Score(ReadOnlySpan<int> row)
    {
        var (benefits, costs) = Sums(row);
        return (benefits + (_share > 0 ? _share / costs : 0)) / _largest;
    }

    internal override bool TryShares(ReadOnlySpan<int> one, ReadOnlySpan<int> other, Span<double> shares)
    {
        double first = Sums(one).Costs, second = Sums(other).Costs, slope = _share > 0 ? _share / first / second : 0;
        for (int j = 0; j < shares.Length; j++)
        {
            double difference = _result.WeightedNormalised[one[j], j] - _result.WeightedNormalised[other[j], j];
            shares[j] = (_matrix.IsBenefit(j) ? difference : -slope * difference) / _largest;
        }

        return double.IsFinite(slope);
    }

    private (double Benefits, double Costs) Sums(ReadOnlySpan<int> row)
    {
        double benefits = 0, costs = 0;
        for (int j = 0; j < row.Length; j++)
        {
            if (_matrix.IsBenefit(j)) benefits += _result.WeightedNormalised[row[j], j];
            else costs += _result.WeightedNormalised[row[j], j];
        }

        return (benefits, costs);
    }
}
