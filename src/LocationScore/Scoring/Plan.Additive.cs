namespace LocationScore;

/// <content>Scores that are one weighted sum over the criteria.</content>
internal sealed partial class Plan
{
    private void ScoreAdditive(PlanWeights weights, Span<double> scores, PlanRoom room)
    {
        ScoreSum(weights, 1, 0, scores, room);
        if (Top.Rescale is null) return;
        room.IsSuspect |= IsSuspectRescaling(Top, scores, []);
        int reference = ReferenceRow(Top.Rescale);
        if (Rescaling.LineOf(Top, scores, reference) is not var (factor, offset))
        {
            Rescaling.Apply(Top, scores, gone: [], reference);
            return;
        }

        var before = room.Values(Count).AsSpan(0, Count);
        scores.CopyTo(before);
        ScoreSum(weights, factor, offset, scores, room);
        Rescaling.PinEnds(Top, before, reference, scores);
    }

    /// <summary>The straight line that the top rescaling is for the model's own weights: 1 and 0 without one, null when it is not
    /// straight.</summary>
    internal (double Factor, double Offset)? TopLine()
    {
        if (Top.Rescale is null) return (1, 0);
        var scores = new double[Count];
        ScoreSum(OwnWeights, 1, 0, scores, new(this));
        return Rescaling.LineOf(Top, scores, ReferenceRow(Top.Rescale));
    }

    /// <summary>factor × (intercept + Σ weight·value) + offset, each term on the grid of its location.</summary>
    private void ScoreSum(PlanWeights weights, double factor, double offset, Span<double> scores, PlanRoom room)
    {
        var effective = weights.Effective;
        bool plain = factor == 1 && offset == 0 && Intercept == 0;
        if (plain && IsUnit && AdditiveKernel.AreUsable(effective))
        {
            AdditiveKernel.ScoreUnit(Values, Count, effective, scores);
        }
        else
        {
            var scaled = room.Terms.AsSpan();
            for (int j = 0; j < effective.Length; j++) scaled[j] = factor * effective[j];
            AdditiveKernel.ScoreAny(Values, Count, scaled, (factor * Intercept) + offset, scores);
        }

        if (WithGaps is null) return;
        for (int i = 0; i < Count; i++)
        {
            if (WithGaps[i]) scores[i] = TermsAt(i, weights, factor, offset, room.Terms, out _, room);
        }
    }

    /// <summary>Writes the terms of one location and returns their sum with the intercept; for explanations.</summary>
    internal double TermsAt(int location, ReadOnlySpan<double> effective, double factor, double offset, Span<double> terms,
        out double interceptTerm)
    {
        var room = new PlanRoom(this);
        LocalWeightsOf(effective, room.Local);
        return TermsAt(location, new PlanWeights(effective, room.Local), factor, offset, terms, out interceptTerm, room);
    }

    /// <summary>Writes the terms of one location and returns their sum with the intercept: the bits of <see cref="ScoreSum"/>.</summary>
    internal double TermsAt(int location, PlanWeights weights, double factor, double offset, Span<double> terms, out double interceptTerm,
        PlanRoom room)
    {
        int m = weights.Effective.Length;
        if (WithGaps is not null && WithGaps[location]) WeightsAt(location, weights.Local, terms, room);
        else weights.Effective.CopyTo(terms);
        double intercept = (factor * Intercept) + offset;
        double shift;
        if (factor == 1 && intercept == 0 && IsUnit && AdditiveKernel.AreUsable(terms[..m]))
        {
            shift = AdditiveKernel.OnGrid(terms[..m], terms);
        }
        else
        {
            double magnitude = Math.Abs(intercept);
            for (int j = 0; j < m; j++)
            {
                terms[j] = factor * terms[j];
                magnitude += Math.Abs(terms[j] * Values[(j * Count) + location]);
            }

            shift = AdditiveKernel.ShiftFor(magnitude);
        }

        interceptTerm = AdditiveKernel.Term(1, intercept, shift);
        double sum = interceptTerm;
        for (int j = 0; j < m; j++)
        {
            terms[j] = AdditiveKernel.Term(terms[j], Values[(j * Count) + location], shift);
            sum += terms[j];
        }

        return sum;
    }
}
