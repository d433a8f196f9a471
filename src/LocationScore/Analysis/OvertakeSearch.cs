namespace LocationScore.Analysis;

/// <summary>Finds the nearest weights at which at most so many rivals are ahead of a location.</summary>
/// <remarks>
/// Best-first branching: a rival that is ahead at the nearest weights so far must be caught up with, or be one of those that may stay ahead. Where a location lacks
/// something, leads are bounded over ranges of the kept share, which are divided around the best point until they say the same as the scores.
/// </remarks>
internal sealed class OvertakeSearch
{
    private const double Caught = 1e-11; // a lead up to this counts as a tie: the nearest weights are where the two tie

    private readonly WeightForm _form;
    private readonly NearestWeights _nearest;
    private readonly RankSearch _ranges;
    private readonly int _city;
    private readonly int[] _rivals;
    private readonly int _mayStay;
    private readonly double[] _row;

    internal OvertakeSearch(WeightForm form, WeightPolytope set, RankSearch ranges, int city, int[] rivals, int mayStay, WeightNorm norm)
    {
        (_form, _ranges, _city, _rivals, _mayStay) = (form, ranges, city, rivals, mayStay);
        _nearest = new(set, form.Nominal, norm);
        _row = new double[form.Size];
    }

    /// <summary>The nearest weights: how far they are, how far at least, and the steps taken. No weights when there are none or the count ran out.</summary>
    internal sealed record Found(double Distance, double Least, double[]? Weights, int Nodes, bool Complete);

    internal Found Go(int budget)
    {
        var queue = new PriorityQueue<Step, double>();
        double[] low = [.. _ranges.Low], high = [.. _ranges.High];
        Enqueue(queue, new(low, high, [], []));
        int nodes = 0;
        while (queue.TryDequeue(out var step, out double distance))
        {
            if (++nodes > budget) return new(double.PositiveInfinity, distance, null, nodes, false);
            int worst = -1, ahead = 0, unsure = -1;
            double lead = Caught;
            foreach (int j in _rivals)
            {
                if (step.Dropped.Contains(j)) continue;
                double behind = _form.Score(j, step.Weights) - _form.Score(_city, step.Weights);
                if (behind <= Caught) continue;
                if (step.Caught.Contains(j)) unsure = j;
                ahead++;
                if (!step.Caught.Contains(j) && behind > lead) (worst, lead) = (j, behind);
            }

            if (step.Dropped.Length + ahead <= _mayStay) return new(distance, distance, step.Weights, nodes, true);
            if (unsure >= 0)
            {
                if (!Divide(queue, step, unsure)) return new(distance, distance, step.Weights, nodes, true);
                continue;
            }

            Enqueue(queue, step with { Caught = [.. step.Caught, worst] });
            if (step.Dropped.Length < _mayStay) Enqueue(queue, step with { Dropped = [.. step.Dropped, worst] });
        }

        return new(double.PositiveInfinity, double.PositiveInfinity, null, nodes, true);
    }

    /// <summary>Solves a step and puts it in the queue, unless it has no weights.</summary>
    private void Enqueue(PriorityQueue<Step, double> queue, Step step)
    {
        _nearest.Clear();
        foreach (int p in Split(step))
        {
            for (int k = 0; k < _row.Length; k++) _row[k] = _form.Patterns[p][k] ? 1 : 0;
            _nearest.Add(-step.Low[p], _row);
            for (int k = 0; k < _row.Length; k++) _row[k] = -_row[k];
            _nearest.Add(step.High[p], _row);
        }

        foreach (int j in step.Caught)
        {
            _form.Lead(_city, j, step.Low, step.High, _row);
            _nearest.Add(0, _row);
        }

        var weights = new double[_form.Size];
        if (_nearest.Solve(weights) is { } distance) queue.Enqueue(step with { Weights = weights }, distance);
    }

    private IEnumerable<int> Split(Step step) =>
        step.Caught.Append(_city).Select(j => _form.Pattern[j]).Where(static p => p > 0).Distinct();

    /// <summary>Divides the kept share that matters at its value here; false when nothing is left to divide.</summary>
    private bool Divide(PriorityQueue<Step, double> queue, Step step, int rival)
    {
        int widest = -1;
        foreach (int p in new[] { _form.Pattern[_city], _form.Pattern[rival] })
        {
            if (p > 0 && (widest < 0 || step.High[p] - step.Low[p] > step.High[widest] - step.Low[widest])) widest = p;
        }

        if (widest < 0 || step.High[widest] - step.Low[widest] < 1e-12) return false;
        double low = step.Low[widest], high = step.High[widest], at = _form.Kept(widest, step.Weights);
        // At the point itself where it lies well inside, so that the bound there becomes sharp; otherwise in the middle.
        double cut = at - low > 0.05 * (high - low) && high - at > 0.05 * (high - low) ? at : (low + high) / 2;
        double[] lower = [.. step.High], upper = [.. step.Low];
        lower[widest] = upper[widest] = cut;
        Enqueue(queue, step with { High = lower });
        Enqueue(queue, step with { Low = upper });
        return true;
    }

    private sealed record Step(double[] Low, double[] High, int[] Caught, int[] Dropped)
    {
        internal double[] Weights { get; init; } = [];
    }
}
