namespace LocationScore.Analysis;

/// <summary>Finds the nearest weights at which at most so many rivals are ahead of a location.</summary>
/// <remarks>
/// Best-first branching: a rival that is ahead at the nearest weights so far must be caught up with, or be one of those that may stay
/// ahead. Where a location lacks
/// something, leads are bounded over ranges of the kept share, which are divided; in a narrow range the distance is minimised along the
/// share, at which everything is
/// linear. What is found then is a change that works, and an upper bound of the smallest one.
/// </remarks>
internal sealed class OvertakeSearch
{
    private const double Caught = 1e-11; // a lead up to this counts as a tie: the nearest weights are where the two tie

    private const double Narrow = 1e-3;
    private const double GoldenSection = 0.6180339887498949;

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

    /// <summary>The nearest weights, how far they are, and whether nothing can be nearer. No weights when there are none or the count ran
    /// out.</summary>
    internal sealed record Found(double Distance, double[]? Weights, int Nodes, bool IsProven);

    internal Found Go(int budget)
    {
        var queue = new PriorityQueue<Step, double>();
        double[] low = [.. _ranges.Low], high = [.. _ranges.High];
        Enqueue(queue, new(low, high, [], []));
        int nodes = 0;
        while (queue.TryDequeue(out var step, out double distance))
        {
            if (++nodes > budget) break;
            int worst = -1, ahead = 0;
            bool unsure = false;
            double lead = Caught;
            foreach (int j in _rivals)
            {
                if (step.Dropped.Contains(j)) continue;
                double behind = _form.Score(j, step.Weights) - _form.Score(_city, step.Weights);
                if (behind <= Caught) continue;
                if (step.Caught.Contains(j))
                {
                    unsure = true; // the bound lets it be caught; the scores do not yet
                    continue;
                }

                ahead++;
                if (behind > lead) (worst, lead) = (j, behind);
            }

            if (step.Dropped.Length + ahead <= _mayStay)
            {
                if (!unsure || step.IsFinal) return new(distance, step.Weights, nodes, !step.IsFinal);
                Divide(queue, step);
                continue;
            }

            step = step with { IsFinal = false };
            Enqueue(queue, step with { Caught = [.. step.Caught, worst] });
            if (step.Dropped.Length < _mayStay) Enqueue(queue, step with { Dropped = [.. step.Dropped, worst] });
        }

        return new(double.PositiveInfinity, null, nodes, false);
    }

    /// <summary>Solves a step and puts it in the queue, unless it has no weights.</summary>
    private void Enqueue(PriorityQueue<Step, double> queue, Step step)
    {
        if (Solve(step) is var (distance, weights)) queue.Enqueue(step with { Weights = weights }, distance);
    }

    private (double Distance, double[] Weights)? Solve(Step step)
    {
        _nearest.Clear();
        foreach (int p in Split(step))
        {
            for (int k = 0; k < _row.Length; k++) _row[k] = _form.Patterns[p][k] ? 1 : 0;
            bool isPoint = step.Low[p] == step.High[p];
            _nearest.Add(-step.Low[p], _row, isPoint);
            if (isPoint) continue;
            for (int k = 0; k < _row.Length; k++) _row[k] = -_row[k];
            _nearest.Add(step.High[p], _row);
        }

        foreach (int j in step.Caught)
        {
            _form.Lead(_city, j, step.Low, step.High, _row);
            _nearest.Add(0, _row);
        }

        var weights = new double[_form.Size];
        return _nearest.Solve(weights) is { } distance ? (distance, weights) : null;
    }

    private int[] Split(Step step) => [.. step.Caught.Append(_city).Select(j => _form.Pattern[j]).Where(static p => p > 0).Distinct()];

    /// <summary>Divides the kept share that is widest; in a narrow range looks for the best share instead.</summary>
    private void Divide(PriorityQueue<Step, double> queue, Step step)
    {
        int widest = -1;
        foreach (int p in Split(step))
        {
            if (widest < 0 || step.High[p] - step.Low[p] > step.High[widest] - step.Low[widest]) widest = p;
        }

        if (step.High[widest] - step.Low[widest] < Narrow)
        {
            if (Refine(step) is var (distance, weights)) queue.Enqueue(step with { Weights = weights, IsFinal = true }, distance);
            return;
        }

        double cut = (step.Low[widest] + step.High[widest]) / 2;
        double[] lower = [.. step.High], upper = [.. step.Low];
        lower[widest] = upper[widest] = cut;
        Enqueue(queue, step with { High = lower });
        Enqueue(queue, step with { Low = upper });
    }

    /// <summary>The least distance along the kept shares, one after the other, by golden sections within a little more than the
    /// range.</summary>
    private (double Distance, double[] Weights)? Refine(Step step)
    {
        int[] split = Split(step);
        double[] at = [.. step.Low];
        foreach (int p in split) at[p] = (step.Low[p] + step.High[p]) / 2;
        (double Distance, double[] Weights)? best = null;
        for (int round = 0; round < (split.Length == 1 ? 1 : 4); round++)
        {
            foreach (int p in split)
            {
                double low = Math.Max(_ranges.Low[p], step.Low[p] - Narrow), high = Math.Min(_ranges.High[p], step.High[p] + Narrow);
                for (int k = 0; k < 60; k++)
                {
                    double width = high - low, left = high - (GoldenSection * width), right = low + (GoldenSection * width);
                    var atLeft = AtShare(step, at, p, left);
                    var atRight = AtShare(step, at, p, right);
                    if (Better(atLeft, best)) best = atLeft;
                    if (Better(atRight, best)) best = atRight;
                    // Where a side has no weights at all, the other one is searched.
                    bool goLeft = atLeft is { } one && (atRight is not { } other || one.Distance <= other.Distance);
                    if (atLeft is null && atRight is null) goLeft = step.Low[p] <= left;
                    (low, high) = goLeft ? (low, right) : (left, high);
                }

                at[p] = (low + high) / 2;
            }
        }

        return best;
    }

    private (double Distance, double[] Weights)? AtShare(Step step, double[] at, int pattern, double share)
    {
        double[] shares = [.. at];
        shares[pattern] = share;
        return Solve(step with { Low = shares, High = shares });
    }

    private static bool Better((double Distance, double[] Weights)? one, (double Distance, double[] Weights)? other) =>
        one is { } found && (other is not { } best || found.Distance < best.Distance);

    private sealed record Step(double[] Low, double[] High, int[] Caught, int[] Dropped)
    {
        internal double[] Weights { get; init; } = [];

        /// <summary>Whether the weights are the best of a narrow range, found and not only bounded.</summary>
        internal bool IsFinal { get; init; }
    }
}
