namespace LocationScore.Laws;

/// <summary>Laws of what a model or method must not look at: order, names, units, and of scores as such.</summary>
internal static class ScoreLaws
{
    private static readonly double[] s_units = [10, 0.5, 3, 1000, 0.1, 7];
    private static readonly double[] s_zeros = [10, 5, 1, 100, 2];

    internal static LawVerdict AlternativePermutation(LawCase c, LawDraw d)
    {
        int[] order = d.Order(c.Count);
        return c.Count < 2 ? LawVerdict.Vacuous : Verdicts.SameScores(c, c.Select(order), "Listing the locations in another order", i =>
            order[i]);
    }

    internal static LawVerdict CriterionPermutation(LawCase c, LawDraw d) =>
        c.CriterionCount < 2 ? LawVerdict.Vacuous : Verdicts.SameScores(c, c.PermuteCriteria(d), "Listing the criteria in another order");

    internal static LawVerdict Neutrality(LawCase c, LawDraw d) => Verdicts.SameScores(c, c.Relabel(), "Giving everything another name");

    internal static LawVerdict WeightScale(LawCase c, LawDraw d)
    {
        if (!Verdicts.HasWeights(c)) return Verdicts.NoWeights;
        double factor = d.Of(10, 0.5, 7, 0.01, 100);
        return Verdicts.SameScores(c, c.ScaleWeights(factor), $"Multiplying all weights by {Verdicts.Number(factor)}");
    }

    internal static LawVerdict UnitScale(LawCase c, LawDraw d)
    {
        int column = d.Below(c.Columns.Length);
        double factor = d.Of<double>(s_units);
        return Verdicts.SameOrder(c, c.Rescale(column, factor, 0),
            $"Measuring {c.Columns[column]} in a unit that is {Verdicts.Number(1 / factor)} of the old one",
            strict: true);
    }

    internal static LawVerdict ZeroShift(LawCase c, LawDraw d)
    {
        int column = d.Below(c.Columns.Length);
        double shift = d.Of<double>(s_zeros);
        return Verdicts.SameOrder(c, c.Rescale(column, 1, shift), $"Adding {Verdicts.Number(shift)} to every {c.Columns[column]}",
            strict: true);
    }

    internal static LawVerdict DuplicateCriterion(LawCase c, LawDraw d)
    {
        if (!Verdicts.HasWeights(c)) return Verdicts.NoWeights;
        int criterion = d.Below(c.CriterionCount);
        return Verdicts.SameOrder(c, c.SplitCriterion(criterion),
            $"Splitting {c.Criteria[criterion].Name} into two copies of half the weight", strict: true);
    }

    internal static LawVerdict ZeroWeight(LawCase c, LawDraw d)
    {
        if (!Verdicts.HasWeights(c)) return Verdicts.NoWeights;
        int criterion = d.Below(c.CriterionCount);
        return Verdicts.SameOrder(c, c.AddUnweighted(criterion), "Adding a criterion of weight 0", strict: true);
    }

    internal static LawVerdict Repetition(LawCase c, LawDraw d) => SameBits(c, c.Fresh(), "Scoring once more");

    internal static LawVerdict RoundTrip(LawCase c, LawDraw d) => c is MethodCase
        ? LawVerdict.NotApplicable("There are documents of models, not of methods alone.")
        : SameBits(c, c.RoundTrip(), "Writing the model and its facts as documents and reading them");

    internal static LawVerdict Boundedness(LawCase c, LawDraw d)
    {
        if (c.Score() is not { } outcome) return LawVerdict.Vacuous;
        if (outcome.Result is not { Method: null } result)
            return LawVerdict.NotApplicable("A ranking method has a scale of its own.");
        foreach (var place in result.Ranking)
        {
            double[] values = [.. place.Contributions.Where(static part => part.Weight != 0
                && part.Value is not null).Select(static part => part.Value!.Value)];
            if (values.Length == 0) continue;
            double least = values.Min(), most = values.Max(), slack = 1e-9 * Math.Max(1, Math.Max(Math.Abs(least), Math.Abs(most)));
            if (place.Score >= least - slack && place.Score <= most + slack) continue;
            return LawVerdict.Broken($"{place.Location.Name} scores {Verdicts.Number(place.Score)}, but its criteria earn " +
                $"{Verdicts.Number(least)} to {Verdicts.Number(most)}.", c);
        }

        return LawVerdict.Holds;
    }

    private static LawVerdict SameBits(LawCase before, LawCase? after, string change)
    {
        if (after is null || before.Score() is not { } was || after.Score() is not { } now) return LawVerdict.Vacuous;
        for (int i = 0; i < before.Count; i++)
        {
            bool same = BitConverter.DoubleToInt64Bits(was.Scores[i]) == BitConverter.DoubleToInt64Bits(now.Scores[i])
                && was.Ranks[i] == now.Ranks[i];
            if (!same) return LawVerdict.Broken($"{change} changes the score of {before.Rows[i].Name} from " +
                $"{Verdicts.Full(was.Scores[i])} to " +
                $"{Verdicts.Full(now.Scores[i])}.", before, after);
        }

        return LawVerdict.Holds;
    }
}
