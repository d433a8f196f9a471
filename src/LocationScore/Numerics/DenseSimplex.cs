namespace LocationScore.Numerics;

/// <summary>A small linear programme as a dictionary: basic variables as affine functions of non-basic ones, all at least 0.</summary>
/// <remarks>
/// Dantzig's simplex method in its dictionary form (Chvátal 1983) with Bland's rule (1977) once a run grows long, so that it ends; the dual
/// method (Lemke 1954) where rows start below 0. Columns are the original variables, which start non-basic at 0; every row adds a slack.
/// For programmes of a few dozen variables whose coefficients are near 1.
/// </remarks>
internal sealed class DenseSimplex
{
    private const double Tiny = 1e-12;
    private const int PatientPivots = 60; // then Bland's rule, which cannot cycle
    private const int MostPivots = 20_000;

    private readonly int _originals;
    private readonly int _stride; // the constant, the originals, and one column for the slack that a least value frees
    private int[] _basic = new int[16]; // the variable of each row: an original, or originals + row for its slack; -1 for a free value
    private readonly int[] _nonBasic;
    private readonly int[] _place; // of each original: its column, or -1 - row
    private double[] _table;
    private int _columns;
    private int _rows;
    private int _free = -1;

    internal DenseSimplex(int variables)
    {
        _originals = variables;
        _columns = variables;
        _stride = variables + 2;
        _table = new double[16 * _stride];
        _nonBasic = new int[variables + 1];
        _place = new int[variables];
        for (int k = 0; k < variables; k++) _nonBasic[k] = _place[k] = k;
    }

    /// <summary>Becomes a copy of another programme with as many variables.</summary>
    internal void CopyFrom(DenseSimplex other)
    {
        if (_table.Length < other._rows * _stride) _table = new double[other._table.Length];
        if (_basic.Length < other._rows) _basic = new int[other._basic.Length];
        other._table.AsSpan(0, other._rows * _stride).CopyTo(_table);
        other._basic.AsSpan(0, other._rows).CopyTo(_basic);
        other._nonBasic.CopyTo(_nonBasic, 0);
        other._place.CopyTo(_place, 0);
        (_columns, _rows, _free) = (other._columns, other._rows, other._free);
    }

    /// <summary>Demands constant + coefficients·x ≥ 0, in the original variables; returns the number of the row.</summary>
    internal int AddRow(double constant, ReadOnlySpan<double> coefficients)
    {
        if ((_rows + 1) * _stride > _table.Length) Array.Resize(ref _table, 2 * _table.Length);
        if (_rows == _basic.Length) Array.Resize(ref _basic, 2 * _basic.Length);
        var row = Row(_rows);
        row.Clear();
        row[0] = constant;
        for (int k = 0; k < _originals; k++)
        {
            double factor = coefficients[k];
            if (factor == 0) continue;
            if (_place[k] >= 0) row[_place[k] + 1] += factor;
            else AddTimes(row, Row(-1 - _place[k]), factor);
        }

        _basic[_rows] = _originals + _rows;
        return _rows++;
    }

    /// <summary>Brings every row to at least 0 by the dual method; false when no x does.</summary>
    internal bool Restore(ReadOnlySpan<double> costs = default)
    {
        // Costs at least 0 of the original variables, when they are still non-basic, are kept optimal.
        Span<double> price = stackalloc double[_stride <= 256 ? _stride : 0];
        if (_stride > 256) price = new double[_stride];
        price.Clear();
        for (int k = 0; k < costs.Length; k++) price[k + 1] = costs[k];
        for (int pivots = 0; pivots < MostPivots; pivots++)
        {
            int leave = LowestRow(pivots > PatientPivots);
            if (leave < 0) return true;
            var row = Row(leave);
            int enter = -1;
            double least = double.PositiveInfinity;
            for (int j = 0; j < _columns; j++)
            {
                double a = row[j + 1];
                if (a <= Tiny) continue;
                double ratio = Math.Max(price[j + 1], 0) / a;
                bool better = ratio < least - 1e-15
                    || (ratio <= least + 1e-15 && (pivots > PatientPivots ? _nonBasic[j] < _nonBasic[enter] : a > row[enter + 1]));
                if (enter < 0 || better) (enter, least) = (j, ratio);
            }

            if (enter < 0) return false;
            Pivot(leave, enter, price);
        }

        return false;
    }

    /// <summary>Turns constant + coefficients·x ≥ 0 into an equality, once it holds with its slack at 0.</summary>
    internal void Fix(int row)
    {
        for (int j = 0; j < _columns; j++)
        {
            if (_nonBasic[j] != _originals + row) continue;
            for (int r = 0; r < _rows; r++) _table[(r * _stride) + j + 1] = 0;
        }
    }

    /// <summary>Maximises the least of some rows, which need not be at least 0; the others must be. Returns that least value.</summary>
    internal double MaximiseLeast(int first, int count)
    {
        int lowest = first;
        for (int r = first + 1; r < first + count; r++)
        {
            if (Row(r)[0] < Row(lowest)[0]) lowest = r;
        }

        // The lowest row becomes the free value, and its slack a non-basic variable that the other rows share.
        var value = Row(lowest);
        for (int r = first; r < first + count; r++)
        {
            if (r == lowest) continue;
            AddTimes(Row(r), value, -1);
            Row(r)[_columns + 1] = 1;
        }

        value[_columns + 1] = -1;
        _nonBasic[_columns++] = _originals + lowest;
        _basic[lowest] = -1;
        _free = lowest;
        for (int pivots = 0; pivots < MostPivots; pivots++)
        {
            int enter = Entering(value, pivots > PatientPivots);
            if (enter < 0) break;
            int leave = Leaving(enter);
            if (leave < 0) break;
            Pivot(leave, enter, default);
        }

        return value[0];
    }

    /// <summary>The share with which a row bounds the least value; they sum to 1 over the rows whose least was maximised.</summary>
    internal double Multiplier(int row)
    {
        var value = Row(_free);
        for (int j = 0; j < _columns; j++)
        {
            if (_nonBasic[j] == _originals + row) return Math.Max(0, -value[j + 1]);
        }

        return 0;
    }

    /// <summary>The original variables at the present vertex.</summary>
    internal void Point(Span<double> x)
    {
        for (int k = 0; k < _originals; k++) x[k] = _place[k] >= 0 ? 0 : Math.Max(0, Row(-1 - _place[k])[0]);
    }

    private Span<double> Row(int row) => _table.AsSpan(row * _stride, _stride);

    private static void AddTimes(Span<double> row, ReadOnlySpan<double> other, double factor)
    {
        for (int j = 0; j < other.Length; j++) row[j] += factor * other[j];
    }

    private int LowestRow(bool byNumber)
    {
        int leave = -1;
        double least = -1e-11;
        for (int r = 0; r < _rows; r++)
        {
            double value = _table[r * _stride];
            if (_basic[r] < 0 || value >= -1e-11) continue;
            if (byNumber ? leave < 0 || _basic[r] < _basic[leave] : value < least) (leave, least) = (r, value);
        }

        return leave;
    }

    private int Entering(ReadOnlySpan<double> objective, bool byNumber)
    {
        int enter = -1;
        for (int j = 0; j < _columns; j++)
        {
            if (objective[j + 1] <= Tiny) continue;
            if (enter < 0 || (byNumber ? _nonBasic[j] < _nonBasic[enter] : objective[j + 1] > objective[enter + 1])) enter = j;
        }

        return enter;
    }

    private int Leaving(int enter)
    {
        int leave = -1;
        double least = double.PositiveInfinity;
        for (int r = 0; r < _rows; r++)
        {
            double a = _table[(r * _stride) + enter + 1];
            if (r == _free || a >= -1e-11) continue;
            double ratio = Math.Max(_table[r * _stride], 0) / -a;
            if (leave < 0 || ratio < least - 1e-15 || (ratio <= least + 1e-15 && _basic[r] < _basic[leave])) (leave, least) = (r, ratio);
        }

        return leave;
    }

    private void Pivot(int leave, int enter, Span<double> price)
    {
        var row = Row(leave);
        double divisor = -1 / row[enter + 1];
        row[enter + 1] = -1;
        for (int j = 0; j < row.Length; j++) row[j] *= divisor;
        for (int r = 0; r < _rows; r++)
        {
            if (r != leave) Substitute(Row(r), row, enter);
        }

        if (!price.IsEmpty) Substitute(price, row, enter);
        int leaving = _basic[leave], entering = _nonBasic[enter];
        (_basic[leave], _nonBasic[enter]) = (entering, leaving);
        if (entering < _originals) _place[entering] = -1 - leave;
        if (leaving < _originals) _place[leaving] = enter;
    }

    private static void Substitute(Span<double> target, ReadOnlySpan<double> row, int enter)
    {
        double factor = target[enter + 1];
        if (factor == 0) return;
        target[enter + 1] = 0;
        AddTimes(target, row, factor);
    }
}
