namespace LocationScore.Laws;

/// <summary>Laws of the reasons that a result gives.</summary>
internal static class ExplanationLaws
{
    private const double Slack = 1e-9;

    internal static LawVerdict AddsUp(LawCase c, LawDraw d)
    {
        if (Exact(c, out var verdict) is not { } result) return verdict;
        var points = (c as ModelCase)?.Seams?.Points;
        foreach (var place in result.Ranking)
        {
            double sum = place.Contributions.Aggregate(place.Intercept, (sum, part) =>
                sum + (points is null ? part.Points : points(part.Points)));
            if (Math.Abs(sum - place.Score) > Slack * SizeOf(result))
                return LawVerdict.Broken($"The points of {place.Location.Name} add up to {Verdicts.Number(sum)}, but its score is " +
                    $"{Verdicts.Number(place.Score)}.", c);
        }

        return LawVerdict.Holds;
    }

    internal static LawVerdict Sign(LawCase c, LawDraw d)
    {
        if (c.Count < 2) return LawVerdict.Vacuous;
        int best = d.Below(c.Count), worse = (best + 1) % c.Count;
        double[] cells = c.Cells[best];
        foreach (int column in d.Order(c.Columns.Length))
        {
            if (d.Chance(0.6)) cells = c.Moved(cells, column, d.Of(0.1, 0.5, 1), -1) ?? cells;
        }

        if (c.JudgeAll(c.Cells[best], cells) != 1) return LawVerdict.Vacuous;
        var after = c.WithRow(worse, cells);
        if (Compared(after, best, worse, out var verdict) is not var (result, comparison)) return verdict;
        foreach (var item in comparison.Criteria)
        {
            double gap = result.ScoreDirection == ScoreDirection.HigherIsBetter ? item.Gap : -item.Gap;
            if (gap < -Slack * SizeOf(result))
                return LawVerdict.Broken($"{after.Rows[best].Name} is nowhere worse than {after.Rows[worse].Name}, but " +
                    $"{item.Node.Name ?? item.Node.Id} speaks against it by {Verdicts.Number(-gap)}.", after);
        }

        return LawVerdict.Holds;
    }

    internal static LawVerdict Dummy(LawCase c, LawDraw d)
    {
        if (c.Count < 2) return LawVerdict.Vacuous;
        int one = d.Below(c.Count), other = (one + 1) % c.Count;
        var cells = (double[])c.Cells[other].Clone();
        foreach (int column in d.Order(c.Columns.Length)[..((c.Columns.Length + 1) / 2)]) cells[column] = c.Cells[one][column];
        var level = c.WithRow(other, cells);
        if (Compared(level, one, other, out var verdict) is not var (result, comparison)) return verdict;
        bool any = false;
        for (int k = 0; k < c.CriterionCount; k++)
        {
            if (c.Judge(c.Cells[one], cells, k) != 0) continue;
            any = true;
            var item = comparison.Criteria.First(item => item.Node.Id == c.Criteria[k].Id);
            if (Math.Abs(item.Gap) > Slack * SizeOf(result))
                return LawVerdict.Broken($"{level.Rows[one].Name} and {level.Rows[other].Name} are equal on {c.Criteria[k].Name}, but " +
                    $"it explains {Verdicts.Number(item.Gap)} of their difference.", level);
        }

        return any ? LawVerdict.Holds : LawVerdict.Vacuous;
    }

    internal static LawVerdict Antisymmetry(LawCase c, LawDraw d)
    {
        if (c.Count < 2) return LawVerdict.Vacuous;
        int one = d.Below(c.Count), other = (one + 1) % c.Count;
        if (Compared(c, one, other, out var verdict) is not var (result, there)) return verdict;
        var back = Compare(c, result, other, one);
        for (int k = 0; k < there.Criteria.Length; k++)
        {
            if (Math.Abs(there.Criteria[k].Gap + back.Criteria[k].Gap) > Slack * SizeOf(result))
                return LawVerdict.Broken($"{there.Criteria[k].Node.Name ?? there.Criteria[k].Node.Id} explains " +
                    $"{Verdicts.Number(there.Criteria[k].Gap)} of {c.Rows[one].Name} against {c.Rows[other].Name}, and " +
                    $"{Verdicts.Number(back.Criteria[k].Gap)} the other way round.", c);
        }

        return Math.Abs(there.Gap + back.Gap) <= Slack * SizeOf(result) ? LawVerdict.Holds
            : LawVerdict.Broken($"The gap between {c.Rows[one].Name} and {c.Rows[other].Name} is {Verdicts.Number(there.Gap)}, and " +
                $"{Verdicts.Number(back.Gap)} the other way round.", c);
    }

    /// <summary>The result whose explanations are exact; null with what that says of the law.</summary>
    private static ScoringResult? Exact(LawCase c, out LawVerdict verdict)
    {
        verdict = LawVerdict.Vacuous;
        if (c.Score() is not { } outcome) return null;
        if (outcome.Result is not { } result)
        {
            verdict = LawVerdict.NotApplicable("A method that is run on its own gives no reasons.");
            return null;
        }

        if (result.Ranking.Count > 0
            && result.Ranking[0].Explanation.Kind is ExplanationKind.Sampled or ExplanationKind.NotAttributable) return null;
        return result;
    }

    private static (ScoringResult Result, Comparison Comparison)? Compared(LawCase c, int one, int other, out LawVerdict verdict)
    {
        if (Exact(c, out verdict) is not { } result || result.Find(c.Rows[one].Id) is null
            || result.Find(c.Rows[other].Id) is null) return null;
        var comparison = Compare(c, result, one, other);
        return comparison.Explanation.Kind is ExplanationKind.Sampled or ExplanationKind.NotAttributable ? null : (result, comparison);
    }

    private static Comparison Compare(LawCase c, ScoringResult result, int one, int other)
    {
        var comparison = result.Compare(c.Rows[one].Id, c.Rows[other].Id);
        return (c as ModelCase)?.Seams?.Compared(comparison) ?? comparison;
    }

    private static double SizeOf(ScoringResult result)
    {
        double size = 1e-300;
        foreach (double score in result.Scores) size = Math.Max(size, Math.Abs(score));
        return Math.Max(size, 1e-3);
    }
}
