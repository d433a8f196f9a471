namespace LocationScore.Methods;

/// <summary>COMET: the characteristic objects and the place of each alternative between them once, their judgement for every
/// scoring.</summary>
internal sealed class CometKernel(Comet method) : PreparedKernel(method)
{
    private double[][] _values = [];
    private double[] _judged = [], _corners = [];
    private double[] _keys = [];
    private int[] _indices = [], _order = [];
    private MethodKernel? _expert;
    private bool _higherIsBetter;
    private double _tolerance;

    internal DecisionMatrix Objects { get; private set; } = null!;

    /// <summary>Gets over how many characteristic objects each is preferred, ties counting one half.</summary>
    internal double[] Summed { get; private set; } = [];

    internal double[] Preferences { get; private set; } = [];

    /// <summary>Gets how many different sums there are.</summary>
    internal int Levels { get; private set; }

    protected override void Prepare()
    {
        bool given = !method.CharacteristicValues.IsDefaultOrEmpty;
        _values = new double[Criteria][];
        for (int j = 0; j < _values.Length; j++) _values[j] = given
            ? [.. method.CharacteristicValues[j]] : [Matrix.Statistics.Min[j], Matrix.Statistics.Max[j]];
        Objects = Product();
        int count = Objects.AlternativeCount;
        Room(ref _judged, count);
        Room(ref _keys, count);
        Room(ref _order, count);
        Room(ref _corners, 1 << Criteria);
        Room(ref _indices, 1 << Criteria);
        if (Summed.Length != count)
        {
            Summed = new double[count];
            Preferences = new double[count];
        }

        if (!method.Judgements.IsDefaultOrEmpty) return;
        var expert = method.Expert ?? new Topsis(MatrixNormalisation.MinMax);
        _higherIsBetter = expert.Info.ScoreDirection == ScoreDirection.HigherIsBetter;
        _expert = expert.Prepare(Objects);
    }

    protected override void Score(Span<double> scores)
    {
        Judge();
        Rate();
        for (int i = 0; i < scores.Length; i++) scores[i] = Interpolate(i);
    }

    /// <summary>The Cartesian product, the last criterion running fastest.</summary>
    private DecisionMatrix Product()
    {
        int count = 1;
        foreach (double[] list in _values) count *= list.Length;
        var columns = new double[_values.Length * count];
        int block = count;
        for (int j = 0; j < _values.Length; j++)
        {
            block /= _values[j].Length;
            for (int k = 0; k < count; k++) columns[(j * count) + k] = _values[j][k / block % _values[j].Length];
        }

        return DecisionMatrix.Trusted(columns, count, Matrix.Directions, default, Matrix.Criteria);
    }

    /// <summary>Row sums of the matrix of expert judgement: 1 better, ½ equal, 0 worse.</summary>
    private void Judge()
    {
        if (_expert is null)
        {
            for (int k = 0; k < Summed.Length; k++)
            {
                Summed[k] = 0;
                foreach (double cell in method.Judgements[k]) Summed[k] += cell;
            }

            Sort(Summed, higherIsBetter: true);
            return;
        }

        _expert.Score(Weights, _judged);
        Sort(_judged, _higherIsBetter);
        for (int start = 0, end; start < Summed.Length; start = end)
        {
            end = EndOfTie(start);
            for (int place = start; place < end; place++) Summed[_order[place]] = (Summed.Length - end) + (0.5 * (end - start));
        }
    }

    /// <summary>Preferences: equal steps from 0 to 1 over the distinct sums.</summary>
    private void Rate()
    {
        Levels = 0;
        for (int start = 0, end; start < Preferences.Length; start = end, Levels++)
        {
            end = EndOfTie(start);
            for (int place = start; place < end; place++) Preferences[_order[place]] = Levels;
        }

        for (int k = 0; k < Preferences.Length; k++) Preferences[k] = Levels > 1 ? 1 - (Preferences[k] / (Levels - 1)) : 0.5;
    }

    /// <summary>Puts the characteristic objects in order, best first.</summary>
    private void Sort(double[] judged, bool higherIsBetter)
    {
        for (int k = 0; k < judged.Length; k++)
        {
            _keys[k] = higherIsBetter ? -judged[k] : judged[k];
            _order[k] = k;
        }

        Array.Sort(_keys, _order);
        _tolerance = _expert is null ? 0 : method.TieTolerance ?? Ranks.TieTolerance(_keys);
    }

    /// <summary>The first place behind those that tie with the best of them.</summary>
    private int EndOfTie(int start)
    {
        int end = start + 1;
        while (end < _keys.Length && _keys[end] - _keys[start] <= _tolerance) end++;
        return end;
    }

    /// <summary>Neighbouring triangles add to 1, so the fuzzy rules are multilinear interpolation between the corners of the cell around
    /// the alternative.</summary>
    private double Interpolate(int i)
    {
        int m = _values.Length, filled = 1;
        _indices[0] = 0;
        for (int j = 0; j < m; j++)
        {
            int low = Segment(_values[j], Matrix.Column(j)[i]);
            for (int k = filled - 1; k >= 0; k--)
            {
                int index = (_indices[k] * _values[j].Length) + low;
                _indices[2 * k] = index;
                _indices[(2 * k) + 1] = index + 1;
            }

            filled *= 2;
        }

        for (int k = 0; k < filled; k++) _corners[k] = Preferences[_indices[k]];
        for (int j = m - 1; j >= 0; j--)
        {
            double x = Matrix.Column(j)[i];
            int low = Segment(_values[j], x);
            double share = (x - _values[j][low]) / (_values[j][low + 1] - _values[j][low]);
            filled /= 2;
            for (int k = 0; k < filled; k++) _corners[k] = ((1 - share) * _corners[2 * k]) + (share * _corners[(2 * k) + 1]);
        }

        return _corners[0];
    }

    private static int Segment(double[] values, double x)
    {
        int low = 0;
        while (low < values.Length - 2 && x >= values[low + 1]) low++;
        return low;
    }
}
