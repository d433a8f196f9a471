namespace LocationScore.Numerics;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations, the same bits on every machine.</summary>
/// <remarks>Jacobi, C. G. J. (1846); rotations as in Golub, G. H. and Van Loan, C. F., Matrix Computations, section 8.5. Only + − × ÷ and square roots.</remarks>
internal static class JacobiEigen
{
    private const int MostSweeps = 100;

    /// <summary>Returns the eigenvalues, largest first, and the unit eigenvectors as columns in the same order.</summary>
    internal static (double[] Values, double[,] Vectors) Of(double[,] matrix)
    {
        int m = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        var v = new double[m, m];
        for (int j = 0; j < m; j++) v[j, j] = 1;
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            bool rotated = false;
            for (int p = 0; p < m; p++)
            {
                for (int q = p + 1; q < m; q++) rotated |= Rotate(a, v, p, q, m);
            }

            if (!rotated) break;
        }

        var order = Enumerable.Range(0, m).OrderByDescending(j => a[j, j]).ToArray();
        var values = new double[m];
        var vectors = new double[m, m];
        for (int k = 0; k < m; k++)
        {
            values[k] = a[order[k], order[k]];
            for (int j = 0; j < m; j++) vectors[j, k] = v[j, order[k]];
        }

        return (values, vectors);
    }

    private static bool Rotate(double[,] a, double[,] v, int p, int q, int m)
    {
        double off = a[p, q];
        // Below the rounding of the diagonal a rotation changes nothing.
        if (Math.Abs(off) <= 1e-17 * Math.Sqrt(Math.Abs(a[p, p]) * Math.Abs(a[q, q])) || Math.Abs(off) < 1e-300)
        {
            a[p, q] = a[q, p] = 0;
            return false;
        }

        double theta = (a[q, q] - a[p, p]) / (2 * off);
        double t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double c = 1 / Math.Sqrt((t * t) + 1), s = t * c;
        for (int k = 0; k < m; k++)
        {
            double x = a[k, p], y = a[k, q];
            a[k, p] = (c * x) - (s * y);
            a[k, q] = (s * x) + (c * y);
        }

        for (int k = 0; k < m; k++)
        {
            double x = a[p, k], y = a[q, k];
            a[p, k] = (c * x) - (s * y);
            a[q, k] = (s * x) + (c * y);
            x = v[k, p];
            y = v[k, q];
            v[k, p] = (c * x) - (s * y);
            v[k, q] = (s * x) + (c * y);
        }

        a[p, q] = a[q, p] = 0;
        return true;
    }
}
