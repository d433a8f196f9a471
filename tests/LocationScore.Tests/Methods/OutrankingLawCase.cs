using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>Small data, and a number that says which alternative, criterion and size a law's change takes.</summary>
public sealed record OutrankingLawCase(double[][] Rows, double[] Types, double[] Weights, int Pick)
{
    public int Alternatives => Rows.Length;

    public int Criteria => Weights.Length;

    private int Alternative => Pick % Alternatives;

    private int Criterion => Pick / Alternatives % Criteria;

    private int Size => Pick / (Alternatives * Criteria) % 3;

    public override string ToString() =>
        $"new([{string.Join(", ", Rows.Select(r => $"[{Join(r)}]"))}], [{Join(Types)}], [{Join(Weights)}], {Pick})";

    private static string Join(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(static x => x.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Tells whether a method keeps a law on this case. Written from the law's text alone.</summary>
    public bool Keeps(Law law, Func<int, RankingMethod> method)
    {
        var before = Run(method, Rows, Types, Weights);
        int a = Alternative, j = Criterion;
        switch (law)
        {
            case Law.AlternativePermutation:
                int[] order = [.. Enumerable.Range(0, Alternatives).OrderBy(i => (i * 7 + Pick) % 11)];
                var moved = Run(method, [.. order.Select(i => Rows[i])], Types, Weights);
                return order.Select((from, to) => Same(before.Scores[from], moved.Scores[to]) && before.Ranks[from] == moved.Ranks[to]).All(static x => x);
            case Law.CriterionPermutation:
                int[] criteria = [.. Enumerable.Range(0, Criteria).OrderBy(i => (i * 5 + Pick) % 7)];
                return SameScores(before, Run(method, [.. Rows.Select(r => criteria.Select(k => r[k]).ToArray())], [.. criteria.Select(k => Types[k])], [.. criteria.Select(k => Weights[k])]));
            case Law.Dominance:
                // The other alternative becomes a copy of the first that is worse on one criterion or more.
                int b = (a + 1) % Alternatives;
                var rows = Copy();
                for (int k = 0; k < Criteria; k++) rows[b][k] = Worse(rows[a][k], k, k == j ? 1 + Size : (Pick + k) % 3 == 0 ? 1 : 0);
                if (rows[b].Any(static x => x < 0)) return true; // outside the domain of methods that demand non-negative data
                var dominated = Run(method, rows, Types, Weights);
                return dominated.Ranks[a] <= dominated.Ranks[b];
            case Law.Monotonicity:
                rows = Copy();
                rows[a][j] = Types[j] > 0 ? rows[a][j] + 1 + Size : rows[a][j] / (2 + Size);
                return Run(method, rows, Types, Weights).Ranks[a] <= before.Ranks[a];
            case Law.WeightScale:
                return SameScores(before, Run(method, Rows, Types, [.. Weights.Select(w => w * Factor)]));
            case Law.UnitScale:
                return SameRanks(before, Run(method, With(j, x => x * Factor), Types, Weights));
            case Law.ZeroShift:
                return SameRanks(before, Run(method, With(j, x => x + (5 * (1 + Size) * (1 + Size))), Types, Weights));
            case Law.IndependenceOfOthers:
                if (Alternatives < 3) return true;
                var fewer = Run(method, [.. Rows.Where((_, i) => i != a)], Types, Weights);
                int[] rest = [.. Enumerable.Range(0, Alternatives).Where(i => i != a)];
                return !rest.Index().Any(x => rest.Index().Any(y => before.Ranks[x.Item] < before.Ranks[y.Item] && fewer.Ranks[x.Index] > fewer.Ranks[y.Index]));
            case Law.DuplicateCriterion:
                return SameRanks(before, Run(method, [.. Rows.Select(r => r.Append(r[j]).ToArray())], [.. Types, Types[j]],
                    [.. Weights.Select((w, k) => k == j ? w / 2 : w), Weights[j] / 2]));
            case Law.ZeroWeight:
                return SameRanks(before, Run(method, [.. Rows.Select((r, i) => r.Append(1 + (((i * 5) + Pick) % 9)).ToArray())], [.. Types, Pick % 2 == 0 ? 1 : -1], [.. Weights, 0]));
            default:
                throw new InvalidOperationException($"Nobody has said what {law} means.");
        }
    }

    private double Factor => Size switch { 0 => 10, 1 => 0.25, _ => 1000 };

    private static MethodResult Run(Func<int, RankingMethod> method, double[][] rows, double[] types, double[] weights) =>
        method(weights.Length).Run(DecisionMatrix.FromRows(rows, [.. types.Select(static t => t > 0 ? Direction.Benefit : Direction.Cost)]), weights);

    private static bool Same(double x, double y) => Math.Abs(x - y) <= 1e-9;

    private static bool SameRanks(MethodResult x, MethodResult y) => x.Ranks.SequenceEqual(y.Ranks);

    private static bool SameScores(MethodResult x, MethodResult y) => x.Scores.Zip(y.Scores, Same).All(static s => s) && SameRanks(x, y);

    private double[][] Copy() => [.. Rows.Select(static r => (double[])r.Clone())];

    private double[][] With(int criterion, Func<double, double> change)
    {
        var rows = Copy();
        foreach (var row in rows) row[criterion] = change(row[criterion]);
        return rows;
    }

    private double Worse(double x, int criterion, double by) => Types[criterion] > 0 ? x - by : x + by;
}
