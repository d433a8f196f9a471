namespace LocationScore.Numerics;

/// <summary>The shortest change of a point that fulfils linear demands.</summary>
/// <remarks>
/// The dual active-set method of Goldfarb, D. and Idnani, A. (1983), A numerically stable dual method for solving strictly convex quadratic
/// programs, Mathematical Programming 27: 1–33, for the identity matrix. The normal equations are solved anew at each step: programmes are
/// small.
/// </remarks>
internal sealed class NearestPoint(int variables)
{
    private const double Tiny = 1e-13;

    private readonly List<double[]> _normals = [];
    private readonly List<double> _bounds = [];
    private readonly List<bool> _equal = [];

    /// <summary>Demands normal·x ≥ bound, or = bound.</summary>
    internal void Add(ReadOnlySpan<double> normal, double bound, bool equal = false)
    {
        _normals.Add(normal.ToArray());
        _bounds.Add(bound);
        _equal.Add(equal);
    }

    /// <summary>Finds the shortest x; false when the demands contradict one another.</summary>
    internal bool Solve(Span<double> x)
    {
        x.Clear();
        var active = new List<int>();
        var price = new List<double>();
        for (int e = 0; e < _normals.Count; e++)
        {
            if (_equal[e] && !Activate(e, x, active, price)) return false;
        }

        for (int steps = 0; steps < 1000; steps++)
        {
            int worst = -1;
            double least = -Tiny;
            for (int c = 0; c < _normals.Count; c++)
            {
                if (_equal[c] || active.Contains(c)) continue;
                double slack = Dot(_normals[c], x) - _bounds[c];
                if (slack < least) (worst, least) = (c, slack);
            }

            if (worst < 0) return true;
            if (!Activate(worst, x, active, price)) return false;
        }

        return false;
    }

    private bool Activate(int added, Span<double> x, List<int> active, List<double> price)
    {
        double addedPrice = 0;
        var z = new double[variables];
        while (true)
        {
            double slack = Dot(_normals[added], x) - _bounds[added];
            bool down = _equal[added] && slack > 0;
            if (down) slack = -slack;
            double[] r = Shares(added, active, down, z);
            double square = Dot(z, z);
            if (_equal[added] && square <= 1e-24 && slack >= -Tiny) return true; // the others say it already
            double full = square > 1e-24 ? -slack / square : double.PositiveInfinity;
            int drop = -1;
            double part = double.PositiveInfinity;
            for (int k = 0; k < active.Count; k++)
            {
                if (_equal[active[k]] || r[k] <= 1e-12) continue;
                double ratio = price[k] / r[k];
                if (ratio < part) (drop, part) = (k, ratio);
            }

            double step = Math.Min(full, part);
            if (double.IsPositiveInfinity(step)) return false;
            if (!double.IsPositiveInfinity(full))
            {
                for (int k = 0; k < variables; k++) x[k] += step * z[k];
            }

            for (int k = 0; k < active.Count; k++) price[k] -= step * r[k];
            addedPrice += step;
            if (step == full)
            {
                active.Add(added);
                price.Add(addedPrice);
                return true;
            }

            active.RemoveAt(drop);
            price.RemoveAt(drop);
        }
    }

    /// <summary>Writes the part of a normal that is square to the active ones, and returns what the active ones make up.</summary>
    private double[] Shares(int added, List<int> active, bool down, double[] z)
    {
        int n = active.Count;
        double sign = down ? -1 : 1;
        double[] normal = _normals[added];
        var system = new double[n, n + 1];
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++) system[a, b] = Dot(_normals[active[a]], _normals[active[b]]);
            system[a, n] = sign * Dot(_normals[active[a]], normal);
        }

        double[] r = Solve(system, n);
        for (int k = 0; k < variables; k++)
        {
            z[k] = sign * normal[k];
            for (int a = 0; a < n; a++) z[k] -= r[a] * _normals[active[a]][k];
        }

        return r;
    }

    private static double[] Solve(double[,] system, int n)
    {
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
            {
                if (Math.Abs(system[i, k]) > Math.Abs(system[pivot, k])) pivot = i;
            }

            for (int j = 0; j <= n; j++) (system[k, j], system[pivot, j]) = (system[pivot, j], system[k, j]);
            for (int i = k + 1; i < n; i++)
            {
                double factor = system[i, k] / system[k, k];
                for (int j = k; j <= n; j++) system[i, j] -= factor * system[k, j];
            }
        }

        var x = new double[n];
        for (int k = n - 1; k >= 0; k--)
        {
            double sum = system[k, n];
            for (int j = k + 1; j < n; j++) sum -= system[k, j] * x[j];
            x[k] = sum / system[k, k];
        }

        return x;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int k = 0; k < b.Length; k++) sum += a[k] * b[k];
        return sum;
    }
}
