namespace LocationScore.Laws;

/// <summary>Makes a broken case small: the fewest locations and criteria, the roundest numbers.</summary>
internal sealed class Shrinker(LawDefinition law, CaseSource source, ulong seed, CancellationToken cancellation)
{
    internal const int MostLocations = 3, MostCriteria = 2;

    private const int Draws = 16;

    private LawVerdict _verdict;

    internal LawVerdict Shrink(LawCase broken, LawVerdict verdict)
    {
        _verdict = verdict;
        var best = Smaller(broken);
        if (best.Count <= MostLocations && best.CriterionCount <= MostCriteria && IsRound(best)) return _verdict;
        return FromScratch(source, seed ^ 0xABCD, source.SmallTries).FirstOrDefault(small => Breaks(small, 2)) is { } small
            && IsBetter(small, best) && Breaks(small) ? Finished(small) : Again(best);
    }

    private LawVerdict Finished(LawCase small)
    {
        Smaller(small);
        return _verdict;
    }

    /// <summary>The verdict of the case that stands, not of one that was tried since.</summary>
    private LawVerdict Again(LawCase best)
    {
        Breaks(best);
        return _verdict;
    }

    private static bool IsBetter(LawCase one, LawCase other) =>
        one.Count + (2 * one.CriterionCount) <= other.Count + (2 * other.CriterionCount);

    private static bool IsRound(LawCase @case) => @case.Cells.All(static row =>
        row.All(static value => double.IsNaN(value) || value == Math.Round(value)));

    private LawCase Smaller(LawCase start)
    {
        var best = start;
        bool again = true;
        for (int round = 0; again && round < 4; round++)
        {
            again = Locations(ref best) | Criteria(ref best);
            if (best.WithEqualWeights() is { } equal && Breaks(equal)) best = equal;
            again |= Numbers(ref best);
        }

        return best;
    }

    private bool Locations(ref LawCase best)
    {
        bool any = false;
        for (int i = best.Count - 1; i >= 0 && best.Count > 1; i--)
        {
            int gone = i;
            var fewer = best.Select([.. Enumerable.Range(0, best.Count).Where(k => k != gone)]);
            if (!Breaks(fewer)) continue;
            best = fewer;
            any = true;
        }

        return any;
    }

    private bool Criteria(ref LawCase best)
    {
        bool any = false;
        for (int j = best.CriterionCount - 1; j >= 0; j--)
        {
            if (best.WithoutCriterion(j) is not { } fewer || !Breaks(fewer)) continue;
            best = fewer;
            any = true;
        }

        return any;
    }

    private bool Numbers(ref LawCase best)
    {
        bool any = false;
        for (int digits = 1; digits <= 3; digits++)
        {
            int kept = digits;
            double[][] cells = [.. best.Cells.Select(row => row.Select(value => CaseSource.Rounded(value, kept)).ToArray())];
            if (Same(cells, best.Cells)) break;
            if (!Breaks(best.With(best.Rows, cells))) continue;
            best = best.With(best.Rows, cells);
            any = true;
            break;
        }

        for (int i = 0; i < best.Count; i++)
        {
            for (int j = 0; j < best.Columns.Length; j++)
            {
                double value = best.Cells[i][j];
                foreach (double simpler in Simpler(value))
                {
                    if (Length(simpler) >= Length(value)) continue;
                    var changed = With(best, i, j, simpler);
                    if (!Breaks(changed)) continue;
                    best = changed;
                    any = true;
                    break;
                }
            }
        }

        return any;
    }

    /// <summary>The case with one value that is written with fewer digits, for each value and each such number.</summary>
    internal static IEnumerable<LawCase> Rounder(LawCase @case)
    {
        for (int i = 0; i < @case.Count; i++)
        {
            for (int j = 0; j < @case.Columns.Length; j++)
            {
                foreach (double simpler in Simpler(@case.Cells[i][j]))
                {
                    if (Length(simpler) < Length(@case.Cells[i][j])) yield return With(@case, i, j, simpler);
                }
            }
        }
    }

    private static LawCase With(LawCase @case, int location, int column, double value)
    {
        var cells = (double[])@case.Cells[location].Clone();
        cells[column] = value;
        return @case.WithRow(location, cells);
    }

    private static IEnumerable<double> Simpler(double value)
    {
        yield return 1;
        yield return 0;
        for (int digits = 1; digits <= 4; digits++) yield return CaseSource.Rounded(value, digits);
        yield return Math.Round(value);
    }

    private static int Length(double value) => double.IsNaN(value) ? 0
        : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture).Length;

    private static bool Same(double[][] one, double[][] other) => one.Zip(other).All(static pair =>
        pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <summary>Small cases with whole numbers or known values, small sizes first.</summary>
    internal static IEnumerable<LawCase> FromScratch(CaseSource source, ulong seed, int tries)
    {
        (int Locations, int Criteria)[] sizes = [(2, 1), (3, 1), (2, 2), (3, 2)];
        foreach (var (locations, criteria) in sizes)
        {
            for (ulong k = 0; k < (ulong)tries; k++)
            {
                if (source.Small(new LawDraw(seed, k), locations, criteria) is not { } small) break;
                yield return small;
            }
        }
    }

    /// <summary>Whether the case breaks the law with some of the moves; remembers the verdict.</summary>
    private bool Breaks(LawCase candidate, int draws = Draws)
    {
        cancellation.ThrowIfCancellationRequested();
        for (ulong k = 0; k < (ulong)draws; k++)
        {
            var verdict = law.Check(candidate, new LawDraw(seed, k));
            if (verdict.Kind != LawVerdict.Kinds.Broken) continue;
            _verdict = verdict;
            return true;
        }

        return false;
    }
}
