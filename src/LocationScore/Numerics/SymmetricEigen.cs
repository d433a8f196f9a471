namespace LocationScore.Numerics;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Jacobi 1846; Golub and Van Loan 2013, section
/// 8.5).</summary>
internal static class SymmetricEigen
{
    private const int MaxSweeps = 60;

    /// <summary>Returns the eigenvalues from largest to smallest and the orthonormal eigenvectors; vector k is column k of an m × m matrix
    /// laid out row by row.</summary>
    internal static (double[] Values, double[] Vectors) Decompose(ReadOnlySpan<double> symmetric, int m)
    {
        var a = symmetric.ToArray();
        var v = new double[m * m];
        for (int j = 0; j < m; j++) v[(j * m) + j] = 1;
        for (int sweep = 0; sweep < MaxSweeps; sweep++)
        {
            bool rotated = false;
            for (int p = 0; p < m; p++)
            {
                for (int q = p + 1; q < m; q++) rotated |= Rotate(a, v, m, p, q);
            }

            if (!rotated) break;
        }

        var order = Enumerable.Range(0, m).OrderByDescending(j => a[(j * m) + j]).ToArray(); // a stable sort
        var values = new double[m];
        var vectors = new double[m * m];
        for (int k = 0; k < m; k++)
        {
            values[k] = a[(order[k] * m) + order[k]];
            for (int j = 0; j < m; j++) vectors[(j * m) + k] = v[(j * m) + order[k]];
        }

        return (values, vectors);
    }

    private static bool Rotate(double[] a, double[] v, int m, int p, int q)
    {
        double off = a[(p * m) + q], app = a[(p * m) + p], aqq = a[(q * m) + q];
        if (Math.Abs(off) <= 1e-17 * Math.Sqrt(Math.Abs(app * aqq)) || Math.Abs(off) < 1e-300) return false;
        double theta = (aqq - app) / (2 * off);
        double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        if (t == 0) return false;
        double c = 1 / Math.Sqrt((t * t) + 1), s = t * c;
        for (int k = 0; k < m; k++)
        {
            double akp = a[(k * m) + p], akq = a[(k * m) + q];
            a[(k * m) + p] = (c * akp) - (s * akq);
            a[(k * m) + q] = (s * akp) + (c * akq);
        }

        for (int k = 0; k < m; k++)
        {
            double apk = a[(p * m) + k], aqk = a[(q * m) + k];
            a[(p * m) + k] = (c * apk) - (s * aqk);
            a[(q * m) + k] = (s * apk) + (c * aqk);
            double vkp = v[(k * m) + p], vkq = v[(k * m) + q];
            v[(k * m) + p] = (c * vkp) - (s * vkq);
            v[(k * m) + q] = (s * vkp) + (c * vkq);
        }

        a[(p * m) + q] = a[(q * m) + p] = 0;
        return true;
    }
}
