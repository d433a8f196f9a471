using System.Numerics;

namespace LocationScore.Numerics;

/// <summary>Maximises c·x subject to A x ≤ b and x ≥ 0 with b ≥ 0, exactly, in integers.</summary>
/// <remarks>
/// Dantzig's simplex method with Bland's rule (1977), which always ends, and integer pivoting (Edmonds 1967), which keeps every entry
/// an integer over one common denominator: no tolerance, no rounding, the same answer on every machine. For small programs.
/// </remarks>
internal sealed class ExactSimplex
{
    private readonly BigInteger[][] _table; // constraints, then the objective; columns: non-basic variables, then the right-hand side
    private readonly int[] _basic;
    private readonly int[] _nonBasic;
    private readonly int _variables;
    private BigInteger _denominator = BigInteger.One;

    private ExactSimplex(BigInteger[][] a, BigInteger[] b, BigInteger[] c)
    {
        _variables = c.Length;
        _table = new BigInteger[a.Length + 1][];
        for (int i = 0; i < a.Length; i++) _table[i] = [.. a[i], b[i]];
        _table[^1] = [.. c, BigInteger.Zero];
        _nonBasic = [.. Enumerable.Range(0, _variables)];
        _basic = [.. Enumerable.Range(_variables, a.Length)];
    }

    /// <summary>Returns an optimal vertex, or the direction in which the objective grows without bound, as integers over one positive
    /// denominator.</summary>
    internal static (bool Bounded, BigInteger[] X, BigInteger Denominator) Maximise(BigInteger[][] a, BigInteger[] b, BigInteger[] c)
    {
        var program = new ExactSimplex(a, b, c);
        while (true)
        {
            int enter = program.Entering();
            if (enter < 0) return (true, program.Vertex(), program._denominator);
            int leave = program.Leaving(enter);
            if (leave < 0) return (false, program.Ray(enter), program._denominator);
            program.Pivot(leave, enter);
        }
    }

    private int Entering()
    {
        int best = -1;
        for (int j = 0; j < _nonBasic.Length; j++)
        {
            if (_table[^1][j].Sign > 0 && (best < 0 || _nonBasic[j] < _nonBasic[best])) best = j;
        }

        return best;
    }

    private int Leaving(int enter)
    {
        int best = -1;
        for (int i = 0; i < _basic.Length; i++)
        {
            if (_table[i][enter].Sign <= 0) continue;
            if (best >= 0)
            {
                int order = (_table[i][^1] * _table[best][enter]).CompareTo(_table[best][^1] * _table[i][enter]);
                if (order > 0 || (order == 0 && _basic[i] > _basic[best])) continue;
            }

            best = i;
        }

        return best;
    }

    private void Pivot(int row, int column)
    {
        var pivot = _table[row][column];
        for (int i = 0; i < _table.Length; i++)
        {
            if (i == row) continue;
            var factor = _table[i][column];
            for (int j = 0; j <= _nonBasic.Length; j++)
            {
                if (j != column) _table[i][j] = ((_table[i][j] * pivot) - (factor * _table[row][j])) / _denominator;
            }

            _table[i][column] = -factor;
        }

        _table[row][column] = _denominator;
        _denominator = pivot;
        (_basic[row], _nonBasic[column]) = (_nonBasic[column], _basic[row]);
    }

    private BigInteger[] Vertex()
    {
        var x = new BigInteger[_variables];
        for (int i = 0; i < _basic.Length; i++)
        {
            if (_basic[i] < _variables) x[_basic[i]] = _table[i][^1];
        }

        return x;
    }

    private BigInteger[] Ray(int enter)
    {
        var x = new BigInteger[_variables];
        if (_nonBasic[enter] < _variables) x[_nonBasic[enter]] = _denominator;
        for (int i = 0; i < _basic.Length; i++)
        {
            if (_basic[i] < _variables) x[_basic[i]] = -_table[i][enter];
        }

        return x;
    }
}
