using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>Whether a law holds for a method in one case; null when the case says nothing, because the method is not defined for one of the two inputs.</summary>
/// <remarks>Scores closer than 1e-9 (of their size when that is above 1) are ties; a tie counts as broken only by more than 1e-7.</remarks>
internal static class LawCheck
{
    private const double Tie = 1e-9;
    private const double Clear = 1e-7;

    internal static bool? Holds(Law law, RankingMethod method, LawCase c)
    {
        try
        {
            return Compare(law, method, c, Situation.Of(c));
        }
        catch (ProblemsException)
        {
            return null;
        }
    }

    private static bool? Compare(Law law, RankingMethod method, LawCase c, Situation before)
    {
        int n = c.N, m = c.M, next = (c.I + 1) % n;
        int[] criteria = [.. Enumerable.Range(0, m)], rotated = [.. criteria.Select(j => (j + 1 + c.J) % m)];
        switch (law)
        {
            case Law.AlternativePermutation:
                int[] order = [.. Enumerable.Range(0, n).Select(i => (i + 1 + c.I) % n)];
                (order[0], order[n / 2]) = (order[n / 2], order[0]);
                return SameScores(Scores(before), Scores(before with { Rows = [.. order.Select(i => before.Rows[i])] }), i => order[i]);
            case Law.CriterionPermutation:
                (rotated[0], rotated[m / 2]) = (rotated[m / 2], rotated[0]);
                return SameScores(Scores(before), Scores(before.Pick(rotated)), static i => i);
            case Law.WeightScale:
                return SameScores(Scores(before), Scores(before with { Weights = [.. before.Weights.Select(w => w * c.Amount * 7)] }), static i => i);
            case Law.Dominance:
                int mask = (c.Mask & ((1 << m) - 1)) == 0 ? c.Mask | (1 << c.J) : c.Mask;
                var scores = Scores(before.Cells((i, j, x) => i == next ? Worse(before, j, before.Rows[c.I][j], (mask >> j & 1) * c.Amount) : x));
                return scores[c.I] >= scores[next] - (Tie * Size(scores));
            case Law.Monotonicity:
                double[] first = Scores(before), then = Scores(before.Cells((i, j, x) => i == c.I && j == c.J ? Worse(before, j, x, -c.Amount) : x));
                return Better(then, c.I, Tie) < Better(first, c.I, -Tie); // Counted before with ties and the alternative itself.
            case Law.UnitScale:
                return SameOrder(Scores(before), Scores(before.Rescale(c.J, x => x * c.Amount * 3)), strict: true);
            case Law.ZeroShift:
                return SameOrder(Scores(before), Scores(before.Rescale(c.J, x => x + (c.Amount * 10))), strict: true);
            case Law.DuplicateCriterion:
                double[] halved = [.. before.Weights.Select((w, j) => j == c.J ? w / 2 : w)];
                return SameOrder(Scores(before), Scores((before with { Weights = halved }).Pick([.. criteria, c.J])), strict: true);
            case Law.ZeroWeight:
                // The new criterion looks like an old one with its rows turned by one, better or worse at random.
                var added = before.Pick([.. criteria, c.J]).Cells((i, j, x) => j == m ? before.Rows[(i + 1) % n][c.J] : x);
                added.Directions[m] = c.Mask % 2 == 0 ? Direction.Benefit : Direction.Cost;
                added.Weights[m] = 0;
                return SameOrder(Scores(before), Scores(added), strict: true);
            case Law.IndependenceOfOthers:
                if (n < 3) return null;
                int[] left = [.. Enumerable.Range(0, n).Where(i => i != c.I)];
                var all = Scores(before);
                return SameOrder([.. left.Select(i => all[i])], Scores(before with { Rows = [.. left.Select(i => before.Rows[i])] }), strict: false);
            default:
                throw new ArgumentOutOfRangeException(nameof(law), law, "There is no check of this law.");
        }

        double[] Scores(Situation situation)
        {
            var values = situation.Scores(method, out var direction);
            return direction == ScoreDirection.HigherIsBetter ? values : [.. values.Select(static x => -x)];
        }
    }

    /// <summary>Worse by a factor 1 + amount, or by as much a step where the value is not above 0; a negative amount improves by as much.</summary>
    private static double Worse(Situation situation, int j, double x, double amount)
    {
        bool down = situation.Benefit(j) == amount >= 0;
        double size = Math.Abs(amount);
        if (x > 0) return down ? x / (1 + size) : x * (1 + size);
        return down ? x - size : x + size;
    }

    private static double Size(double[] scores) => Math.Max(1, scores.Max(Math.Abs));

    private static int Better(double[] scores, int i, double margin) => scores.Count(s => s > scores[i] + (margin * Size(scores)));

    private static bool SameScores(double[] before, double[] after, Func<int, int> origin) =>
        Enumerable.Range(0, before.Length).All(i => Math.Abs(after[i] - before[origin(i)]) <= Tie * Size(before));

    /// <summary>No pair is turned round; when strict, no tie is broken or made either.</summary>
    private static bool SameOrder(double[] before, double[] after, bool strict)
    {
        double sizeBefore = Size(before), sizeAfter = Size(after);
        for (int i = 0; i < before.Length; i++)
        {
            for (int k = 0; k < i; k++)
            {
                double was = (before[i] - before[k]) / sizeBefore, now = (after[i] - after[k]) / sizeAfter;
                if ((was > Tie && now < -Tie) || (was < -Tie && now > Tie)) return false;
                if (strict && ((Math.Abs(was) <= Tie && Math.Abs(now) > Clear) || (Math.Abs(now) <= Tie && Math.Abs(was) > Clear))) return false;
            }
        }

        return true;
    }
}
