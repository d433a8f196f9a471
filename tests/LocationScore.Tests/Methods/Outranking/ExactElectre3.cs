namespace LocationScore.Tests.Methods;

/// <summary>ELECTRE III of Roy (1978) in decimals, without any slack but for the last places of a quotient.</summary>
internal sealed class ExactElectre3
{
    private const decimal Last = 1e-20m;
    private readonly decimal[,] _credibility;
    private readonly decimal _alpha;
    private readonly decimal _beta;

    public ExactElectre3(decimal[][] rows, int[] signs, int[] weights, (decimal Q, decimal P, decimal? V)[] thresholds, decimal slope, bool inverse, decimal alpha, decimal beta)
    {
        (_alpha, _beta) = (alpha, beta);
        int n = rows.Length;
        _credibility = new decimal[n, n];
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                var pairs = new (decimal Support, decimal Opposition)[signs.Length];
                for (int j = 0; j < pairs.Length; j++)
                {
                    decimal at = slope * (inverse ? rows[b][j] : rows[a][j]), loss = signs[j] * (rows[b][j] - rows[a][j]);
                    var (q, p, v) = (thresholds[j].Q + at, thresholds[j].P + at, thresholds[j].V + at);
                    OnThreshold |= loss > 0 && (loss == q || loss == p || loss == v);
                    decimal support = loss <= q ? 1 : loss >= p ? 0 : (p - loss) / (p - q);
                    decimal opposition = loss <= p || v is null ? 0 : loss >= v ? 1 : (loss - p) / (v.Value - p);
                    pairs[j] = (weights[j] * support, opposition);
                }

                decimal concordance = pairs.Sum(static x => x.Support) / weights.Sum();
                decimal degree = concordance;
                foreach (decimal opposition in pairs.Select(static x => x.Opposition).Where(x => x > concordance + Last)) degree *= (1 - opposition) / (1 - concordance);
                _credibility[a, b] = degree;
            }
        }
    }

    /// <summary>Gets whether some difference is exactly a threshold.</summary>
    public bool OnThreshold { get; }

    public decimal Credibility(int a, int b) => _credibility[a, b];

    public int[] Descending() => Places([.. Classes(best: true)]);

    public int[] Ascending() => Places([.. Classes(best: false).Reverse()]);

    private int[] Places(int[][] classes) => [.. Enumerable.Range(0, _credibility.GetLength(0)).Select(a => 1 + Array.FindIndex(classes, c => c.Contains(a)))];

    private IEnumerable<int[]> Classes(bool best)
    {
        int[] rest = [.. Enumerable.Range(0, _credibility.GetLength(0))];
        while (rest.Length > 0)
        {
            int[] found = Extract(rest, best);
            yield return found;
            rest = [.. rest.Except(found)];
        }
    }

    private int[] Extract(int[] set, bool best)
    {
        decimal cut = Degrees(set).DefaultIfEmpty(0).Max();
        while (set.Length > 1)
        {
            decimal below = cut - Gap(cut);
            cut = Degrees(set).Where(d => d < below - Last).DefaultIfEmpty(0).Max();
            var qualified = set.ToDictionary(a => a, a => set.Count(b => Beats(a, b, cut)) - set.Count(b => Beats(b, a, cut)));
            int extreme = best ? qualified.Values.Max() : qualified.Values.Min();
            set = [.. set.Where(a => qualified[a] == extreme)];
            if (cut == 0) break;
        }

        return set;
    }

    private bool Beats(int a, int b, decimal cut) =>
        a != b && _credibility[a, b] > cut + Last && _credibility[a, b] - _credibility[b, a] > Gap(_credibility[a, b]) + Last;

    private decimal Gap(decimal degree) => _alpha + (_beta * degree);

    private IEnumerable<decimal> Degrees(int[] set) => from a in set from b in set where a != b select _credibility[a, b];
}
