namespace LocationScore.Methods;

/// <summary>ELECTRE I for mixed rows: how many of the alternatives a row outranks less how many outrank it, under the thresholds of the
/// alternatives.</summary>
internal sealed class Electre1Frame : RowFrame
{
    private readonly Electre1 _method;
    private readonly Electre1Result _result;
    private readonly double[][] _values;
    private readonly double[] _factors;
    private readonly double _largest;

    internal Electre1Frame(Electre1 method, Electre1Result result, double[][] values)
    {
        (_method, _result, _values) = (method, result, values);
        _factors = new double[values.Length];
        for (int j = 0; j < values.Length; j++)
        {
            if (result.Weights[j] == 0) continue;
            double weight = method.WeightedDifferences ? result.Weights[j] : 1, range = (values[j].Max() - values[j].Min()) * weight;
            _largest = Math.Max(_largest, range);
            _factors[j] = method.Discordance != DiscordanceMeasure.OwnRange ? weight : range > 0 ? weight / range : 0;
        }
    }

    internal override double Steps => 2.0 * _values.Length * _values[0].Length;

    internal override double Score(ReadOnlySpan<int> row)
    {
        double net = 0;
        for (int k = 0; k < _values[0].Length; k++)
        {
            if (Outranks(row, k, 1)) net++;
            if (Outranks(row, k, -1)) net--;
        }

        return net;
    }

    /// <summary>Whether the row outranks an alternative (sign 1) or the alternative the row (sign −1).</summary>
    private bool Outranks(ReadOnlySpan<int> row, int alternative, int sign)
    {
        double concordance = 0, worst = 0, most = 0;
        for (int j = 0; j < row.Length; j++)
        {
            double lead = sign * (_values[j][row[j]] - _values[j][alternative]), loss = -_factors[j] * lead;
            concordance += _result.Weights[j] * (lead > 0 ? 1 : lead < 0
                ? 0 : _method.Ties switch { ConcordanceTies.Full => 1, ConcordanceTies.Half => 0.5, _ => 0 });
            worst = Math.Max(worst, loss);
            most = Math.Max(most, Math.Abs(loss));
        }

        double divisor = _method.Discordance switch
        {
            DiscordanceMeasure.LargestRange => _largest,
            DiscordanceMeasure.LargestOfPair => most,
            _ => 1
        };
        double discordance = divisor > 0 ? worst / divisor : 0;
        return Math.Min(1, concordance) >= _result.ConcordanceThreshold - MethodBricks.Rounding
            && discordance <= _result.DiscordanceThreshold + MethodBricks.Rounding;
    }
}
