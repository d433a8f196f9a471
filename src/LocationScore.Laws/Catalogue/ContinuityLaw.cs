namespace LocationScore.Laws;

/// <summary>The law that a score has no jumps: looked for beside ties, and between two values by halving.</summary>
internal static class ContinuityLaw
{
    /// <summary>A change of this part of the scores is large; a jump stays as large when the change of the value becomes smaller, a
    /// steep slope
    /// does not.</summary>
    private const double Large = 1e-3;

    private const int Halvings = 24, Further = 8;

    internal static LawVerdict Check(LawCase c, LawDraw d)
    {
        int location = d.Below(c.Count), column = d.Below(c.Columns.Length);
        if (c[location, column] is not { } value || (c is ModelCase model && model.IsCoded(column))) return LawVerdict.Vacuous;
        if (d.Chance(0.8))
        {
            double level = c[d.Below(c.Count), column] ?? value, sign = d.Chance(0.5) ? 1 : -1;
            return Between(c, location, column, level, level == 0 ? sign * 1e-7 : level * (1 + (sign * 1e-7)), 0);
        }

        double other = d.Chance(0.5) ? value * d.Of(0.5, 2, 1.1) : c[d.Below(c.Count), column] ?? value;
        return other == value ? LawVerdict.Vacuous : Between(c, location, column, value, other, Halvings);
    }

    private static LawVerdict Between(LawCase c, int location, int column, double low, double high, int halvings)
    {
        LawCase lower = At(low), upper = At(high);
        for (int k = 0; k < halvings; k++)
        {
            if (Halved() is false) return LawVerdict.Vacuous;
        }

        if (Move(lower, upper, out int moved) is not { } before) return LawVerdict.Vacuous;
        if (before <= Large) return LawVerdict.Holds;
        var (from, to) = (lower, upper);
        for (int k = 0; k < Further; k++)
        {
            if (Halved() is false) return LawVerdict.Vacuous;
        }

        if (!(Move(lower, upper, out _) > before / 2)) return LawVerdict.Holds;
        double start = from.Cells[location][column], end = to.Cells[location][column];
        string change = $"Changing {c.Columns[column]} of {c.Rows[location].Name} from {Verdicts.Full(start)} to {Verdicts.Full(end)}";
        string was = Verdicts.Score(from.Score()!, moved), now = Verdicts.Score(to.Score()!, moved);
        return LawVerdict.Broken($"{change} moves the score of {c.Rows[moved].Name} from {was} to {now}.", from, to);

        LawCase At(double value)
        {
            var cells = (double[])c.Cells[location].Clone();
            cells[column] = value;
            return c.WithRow(location, cells);
        }

        // Keeps the half in which the scores move more; false when the scores are not defined there.
        bool Halved()
        {
            var middle = At(lower.Cells[location][column] + ((upper.Cells[location][column] - lower.Cells[location][column]) / 2));
            if (Move(lower, middle, out _) is not { } first || Move(middle, upper, out _) is not { } second) return false;
            (lower, upper) = first >= second ? (lower, middle) : (middle, upper);
            return true;
        }
    }

    /// <summary>How far the score moves that moves most, as a part of the largest score; null where there are no scores.</summary>
    private static double? Move(LawCase one, LawCase other, out int moved)
    {
        moved = 0;
        if (one.Score() is not { } was || other.Score() is not { } now) return null;
        double size = Math.Max(Math.Max(was.Size, now.Size), 1e-12), most = 0;
        for (int i = 0; i < was.Scores.Length; i++)
        {
            if (!was.Has(i) || !now.Has(i)) continue;
            double move = Math.Abs(was.Scores[i] - now.Scores[i]) / size;
            if (move > most) (most, moved) = (move, i);
        }

        return most;
    }
}
