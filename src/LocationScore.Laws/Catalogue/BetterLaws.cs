namespace LocationScore.Laws;

/// <summary>Laws that say which way better values move a location.</summary>
internal static class BetterLaws
{
    private static readonly double[] s_amounts = [1, 0.5, 0.1, 3, 0.02, 10, 0.004];

    /// <summary>Every column of a small case is improved, one of a large one.</summary>
    private const int MostColumns = 6;

    internal static LawVerdict Monotonicity(LawCase c, LawDraw d)
    {
        int location = d.Below(c.Count);
        double amount = d.Of<double>(s_amounts);

        // Where somebody is close behind, a wrong move shows most easily.
        if (d.Chance(0.7) && c.Score()?.MostPressed() is { } pressed) location = pressed;
        var last = LawVerdict.Vacuous;
        foreach (int column in d.Order(c.Columns.Length))
        {
            if (c.Better(location, column, amount) is not { } after) continue;
            var verdict = Verdicts.NoWorse(c, after, location, $"Improving {Verdicts.Change(c, after, location)}");
            if (verdict.Kind == LawVerdict.Kinds.Broken) return verdict;
            if (verdict.Kind == LawVerdict.Kinds.Holds) last = verdict;
            if (c.Columns.Length > MostColumns) break;
        }

        return last;
    }

    internal static LawVerdict Dominance(LawCase c, LawDraw d) => Dominated(c, d, everywhere: false);

    internal static LawVerdict WeakDominance(LawCase c, LawDraw d) => Dominated(c, d, everywhere: true);

    internal static LawVerdict Unanimity(LawCase c, LawDraw d)
    {
        if (c.Count < 2) return LawVerdict.Vacuous;
        int best = d.Below(c.Count);
        double[] cells = c.Cells[best];
        for (int j = 0; j < c.Columns.Length; j++)
        {
            for (int i = 0; i < c.Count; i++)
            {
                var tried = (double[])cells.Clone();
                tried[j] = c.Cells[i][j];
                if (c.JudgeAll(tried, cells) == 1) cells = tried;
            }
        }

        var unanimous = c.WithRow(best, cells);
        for (int i = 0; i < c.Count; i++)
        {
            if (i != best && c.JudgeAll(cells, c.Cells[i]) is LawCase.Unclear or (-1)) return LawVerdict.Vacuous;
        }

        if (unanimous.Score() is not { } outcome) return LawVerdict.Vacuous;
        for (int i = 0; i < c.Count; i++)
        {
            if (outcome.ClearOrder(i, best) > 0)
                return LawVerdict.Broken($"{c.Rows[best].Name} is beaten by nobody on any criterion, but {c.Rows[i].Name} ranks above " +
                    $"it.", unanimous);
        }

        return LawVerdict.Holds;
    }

    internal static LawVerdict WeightMonotonicity(LawCase c, LawDraw d)
    {
        if (!Verdicts.HasWeights(c)) return Verdicts.NoWeights;
        int location = d.Below(c.Count);
        double factor = d.Of(2, 1.5, 5, 1.1);
        if (c.CriterionCount < 2) return LawVerdict.Vacuous;
        foreach (int criterion in d.Order(c.CriterionCount))
        {
            bool best = true;
            for (int i = 0; best && i < c.Count; i++) best = i == location || c.Judge(c.Cells[location], c.Cells[i], criterion) is 0 or 1;
            if (!best || c.ScaleWeight(criterion, factor) is not { } after) continue;
            return Verdicts.NoWorse(c, after, location,
                $"Multiplying the weight of {c.Criteria[criterion].Name}, on which {c.Rows[location].Name} is the best, by " +
                    $"{Verdicts.Number(factor)}");
        }

        return LawVerdict.Vacuous;
    }

    private static LawVerdict Dominated(LawCase c, LawDraw d, bool everywhere)
    {
        if (c.Count < 2) return LawVerdict.Vacuous;
        int best = d.Below(c.Count), worse = (best + 1 + d.Below(c.Count - 1)) % c.Count;
        double[] cells = c.Cells[best];
        double share = d.Of(0.3, 0.6, 1);
        foreach (int column in d.Order(c.Columns.Length))
        {
            if (!everywhere && !ReferenceEquals(cells, c.Cells[best]) && !d.Chance(share)) continue;
            cells = c.Moved(cells, column, d.Of<double>(s_amounts), -1) ?? cells;
        }

        int judged = c.JudgeAll(c.Cells[best], cells);
        if (judged != 1) return LawVerdict.Vacuous;
        for (int k = 0; everywhere && k < c.CriterionCount; k++)
        {
            if (c.Judge(c.Cells[best], cells, k) != 1) return LawVerdict.Vacuous;
        }

        string how = everywhere ? "better on every criterion" : "nowhere worse and somewhere better";
        var after = c.WithRow(worse, cells);
        if (after.Score() is not { } outcome || !outcome.Has(best) || !outcome.Has(worse)) return LawVerdict.Vacuous;
        return outcome.ClearOrder(worse, best) <= 0 ? LawVerdict.Holds
            : LawVerdict.Broken($"{c.Rows[best].Name} is {how}, but {c.Rows[worse].Name} ranks above it.", after);
    }
}
