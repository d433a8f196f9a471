using LocationScore.Descriptions;

namespace LocationScore.Analysis;

/// <summary>Moves one fact through its range and finds where something about the ranking begins to hold.</summary>
/// <remarks>The fact is followed through derived indicators and every criterion that it feeds, because the changed table is
/// scored.</remarks>
internal sealed class FactScan
{
    private const int StepsPerDoubling = 4;
    private const int Doublings = 6;
    private const int Halvings = 200; // far more than doubles have between two numbers: the loop ends when they are neighbours

    private readonly FactEditor _editor;
    private readonly int _location;
    private readonly string _locationId;
    private readonly string _indicator;
    private readonly bool _trust;
    private readonly double _sign;
    private readonly double[] _points;
    private readonly double?[] _furthest = new double?[2];

    internal FactScan(FactEditor editor, int location, string indicator, double? start, bool trust)
    {
        var description = editor.Description;
        (_editor, _location, _indicator, _trust, Start) = (editor, location, indicator, trust, start);
        _locationId = description.Locations[location].Id;
        _sign = description.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1;
        Fed = [.. description.CriteriaFedBy(indicator)];
        _points = Points(description);
        Scores = new double[description.Locations.Length];
    }

    /// <summary>The value that is used now, or null when nobody knows one.</summary>
    internal double? Start { get; }

    /// <summary>The criteria that the fact feeds.</summary>
    internal int[] Fed { get; }

    /// <summary>The scores at the last value, higher being better.</summary>
    internal double[] Scores { get; }

    /// <summary>
    /// Whether the score of the location moves one way with the fact, so that the first change found is the only one on its side:
    /// every criterion reads the fact itself by an absolute scale without a target, all in one direction, and nothing compares locations.
    /// </summary>
    internal bool IsMonotone
    {
        get
        {
            var description = _editor.Description;
            if (description.Form == ScoreForm.Method) return false;
            var fed = Fed.Select(c => description.Criteria[c]).ToList();
            return fed.Count > 0 && fed.TrueForAll(c => c.Indicator.Id == _indicator && !c.IsPeerRelative && c.Direction == fed[0].Direction
                && c.Direction != Direction.Target && c.Value is LinearFunction or StepsFunction);
        }
    }

    /// <summary>Scores the table with another value; false when the model refuses it or the location is not scored then.</summary>
    internal bool TryMove(double raw)
    {
        _editor.SetCell(_locationId, _indicator, raw, _trust);
        if (!_editor.TryScore(Scores) || double.IsNaN(Scores[_location])) return false;
        for (int i = 0; i < Scores.Length; i++) Scores[i] *= _sign;
        return true;
    }

    internal void Reset() => _editor.ResetCells();

    /// <summary>The value nearest below (or above) the start at which a condition on the scores begins to hold, or null.</summary>
    internal double? Nearest(bool above, Func<double[], bool> holds)
    {
        if (Start is not { } start) return null;
        if (IsMonotone)
        {
            // One way only: what does not hold at the end holds nowhere on that side.
            double end = Furthest(above);
            return end != start && TryMove(end) && holds(Scores) ? Boundary(start, end, holds) : null;
        }

        double last = start;
        foreach (double point in above ? _points.Where(x => x > start) : _points.Where(x => x < start).Reverse())
        {
            double at = point;
            if (!TryMove(at))
            {
                // As far as the model goes, and no further.
                at = LastAccepted(last, at);
                if (at == last || !TryMove(at)) return null;
                return holds(Scores) ? Boundary(last, at, holds) : null;
            }

            if (holds(Scores)) return Boundary(last, at, holds);
            last = at;
        }

        return null;
    }

    /// <summary>The furthest value below or above the start that the model accepts; found once for each side.</summary>
    internal double Furthest(bool above)
    {
        ref double? known = ref _furthest[above ? 1 : 0];
        return known ??= FindFurthest(above);
    }

    private double FindFurthest(bool above)
    {
        double start = Start ?? 0;
        double[] points = above ? [.. _points.Where(x => x > start).Reverse()] : [.. _points.Where(x => x < start)];
        if (points.Length == 0) return start;
        if (TryMove(points[0])) return points[0];
        // Beyond its ends a scale refuses; at the ends it does not.
        foreach (double end in Fed.SelectMany(c => Knots(_editor.Description.Criteria[c].Value)).Where(x => above ? x > start : x < start)
            .OrderByDescending(x => Math.Abs(x - start)))
        {
            if (TryMove(end)) return end;
        }

        return LastAccepted(start, points[0]);
    }

    private double Boundary(double outside, double inside, Func<double[], bool> holds)
    {
        for (int k = 0; k < Halvings; k++)
        {
            double middle = outside + ((inside - outside) / 2);
            if (middle == outside || middle == inside) break;
            if (TryMove(middle) && holds(Scores)) inside = middle;
            else outside = middle;
        }

        return inside;
    }

    private double LastAccepted(double accepted, double refused)
    {
        for (int k = 0; k < Halvings; k++)
        {
            double middle = accepted + ((refused - accepted) / 2);
            if (middle == accepted || middle == refused) break;
            if (TryMove(middle)) accepted = middle;
            else refused = middle;
        }

        return accepted;
    }

    /// <summary>Where the criteria bend, the values of the peers, and steps around the start.</summary>
    private double[] Points(ModelDescription description)
    {
        var points = new SortedSet<double>();
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (int c in Fed)
        {
            var criterion = description.Criteria[c];
            if (criterion.Indicator.Id != _indicator) continue;
            foreach (double knot in Knots(criterion.Value)) points.Add(knot);
            if (criterion.Target is { } target) points.UnionWith([target.Low, target.High]);
            for (int i = 0; i < description.Locations.Length; i++)
            {
                if (criterion.Cell(i).Used is not { } used) continue;
                points.Add(used);
                (low, high) = (Math.Min(low, used), Math.Max(high, used));
            }
        }

        for (int k = 1; k <= 16 && high > low; k++) points.UnionWith([low - ((high - low) * k / 16), high + ((high - low) * k / 16)]);
        double at = Start ?? 0;
        for (int k = 1; k <= StepsPerDoubling * Doublings && at != 0; k++)
        {
            double factor = Math.ScaleB(1 + ((k % StepsPerDoubling) / (double)StepsPerDoubling), k / StepsPerDoubling);
            points.UnionWith([at * factor, at / factor]);
        }

        return [.. points];
    }

    private static IEnumerable<double> Knots(ValueFunction function) => function switch
    {
        LinearFunction linear => [linear.Worst, linear.Best],
        PiecewiseLinearFunction lines => lines.Points.Select(static point => point.Raw),
        TargetDistanceFunction distance => [distance.WorstLow, distance.WorstHigh],
        _ => [],
    };
}
