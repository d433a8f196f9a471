using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>A positive matrix of pairwise judgements, 0 where a pair was not compared.</summary>
internal sealed class PairwiseMatrix
{
    private readonly double[] _a;

    internal PairwiseMatrix(double[] a, int n)
    {
        _a = a;
        Count = n;
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n; j++) Missing += a[(i * n) + j] == 0 ? 1 : 0;
        }
    }

    internal int Count { get; }

    /// <summary>Gets how many pairs were not compared.</summary>
    internal int Missing { get; }

    internal double this[int i, int j] => _a[(i * Count) + j];

    /// <summary>Returns a copy with one judgement and its reciprocal replaced; 0 removes both.</summary>
    internal PairwiseMatrix With(int i, int j, double value)
    {
        var copy = _a.AsSpan().ToArray();
        copy[(i * Count) + j] = value;
        copy[(j * Count) + i] = value == 0 ? 0 : 1 / value;
        return new(copy, Count);
    }

    /// <summary>Returns the group of compared items that each item belongs to, numbered from 0; one group means that all can be
    /// compared.</summary>
    internal int[] Groups()
    {
        var group = new int[Count];
        Array.Fill(group, -1);
        int groups = 0;
        var queue = new Queue<int>();
        for (int start = 0; start < Count; start++)
        {
            if (group[start] >= 0) continue;
            group[start] = groups;
            queue.Enqueue(start);
            while (queue.TryDequeue(out int i))
            {
                for (int j = 0; j < Count; j++)
                {
                    if (group[j] >= 0 || this[i, j] == 0) continue;
                    group[j] = groups;
                    queue.Enqueue(j);
                }
            }

            groups++;
        }

        return group;
    }

    /// <summary>The principal eigenvalue and eigenvector; an item with k missing judgements has 1 + k on the diagonal (Harker
    /// 1987).</summary>
    internal (double Root, double[] Vector) Principal()
    {
        var harker = _a.AsSpan().ToArray();
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j < Count; j++)
            {
                if (j != i && this[i, j] == 0) harker[(i * Count) + i]++;
            }
        }

        return Perron.Of(harker, Count);
    }

    internal double[] GeometricMean()
    {
        if (Missing > 0)
        {
            var judgements = new List<RatioJudgement>();
            for (int i = 0; i < Count; i++)
            {
                for (int j = 0; j < Count; j++)
                {
                    if (i != j && this[i, j] != 0) judgements.Add(new(i, j,
                        this[i, j])); // both mirror cells: printed decimals are not quite reciprocal
                }
            }

            return LogLeastSquares.Solve(Count, judgements);
        }

        var logs = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j < Count; j++) logs[i] += PortableMath.Log(this[i, j]);
        }

        double most = logs.Max();
        return WeightingMath.Normalise([.. logs.Select(log => PortableMath.Exp((log - most) / Count))]);
    }

    internal double[] ColumnMean()
    {
        var mean = new double[Count];
        for (int j = 0; j < Count; j++)
        {
            double sum = 0;
            for (int i = 0; i < Count; i++) sum += this[i, j];
            for (int i = 0; i < Count; i++) mean[i] += this[i, j] / sum / Count;
        }

        return mean;
    }

    /// <summary>(λ − n)/(n − 1), with rounding noise taken as 0.</summary>
    internal static double ConsistencyIndex(double root, int n) => n <= 2 || root - n <= 1e-12 * n ? 0 : (root - n) / (n - 1);
}
