using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>The weights of a set nearest to given ones at which linear leads are at least 0.</summary>
internal sealed class NearestWeights(WeightPolytope set, double[] from, WeightNorm norm)
{
    private readonly List<(double Constant, double[] Row, bool Equal)> _demands = [];

    internal void Clear() => _demands.Clear();

    /// <summary>Demands constant + row·w ≥ 0, or = 0.</summary>
    internal void Add(double constant, ReadOnlySpan<double> row, bool equal = false) => _demands.Add((constant, row.ToArray(), equal));

    /// <summary>Finds the nearest weights and their distance; null when there are none.</summary>
    internal double? Solve(Span<double> weights) => norm switch
    {
        WeightNorm.Sum => Sum(weights),
        WeightNorm.Greatest => Greatest(weights),
        _ => Root(weights),
    };

    private int Size => from.Length;

    /// <summary>w = from + up − down; the sum of up and down is least.</summary>
    private double? Sum(Span<double> weights)
    {
        int m = Size;
        var programme = new DenseSimplex(2 * m);
        AddAll(programme, 2 * m, (row, target) =>
        {
            for (int k = 0; k < m; k++) (target[k], target[m + k]) = (row[k], -row[k]);
        });
        double[] costs = [.. Enumerable.Repeat(1.0, 2 * m)], x = new double[2 * m];
        if (!programme.Restore(costs)) return null;
        programme.Point(x);
        double distance = 0;
        for (int k = 0; k < m; k++)
        {
            weights[k] = from[k] + x[k] - x[m + k];
            distance += Math.Abs(x[k] - x[m + k]);
        }

        return distance;
    }

    /// <summary>w = from + y − d with 0 ≤ y ≤ 2d; d is least.</summary>
    private double? Greatest(Span<double> weights)
    {
        int m = Size;
        var programme = new DenseSimplex(m + 1);
        AddAll(programme, m + 1, (row, target) =>
        {
            double sum = 0;
            for (int k = 0; k < m; k++)
            {
                target[k] = row[k];
                sum += row[k];
            }

            target[m] = -sum;
        });
        var bound = new double[m + 1];
        for (int k = 0; k < m; k++)
        {
            Array.Clear(bound);
            (bound[k], bound[m]) = (-1, 2);
            programme.AddRow(0, bound);
        }

        double[] costs = new double[m + 1], x = new double[m + 1];
        costs[m] = 1;
        if (!programme.Restore(costs)) return null;
        programme.Point(x);
        double distance = 0;
        for (int k = 0; k < m; k++)
        {
            weights[k] = from[k] + x[k] - x[m];
            distance = Math.Max(distance, Math.Abs(weights[k] - from[k]));
        }

        return distance;
    }

    private double? Root(Span<double> weights)
    {
        int m = Size;
        var nearest = new NearestPoint(m);
        var row = new double[m];
        Array.Fill(row, 1);
        nearest.Add(row, 0, equal: true);
        ForAll((constant, demand, equal) => nearest.Add(demand, -constant - Dot(demand), equal));
        var x = new double[m];
        if (!nearest.Solve(x)) return null;
        double square = 0;
        for (int k = 0; k < m; k++)
        {
            weights[k] = from[k] + x[k];
            square += x[k] * x[k];
        }

        return Math.Sqrt(square);
    }

    private void AddAll(DenseSimplex programme, int variables, Action<double[], double[]> substitute)
    {
        var target = new double[variables];
        var one = new double[Size];
        Array.Fill(one, 1);
        substitute(one, target);
        programme.AddRow(0, target);
        for (int k = 0; k < variables; k++) target[k] = -target[k];
        programme.AddRow(0, target);
        ForAll((constant, row, equal) =>
        {
            substitute(row, target);
            programme.AddRow(constant + Dot(row), target);
            if (!equal) return;
            for (int k = 0; k < variables; k++) target[k] = -target[k];
            programme.AddRow(-constant - Dot(row), target);
        });
    }

    /// <summary>The bounds and demands of the set, then those of the leads.</summary>
    private void ForAll(Action<double, double[], bool> add)
    {
        for (int k = 0; k < Size; k++)
        {
            var row = new double[Size];
            row[k] = 1;
            add(-set.Least[k], row, false);
            if (set.Most[k] >= 1) continue;
            row = new double[Size];
            row[k] = -1;
            add(set.Most[k], row, false);
        }

        foreach (double[] demand in set.Demands) add(0, demand, false);
        foreach (var (constant, row, equal) in _demands) add(constant, row, equal);
    }

    private double Dot(double[] row)
    {
        double sum = 0;
        for (int k = 0; k < row.Length; k++) sum += row[k] * from[k];
        return sum;
    }
}
