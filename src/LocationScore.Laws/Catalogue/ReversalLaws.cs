namespace LocationScore.Laws;

/// <summary>Laws of what others have to say in the order of two locations.</summary>
internal static class ReversalLaws
{
    internal static LawVerdict IndependenceOfOthers(LawCase c, LawDraw d)
    {
        if (c.Count < 3) return LawVerdict.Vacuous;
        int gone = d.Below(c.Count);
        int[] left = [.. Enumerable.Range(0, c.Count).Where(i => i != gone)];
        var fewer = c.Select(left);
        if (fewer.Score() is not { } few || c.Score() is not { } all) return LawVerdict.Vacuous;

        // Told as an addition: what stood without it, and what stands with it.
        for (int b = 0; b < left.Length; b++)
        {
            for (int a = 0; a < b; a++)
            {
                int first = few.Order(a, b), then = all.Order(left[a], left[b]);
                if (first * then >= 0) continue;
                var (up, down) = then > 0 ? (a, b) : (b, a);
                return LawVerdict.Broken($"Adding {c.Rows[gone].Name} moves {fewer.Rows[up].Name} above {fewer.Rows[down].Name}.", fewer,
                    c);
            }
        }

        return LawVerdict.Holds;
    }

    internal static LawVerdict DuplicateAlternative(LawCase c, LawDraw d)
    {
        int location = d.Below(c.Count);
        var after = c.Duplicate(location);
        if (after.Score() is not { } outcome || !outcome.Has(location) || !outcome.Has(c.Count)) return LawVerdict.Vacuous;
        if (outcome.ClearOrder(location, c.Count) != 0 || (outcome.Scores[location] == outcome.Scores[c.Count]
            && outcome.Ranks[location] != outcome.Ranks[c.Count]))
            return LawVerdict.Broken($"A copy of {c.Rows[location].Name} does not share its rank.", after);
        return Verdicts.SameOrder(c, after, $"Adding a copy of {c.Rows[location].Name}", strict: false);
    }

    internal static LawVerdict DominatedAlternative(LawCase c, LawDraw d)
    {
        int location = d.Below(c.Count);
        double amount = d.Of(1, 0.1, 3, 0.5);
        foreach (int column in d.Order(c.Columns.Length))
        {
            if (c.AddDominated(location, column, amount) is { } after)
                return Verdicts.SameOrder(c, after,
                    $"Adding a location that is like {c.Rows[location].Name} but worse on {c.Columns[column]}", strict: false);
        }

        return LawVerdict.Vacuous;
    }

    internal static LawVerdict RankReversalTest1(LawCase c, LawDraw d)
    {
        if (c.Count < 3 || c.Score() is not { } was) return LawVerdict.Vacuous;
        int best = Enumerable.Range(0, c.Count).FirstOrDefault(i => Enumerable.Range(0, c.Count).All(k => k == i
            || was.ClearOrder(i, k) > 0), -1);
        if (best < 0) return LawVerdict.Vacuous;
        int replaced = (best + 1 + d.Below(c.Count - 1)) % c.Count;
        double amount = d.Of(0.5, 1, 0.1, 3);
        foreach (int column in d.Order(c.Columns.Length))
        {
            if (c.Worse(replaced, column, amount) is not { } after) continue;
            if (after.Score() is not { } now) return LawVerdict.Vacuous;
            for (int k = 0; k < c.Count; k++)
            {
                if (k != best && now.ClearOrder(k, best) > 0)
                    return LawVerdict.Broken($"Worsening {Verdicts.Change(c, after, replaced)} moves {c.Rows[k].Name} above " +
                        $"{c.Rows[best].Name}, which was the best.", c, after);
            }

            return LawVerdict.Holds;
        }

        return LawVerdict.Vacuous;
    }

    internal static LawVerdict RankReversalTest2(LawCase c, LawDraw d)
    {
        if (c.Count < 3) return LawVerdict.Vacuous;
        int[] three = d.Order(c.Count)[..3];
        int? ab = Alone(c, three[0], three[1]), bc = Alone(c, three[1], three[2]), ca = Alone(c, three[2], three[0]);
        if (ab is null || bc is null || ca is null) return LawVerdict.Vacuous;
        if (ab != bc || bc != ca || ab == 0) return LawVerdict.Holds;
        if (ab < 0) Array.Reverse(three);
        string[] names = [.. three.Select(i => c.Rows[i].Name)];
        return LawVerdict.Broken($"Ranked two by two, {names[0]} beats {names[1]}, {names[1]} beats {names[2]}, and {names[2]} beats " +
            $"{names[0]}.", c.Select(three));
    }

    internal static LawVerdict RankReversalTest3(LawCase c, LawDraw d)
    {
        if (c.Count < 3 || c.Score() is not { } all) return LawVerdict.Vacuous;
        int[] two = d.Order(c.Count)[..2];
        if (Alone(c, two[0], two[1]) is not { } alone) return LawVerdict.Vacuous;
        if (alone * all.Order(two[0], two[1]) >= 0) return LawVerdict.Holds;
        var (up, down) = alone > 0 ? (two[0], two[1]) : (two[1], two[0]);
        return LawVerdict.Broken($"Ranked alone, {c.Rows[up].Name} beats {c.Rows[down].Name}; among all it is the other way round.", c,
            c.Select(up, down));
    }

    private static int? Alone(LawCase c, int one, int other) => c.Select(one, other).Score() is { } outcome && outcome.Has(0)
        && outcome.Has(1)
        ? outcome.Order(0, 1) : null;
}
