namespace LocationScore.Tests.Weighting;

/// <summary>The formulas of the papers, written down as they stand: slow, row by row, without any shortcut of the library. For columns that vary.</summary>
internal static class Textbook
{
    public static double[] Share(IEnumerable<double> raw)
    {
        double[] x = [.. raw];
        return [.. x.Select(v => v / x.Sum())];
    }

    public static double[] Column(double[][] a, int j) => [.. a.Select(row => row[j])];

    private static double[] Columns(double[][] a, Func<int, double[], double> f) => [.. Enumerable.Range(0, a[0].Length).Select(j => f(j, Column(a, j)))];

    public static double Mean(double[] x) => x.Sum() / x.Length;

    public static double Sd(double[] x, int ddof = 1) => Math.Sqrt(x.Sum(v => Math.Pow(v - Mean(x), 2)) / (x.Length - ddof));

    public static double[] MinMax(double[] x, bool cost) => [.. x.Select(v => cost ? (x.Max() - v) / (x.Max() - x.Min()) : (v - x.Min()) / (x.Max() - x.Min()))];

    public static double Pearson(double[] x, double[] y)
    {
        double mx = Mean(x), my = Mean(y);
        return x.Zip(y, (u, v) => (u - mx) * (v - my)).Sum() / Math.Sqrt(x.Sum(u => (u - mx) * (u - mx)) * y.Sum(v => (v - my) * (v - my)));
    }

    public static double[] Ranks(double[] x) => [.. x.Select(v => x.Count(u => u < v) + ((x.Count(u => u == v) + 1) / 2.0))];

    public static double[] Entropy(double[][] a) => Share(Columns(a, (_, x) =>
    {
        double[] p = Share(x);
        return 1 + (p.Sum(static q => q == 0 ? 0 : q * Math.Log(q)) / Math.Log(p.Length));
    }));

    public static double[] Critic(double[][] a, Direction[] d, bool ignore, bool absolute, bool spearman)
    {
        double[][] r = [.. d.Select((direction, j) => MinMax(Column(a, j), !ignore && direction == Direction.Cost))];
        return Share(r.Select(x => Sd(x) * r.Sum(y =>
        {
            if (x == y) return 0;
            double c = spearman ? Pearson(Ranks(x), Ranks(y)) : Pearson(x, y);
            return 1 - (absolute ? Math.Abs(c) : c);
        })));
    }

    public static double[] StandardDeviation(double[][] a, Func<double[], double[]> scale) => Share(Columns(a, (_, x) => Sd(scale(x), 0)));

    public static double[] Variation(double[][] a) => Share(Columns(a, static (_, x) => Sd(x, 0) / Mean(x)));

    public static double[] Angle(double[][] a) => Share(Columns(a, static (_, x) => Math.Acos(Math.Min(1, x.Sum() / Math.Sqrt(x.Length * x.Sum(static v => v * v))))));

    public static double[] Gini(double[][] a) => Share(Columns(a, static (_, x) => x.Sum(u => x.Sum(v => Math.Abs(u - v))) / (2 * x.Length * x.Length * Mean(x))));

    public static double[] Merec(double[][] a, Direction[] d)
    {
        int m = d.Length;
        double[][] logs = [.. a.Select(row => row.Select((x, j) => Math.Abs(Math.Log(d[j] == Direction.Cost ? x / Column(a, j).Max() : Column(a, j).Min() / x))).ToArray())];
        double[] s = [.. logs.Select(row => Math.Log(1 + (row.Sum() / m)))];
        return Share(Enumerable.Range(0, m).Select(j => Enumerable.Range(0, a.Length).Sum(i => Math.Abs(Math.Log(1 + (logs[i].Where((_, k) => k != j).Sum() / m)) - s[i]))));
    }

    public static double[] Lopcow(double[][] a, Direction[] d, int ddof) => Share(Columns(a, (j, x) =>
    {
        double[] r = MinMax(x, d[j] == Direction.Cost);
        return Math.Abs(Math.Log(Math.Sqrt(r.Sum(static v => v * v) / r.Length) / Sd(r, ddof)) * 100);
    }));

    /// <summary>Solves F q = 0, Σq = 1 by least squares on the normal equations; the first best alternative counts.</summary>
    public static double[]? Cilos(double[][] a, Direction[] d)
    {
        int m = d.Length;
        double[][] x = [.. a.Select(row => row.Select((v, j) => d[j] == Direction.Cost ? Column(a, j).Min() / v : v).ToArray())];
        x = [.. x.Select(row => row.Select((v, j) => v / Column(x, j).Sum()).ToArray())];
        var f = new double[m + 1, m];
        for (int i = 0; i < m; i++)
        {
            double[] column = Column(x, i);
            int best = Array.IndexOf(column, column.Max());
            for (int j = 0; j < m; j++) f[i, j] = j == i ? 0 : (Column(x, j).Max() - x[best][j]) / Column(x, j).Max();
        }

        for (int j = 0; j < m; j++)
        {
            for (int i = 0; i < m; i++) f[j, j] -= i == j ? 0 : f[i, j];
            f[m, j] = 1;
        }

        var normal = new double[m, m + 1];
        for (int p = 0; p < m; p++)
        {
            for (int q = 0; q < m; q++) normal[p, q] = Enumerable.Range(0, m + 1).Sum(k => f[k, p] * f[k, q]);
            normal[p, m] = 1;
        }

        return Solve(normal);
    }

    /// <summary>Gauss with column pivots; null when nearly singular.</summary>
    public static double[]? Solve(double[,] a)
    {
        int n = a.GetLength(0);
        for (int k = 0; k < n; k++)
        {
            int pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(a[i, k]));
            if (Math.Abs(a[pivot, k]) < 1e-6) return null;
            for (int j = 0; j <= n; j++) (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
            for (int i = 0; i < n; i++)
            {
                double factor = i == k ? 0 : a[i, k] / a[k, k];
                for (int j = 0; j <= n; j++) a[i, j] -= factor * a[k, j];
            }
        }

        return [.. Enumerable.Range(0, n).Select(k => a[k, n] / a[k, k])];
    }
}
