namespace LocationScore.Numerics;

/// <summary>The stationary distribution of a Markov process given by its rates from state to state.</summary>
internal static class StationaryDistribution
{
    /// <summary>Returns the distribution and the number of closed classes: with more than one, each gets a share in proportion to its
    /// number of states.</summary>
    /// <param name="rates">rates[j, i] ≥ 0 from state j to state i; the diagonal is ignored.</param>
    internal static (double[] Distribution, int ClosedClasses) Of(double[,] rates)
    {
        int m = rates.GetLength(0);
        var reach = Reachability(rates, m);
        var distribution = new double[m];
        var done = new bool[m];
        int classes = 0, closedStates = 0;
        for (int j = 0; j < m; j++)
        {
            if (done[j]) continue;
            int[] members = [.. Enumerable.Range(0, m).Where(i => i == j || (reach[j, i] && reach[i, j]))];
            foreach (int i in members) done[i] = true;
            if (Enumerable.Range(0, m).Any(i => reach[j, i] && !reach[i, j] && i != j)) continue;
            classes++;
            closedStates += members.Length;
            var local = Irreducible(rates, members);
            for (int k = 0; k < members.Length; k++) distribution[members[k]] = local[k] * members.Length;
        }

        for (int j = 0; j < m; j++) distribution[j] /= closedStates;
        return (distribution, classes);
    }

    private static bool[,] Reachability(double[,] rates, int m)
    {
        var reach = new bool[m, m];
        for (int j = 0; j < m; j++)
        {
            for (int i = 0; i < m; i++) reach[j, i] = i != j && rates[j, i] > 0;
        }

        for (int k = 0; k < m; k++)
        {
            for (int j = 0; j < m; j++)
            {
                if (!reach[j, k]) continue;
                for (int i = 0; i < m; i++) reach[j, i] |= reach[k, i];
            }
        }

        return reach;
    }

    /// <summary>State reduction of Grassmann, Taksar and Heyman (1985): no subtraction, so every entry is relatively exact.</summary>
    private static double[] Irreducible(double[,] rates, int[] members)
    {
        int n = members.Length;
        var p = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++) p[i, j] = i == j ? 0 : rates[members[i], members[j]];
        }

        for (int k = n - 1; k >= 1; k--)
        {
            double leaving = 0;
            for (int j = 0; j < k; j++) leaving += p[k, j];
            for (int i = 0; i < k; i++) p[i, k] /= leaving;
            for (int i = 0; i < k; i++)
            {
                for (int j = 0; j < k; j++) p[i, j] += p[i, k] * p[k, j];
            }
        }

        var pi = new double[n];
        pi[0] = 1;
        double sum = 1;
        for (int k = 1; k < n; k++)
        {
            for (int i = 0; i < k; i++) pi[k] += pi[i] * p[i, k];
            sum += pi[k];
        }

        for (int k = 0; k < n; k++) pi[k] /= sum;
        return pi;
    }
}
