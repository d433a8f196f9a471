namespace LocationScore.Numerics;

/// <summary>Varimax rotation with Kaiser's normalisation of rows.</summary>
/// <remarks>Kaiser, H. F. (1958). The varimax criterion for analytic rotation in factor analysis. Psychometrika 23(3), 187–200. Planar
/// rotations by the exact angle, pair after pair until none turns.</remarks>
internal static class Varimax
{
    private const int MaxSweeps = 200;

    /// <summary>Rotates loadings (rows: variables, columns: components) in place.</summary>
    internal static void Rotate(double[,] loadings)
    {
        int rows = loadings.GetLength(0), columns = loadings.GetLength(1);
        var length = new double[rows];
        for (int j = 0; j < rows; j++)
        {
            for (int k = 0; k < columns; k++) length[j] += loadings[j, k] * loadings[j, k];
            length[j] = Math.Sqrt(length[j]);
            for (int k = 0; k < columns && length[j] > 0; k++) loadings[j, k] /= length[j];
        }

        bool turned = true;
        for (int sweep = 0; turned && sweep < MaxSweeps; sweep++)
        {
            turned = false;
            for (int p = 0; p < columns; p++)
            {
                for (int q = p + 1; q < columns; q++) turned |= RotatePair(loadings, rows, p, q);
            }
        }

        for (int j = 0; j < rows; j++)
        {
            for (int k = 0; k < columns; k++) loadings[j, k] *= length[j];
        }
    }

    private static bool RotatePair(double[,] loadings, int rows, int p, int q)
    {
        double a = 0, b = 0, c = 0, d = 0;
        for (int j = 0; j < rows; j++)
        {
            double x = loadings[j, p], y = loadings[j, q];
            double u = (x * x) - (y * y), v = 2 * x * y;
            a += u;
            b += v;
            c += (u * u) - (v * v);
            d += 2 * u * v;
        }

        // The angle of (opposite, adjacent) is four times that of the rotation.
        double opposite = d - (2 * a * b / rows), adjacent = c - (((a * a) - (b * b)) / rows),
            length = Math.Sqrt((opposite * opposite) + (adjacent * adjacent));
        if (length == 0) return false;
        var (cos, sin) = HalfAngle(HalfAngle((adjacent / length, opposite / length)));
        if (Math.Abs(sin) < 1e-13) return false;
        for (int j = 0; j < rows; j++)
        {
            double x = loadings[j, p], y = loadings[j, q];
            loadings[j, p] = (cos * x) + (sin * y);
            loadings[j, q] = (cos * y) - (sin * x);
        }

        return true;
    }

    /// <summary>Cosine and sine of half an angle between −π and π, by square roots alone, so that every machine finds the same
    /// bits.</summary>
    private static (double Cos, double Sin) HalfAngle((double Cos, double Sin) angle)
    {
        if (angle.Cos >= 0)
        {
            double cos = Math.Sqrt((1 + angle.Cos) / 2);
            return (cos, angle.Sin / (2 * cos));
        }

        double sin = Math.CopySign(Math.Sqrt((1 - angle.Cos) / 2), angle.Sin);
        return (angle.Sin / (2 * sin), sin);
    }
}
