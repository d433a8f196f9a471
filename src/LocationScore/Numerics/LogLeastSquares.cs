namespace LocationScore.Numerics;

/// <summary>Logarithmic least squares on a connected graph of ratio judgements.</summary>
/// <remarks>Minimises Σ (ln ratio − v_first + v_second)² by the normal equations of the graph Laplacian with v₀ = 0; for a complete set the
/// solution is the row geometric mean.</remarks>
internal static class LogLeastSquares
{
    /// <summary>Returns the weights with sum 1.</summary>
    internal static double[] Solve(int count, IReadOnlyList<RatioJudgement> judgements)
    {
        var laplacian = new double[count, count];
        var right = new double[count];
        foreach (var (first, second, ratio) in judgements)
        {
            double log = PortableMath.Log(ratio);
            laplacian[first, first]++;
            laplacian[second, second]++;
            laplacian[first, second]--;
            laplacian[second, first]--;
            right[first] += log;
            right[second] -= log;
        }

        // Elimination without pivoting: the Laplacian without one row and column is a symmetric M-matrix when the graph is connected.
        for (int k = count - 1; k >= 1; k--)
        {
            for (int i = 1; i < k; i++)
            {
                double factor = laplacian[i, k] / laplacian[k, k];
                if (factor == 0) continue;
                for (int j = 1; j < k; j++) laplacian[i, j] -= factor * laplacian[k, j];
                right[i] -= factor * right[k];
            }
        }

        var v = new double[count];
        for (int k = 1; k < count; k++)
        {
            double sum = right[k];
            for (int j = 1; j < k; j++) sum -= laplacian[k, j] * v[j];
            v[k] = sum / laplacian[k, k];
        }

        double most = v.Max(), total = 0;
        for (int k = 0; k < count; k++) total += v[k] = PortableMath.Exp(v[k] - most);
        for (int k = 0; k < count; k++) v[k] /= total;
        return v;
    }
}
