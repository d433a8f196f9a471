namespace LocationScore.Numerics;

/// <summary>The Perron root and vector of a non-negative irreducible matrix with a positive diagonal.</summary>
/// <remarks>
/// The matrix is squared and rescaled until its columns agree, which takes about log₂ of the steps of a power iteration, and then polished
/// by plain steps.
/// All numbers are non-negative, so nothing cancels and small entries keep their relative precision.
/// </remarks>
internal static class Perron
{
    private const int MaxSquarings = 64;
    private const int MaxPolishing = 1000;

    /// <summary>Returns the largest eigenvalue and its eigenvector with sum 1.</summary>
    internal static (double Root, double[] Vector) Of(double[] matrix, int n)
    {
        var power = matrix.AsSpan().ToArray();
        var vector = RowSums(power, n);
        for (int k = 0; k < MaxSquarings; k++)
        {
            power = Square(power, n);
            var next = RowSums(power, n);
            double change = RelativeChange(vector, next);
            vector = next;
            if (change <= 1e-14) break;
        }

        double root = 0;
        for (int k = 0; k < MaxPolishing; k++)
        {
            var next = Multiply(matrix, vector, n);
            root = Scale(next);
            double change = RelativeChange(vector, next);
            vector = next;
            if (change <= 4e-16 * n) break;
        }

        return (root, vector);
    }

    private static double[] Multiply(double[] matrix, double[] vector, int n)
    {
        var result = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++) result[i] += matrix[(i * n) + j] * vector[j];
        }

        return result;
    }

    private static double[] Square(double[] a, int n)
    {
        var result = new double[n * n];
        double most = 0;
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < n; k++)
            {
                double x = a[(i * n) + k];
                for (int j = 0; j < n; j++) result[(i * n) + j] += x * a[(k * n) + j];
            }
        }

        foreach (double x in result) most = Math.Max(most, x);
        double scale = Math.ScaleB(1, -Math.ILogB(most));
        for (int i = 0; i < result.Length; i++) result[i] *= scale;
        return result;
    }

    private static double[] RowSums(double[] a, int n)
    {
        var sums = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++) sums[i] += a[(i * n) + j];
        }

        Scale(sums);
        return sums;
    }

    private static double Scale(double[] vector)
    {
        double sum = 0;
        foreach (double x in vector) sum += x;
        for (int i = 0; i < vector.Length; i++) vector[i] /= sum;
        return sum;
    }

    private static double RelativeChange(double[] before, double[] after)
    {
        double most = 0;
        for (int i = 0; i < before.Length; i++)
        {
            if (after[i] != before[i]) most = Math.Max(most, Math.Abs(after[i] - before[i]) / Math.Max(after[i], before[i]));
        }

        return most;
    }
}
