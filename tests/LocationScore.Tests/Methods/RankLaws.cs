using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>Whether a law holds for a method on ranks; written from the law's text alone. Null when the case says nothing: the method is not
/// defined for one of the two inputs, or its options would have to change with the data.</summary>
internal static class RankLaws
{
    /// <summary>Options in the unit of a criterion, or one per alternative, would have to be converted with the data.</summary>
    internal static bool Says(Law law, RankingMethod method) => law switch
    {
        Law.UnitScale or Law.ZeroShift => !(method.Info.Demands.HasFlag(InputDemands.DeclaredBounds) || method is Aras { OptimalValues.IsDefaultOrEmpty: false }),
        Law.AlternativePermutation or Law.IndependenceOfOthers => method is not Mairca { Preferences.IsDefaultOrEmpty: false },
        _ => true,
    };

    internal static bool? Holds(Law law, Func<MethodCase, RankingMethod> method, MethodCase c, int pick)
    {
        try
        {
            return Says(law, method(c)) ? Compare(law, method, c, pick) : null;
        }
        catch (ProblemsException)
        {
            return null;
        }
    }

    private static bool? Compare(Law law, Func<MethodCase, RankingMethod> method, MethodCase c, int pick)
    {
        int n = c.N, m = c.M, a = pick % n, j = pick / n % m, size = pick / (n * m) % 3;
        switch (law)
        {
            case Law.AlternativePermutation:
                int[] order = [.. Enumerable.Range(0, n).OrderBy(i => ((i * 7) + pick) % 11)];
                var moved = Ranks(c with { Rows = [.. order.Select(i => c.Rows[i])] });
                return order.Index().All(place => Ranks(c)[place.Item] == moved[place.Index]);
            case Law.CriterionPermutation:
                return Same(Pick(c, [.. Enumerable.Range(0, m).OrderBy(k => ((k * 5) + pick) % 7)]));
            case Law.WeightScale:
                return Same(c with { Weights = [.. c.Weights.Select(w => w * Factor(size))] });
            case Law.Dominance:
                int b = (a + 1) % n;
                var below = Ranks(Cells(c, (i, k, x) => i != b ? x : k == j || (pick + k) % 3 == 0 ? Moved(c, k, c.Rows[a][k], size, worse: true) : c.Rows[a][k]));
                return below[a] <= below[b];
            case Law.Monotonicity:
                return Ranks(Cells(c, (i, k, x) => i == a && k == j ? Moved(c, k, x, size, worse: false) : x))[a] <= Ranks(c)[a];
            case Law.UnitScale:
                return Same(Cells(c, (_, k, x) => k == j ? x * Factor(size) : x));
            case Law.ZeroShift:
                return Same(Cells(c, (_, k, x) => k == j ? x + (5 * (1 + size) * (1 + size)) : x));
            case Law.DuplicateCriterion:
                return Same(Pick(c with { Weights = [.. c.Weights.Select((w, k) => k == j ? w / 2 : w)] }, [.. Enumerable.Range(0, m), j]));
            case Law.ZeroWeight:
                var wider = Pick(c, [.. Enumerable.Range(0, m), j]);
                wider.Directions[m] = pick % 2 == 0 ? Direction.Benefit : Direction.Cost;
                wider.Weights[m] = 0;
                return Same(Cells(wider, (i, k, x) => k == m ? 1 + (((i * 5) + pick) % 9) : x));
            case Law.IndependenceOfOthers:
                if (n < 3) return null;
                int[] left = [.. Enumerable.Range(0, n).Where(i => i != a)];
                var all = Ranks(c);
                var fewer = Ranks(c with { Rows = [.. left.Select(i => c.Rows[i])] });
                return !left.Index().Any(x => left.Index().Any(y => all[x.Item] < all[y.Item] && fewer[x.Index] > fewer[y.Index]));
            default:
                throw new InvalidOperationException($"Nobody has said what {law} means.");
        }

        Ranks Ranks(MethodCase given) => method(given).Run(given.Matrix, given.Weights).Ranks;
        bool Same(MethodCase given) => Ranks(c).Equals(Ranks(given));
    }

    private static double Factor(int size) => size switch { 0 => 10, 1 => 0.25, _ => 0.1 };

    private static MethodCase Pick(MethodCase c, int[] criteria) => new(
        [.. c.Rows.Select(row => criteria.Select(k => row[k]).ToArray())], [.. criteria.Select(k => c.Directions[k])], [.. criteria.Select(k => c.Weights[k])]);

    private static MethodCase Cells(MethodCase c, Func<int, int, double, double> change) =>
        c with { Rows = [.. c.Rows.Select((row, i) => row.Select((x, k) => change(i, k, x)).ToArray())] };

    /// <summary>A value that is better or worse by a step, above 0 when it was.</summary>
    private static double Moved(MethodCase c, int criterion, double x, int size, bool worse)
    {
        bool down = c.Directions[criterion] == Direction.Benefit == worse;
        return !down ? x + 1 + size : x > 0 ? x / (2 + size) : x - 1 - size;
    }
}
