using System.Globalization;

namespace LocationScore.Laws;

/// <summary>What the checks share: comparing two outcomes, and saying what changed.</summary>
internal static class Verdicts
{
    /// <summary>What a law of weights says where there are none.</summary>
    internal static LawVerdict NoWeights { get; } = LawVerdict.NotApplicable("A weighting finds all the weights.");

    /// <summary>Whether some weight is stated; a ranking method that is run on its own is always given weights.</summary>
    internal static bool HasWeights(LawCase c) => c is MethodCase || c.Criteria.Any(static criterion => criterion.Weight is not null);

    /// <summary>Scores that must be the same, location by location.</summary>
    internal static LawVerdict SameScores(LawCase before, LawCase? after, string change, Func<int, int>? origin = null)
    {
        if (after is null || before.Score() is not { } was || after.Score() is not { } now) return LawVerdict.Vacuous;
        for (int i = 0; i < after.Count; i++)
        {
            int from = origin?.Invoke(i) ?? i;
            if (!was.SameScore(from, now, i))
                return LawVerdict.Broken($"{change} changes the score of {before.Rows[from].Name} from {Score(was, from)} to " +
                    $"{Score(now, i)}.", before, after);
        }

        return LawVerdict.Holds;
    }

    /// <summary>No two of the locations change places; when strict, no tie is made or broken either.</summary>
    internal static LawVerdict SameOrder(LawCase before, LawCase? after, string change, bool strict, int[]? places = null)
    {
        if (after is null || before.Score() is not { } was || after.Score() is not { } now) return LawVerdict.Vacuous;
        int n = places?.Length ?? Math.Min(before.Count, after.Count);
        for (int b = 0; b < n; b++)
        {
            for (int a = 0; a < b; a++)
            {
                int one = places?[a] ?? a, other = places?[b] ?? b;
                int first = was.Order(one, other), then = now.Order(a, b);
                if (first * then < 0)
                {
                    var (up, down) = then > 0 ? (one, other) : (other, one);
                    return LawVerdict.Broken($"{change} moves {before.Rows[up].Name} above {before.Rows[down].Name}.", before, after);
                }

                if (!strict || first == then) continue;
                if (first == 0 && now.ClearOrder(a, b) != 0 && was.Has(one) && was.Has(other))
                {
                    var (up, down) = then > 0 ? (one, other) : (other, one);
                    return LawVerdict.Broken($"{change} moves {before.Rows[up].Name} above {before.Rows[down].Name}, which were level.",
                        before, after);
                }

                if (then == 0 && was.ClearOrder(one, other) != 0 && now.Has(a) && now.Has(b))
                    return LawVerdict.Broken($"{change} makes {before.Rows[one].Name} and {before.Rows[other].Name} level.", before, after);
            }
        }

        return LawVerdict.Holds;
    }

    /// <summary>The rank of one location that must not become worse.</summary>
    internal static LawVerdict NoWorse(LawCase before, LawCase? after, int location, string change)
    {
        if (after is null || before.Score() is not { } was || after.Score() is not { } now) return LawVerdict.Vacuous;
        int better = 0, nowBetter = 0, passes = -1;
        for (int k = 0; k < before.Count; k++)
        {
            bool above = was.Order(k, location) > 0, nowAbove = now.ClearOrder(k, location) > 0;
            if (above) better++;
            if (nowAbove) nowBetter++;
            if (nowAbove && !above) passes = k;
        }

        if (nowBetter <= better || passes < 0) return LawVerdict.Holds;
        string level = was.Order(passes, location) == 0 ? ", which was level with it" : "";
        return LawVerdict.Broken($"{change} moves {before.Rows[passes].Name} above it{level}.", before, after);
    }

    internal static string Score(LawOutcome outcome, int location) => outcome.Has(location)
        ? outcome.Scores[location].ToString("G6", CultureInfo.InvariantCulture) : "none";

    internal static string Number(double value) => double.IsNaN(value) ? "none" : value.ToString("G6", CultureInfo.InvariantCulture);

    internal static string Full(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The first column in which two rows of one case differ, with both values.</summary>
    internal static string Change(LawCase before, LawCase after, int location)
    {
        for (int j = 0; j < before.Columns.Length; j++)
        {
            double was = before.Cells[location][j], now = after.Cells[location][j];
            if (!was.Equals(now)) return $"{before.Columns[j]} of {before.Rows[location].Name} from {Number(was)} to {Number(now)}";
        }

        return before.Rows[location].Name;
    }
}
