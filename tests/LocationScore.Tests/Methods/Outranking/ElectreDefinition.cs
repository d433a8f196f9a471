namespace LocationScore.Tests.Methods;

/// <summary>The ELECTRE definitions written anew with sets and lists, slow and plain. Values are oriented: more is better.</summary>
internal static class ElectreDefinition
{
    private const double Slack = 1e-12;

    public static double[][] Oriented(OutrankingCase x) => [.. x.Rows.Select(r => r.Select((v, j) => v * x.Types[j]).ToArray())];

    public static double[] Shares(double[] weights) => [.. weights.Select(w => w / weights.Sum())];

    public static double Concordance(double[] a, double[] b, double[] w) => Enumerable.Range(0, w.Length).Where(j => a[j] >= b[j]).Sum(j => w[j]);

    public static double Discordance(double[] a, double[] b, double[][] all)
    {
        double widest = Enumerable.Range(0, a.Length).Max(j => all.Max(r => r[j]) - all.Min(r => r[j]));
        double loss = Enumerable.Range(0, a.Length).Max(j => Math.Max(0, b[j] - a[j]));
        return widest == 0 ? 0 : loss / widest;
    }

    /// <summary>Every kernel of a graph by trying all subsets.</summary>
    public static IEnumerable<int[]> Kernels(int n, Func<int, int, bool> arc) =>
        Enumerable.Range(1, (1 << n) - 1)
            .Select(mask => Enumerable.Range(0, n).Where(i => (mask >> i & 1) == 1).ToArray())
            .Where(k => !k.Any(a => k.Any(b => a != b && arc(a, b))) && Enumerable.Range(0, n).Except(k).All(b => k.Any(a => arc(a, b))));

    /// <summary>Whether each alternative can be reached from each other along arcs (Warshall).</summary>
    public static bool[,] Reach(int n, Func<int, int, bool> arc)
    {
        var reach = new bool[n, n];
        for (int a = 0; a < n; a++) for (int b = 0; b < n; b++) reach[a, b] = a != b && arc(a, b);
        for (int k = 0; k < n; k++) for (int a = 0; a < n; a++) for (int b = 0; b < n; b++) reach[a, b] |= reach[a, k] && reach[k, b];
        return reach;
    }

    /// <summary>Credibility of ELECTRE III with the same q, p and v on every criterion.</summary>
    public static double Credibility(double[] a, double[] b, double[] w, double q, double p, double? v)
    {
        double c = 0;
        for (int j = 0; j < w.Length; j++)
        {
            double d = b[j] - a[j];
            if (d <= q) c += w[j];
            else if (d < p) c += w[j] * (p - d) / (p - q);
        }

        double s = c;
        for (int j = 0; j < w.Length && v is not null; j++)
        {
            double d = b[j] - a[j];
            double opposition = d <= p ? 0 : d >= v ? 1 : (d - p) / (v.Value - p);
            if (opposition > c + Slack) s = s * (1 - opposition) / (1 - c);
        }

        return s;
    }

    /// <summary>Classes of one distillation, in the order in which they are found.</summary>
    public static List<List<int>> Distil(int n, Func<int, int, double> s, bool best)
    {
        static double Gap(double level) => 0.30 - (0.15 * level);
        var classes = new List<List<int>>();
        var remaining = Enumerable.Range(0, n).ToList();
        while (remaining.Count > 0)
        {
            var group = remaining;
            double level = Degrees(group).DefaultIfEmpty(0).Max();
            while (group.Count > 1)
            {
                double bound = level - Gap(level) - Slack;
                level = Degrees(group).Where(d => d < bound).DefaultIfEmpty(0).Max();
                var score = group.ToDictionary(a => a, a => group.Count(b => Beats(a, b)) - group.Count(b => Beats(b, a)));
                int wanted = best ? score.Values.Max() : score.Values.Min();
                group = [.. group.Where(a => score[a] == wanted)];
                if (level == 0) break;

                bool Beats(int a, int b) => a != b && s(a, b) > level + Slack && s(a, b) > s(b, a) + Gap(s(a, b)) + Slack;
            }

            classes.Add(group);
            remaining = [.. remaining.Except(group)];
        }

        return classes;

        IEnumerable<double> Degrees(List<int> set) => from a in set from b in set where a != b select s(a, b);
    }
}
