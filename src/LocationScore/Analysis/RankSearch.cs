using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>Finds the best and the worst rank of a location over a set of weights.</summary>
/// <remarks>
/// The best rank leaves as few rivals strictly ahead as possible: a largest set of half-spaces with a common point. Sets of rivals that
/// cannot all be kept behind
/// (conflicts) come from the dual of a linear programme, and the least number that meets all of them bounds the rank from below
/// (Parker, M. and Ryan, J. 1996, Finding the minimum weight IIS cover of an infeasible system of linear inequalities); when the rest has a
/// common point, that
/// number is reached. Where a location lacks items, the programmes bound the products of two weights and the kept share is divided until
/// bound and witness agree.
/// </remarks>
internal sealed class RankSearch
{
    /// <summary>Leads up to this, on values of 0..1, are ties.</summary>
    internal const double Tie = 1e-12;

    private readonly WeightForm _form;
    private readonly WeightPolytope _set;
    private readonly DenseSimplex _programme;
    private readonly DenseSimplex _scratch;
    private readonly DenseSimplex _start;
    private readonly double[] _row;
    private readonly double[] _point;
    private readonly double[] _low;
    private readonly double[] _high;

    internal RankSearch(WeightForm form, WeightPolytope set)
    {
        (_form, _set) = (form, set);
        (_programme, _scratch) = (set.NewProgramme(), set.NewProgramme());
        (_row, _point) = (new double[form.Size], new double[form.Size]);
        (_low, _high) = KeptRanges();
        _start = set.NewProgramme();
        set.CopyStartTo(_start);
        for (int p = 1; p < form.Patterns.Length; p++)
        {
            // Where nothing of a location counts, nobody can be ranked.
            Kept(p, 1);
            set.Add(_start, -WeightForm.LeastShare, _row);
        }

        if (form.Patterns.Length > 1) _start.Restore();
    }

    private void Kept(int pattern, double factor)
    {
        for (int k = 0; k < _row.Length; k++) _row[k] = _form.Patterns[pattern][k] ? factor : 0;
    }

    /// <summary>The least share that each pattern keeps in the set.</summary>
    internal double[] Low => _low;

    /// <summary>The greatest share that each pattern keeps in the set.</summary>
    internal double[] High => _high;

    /// <summary>One end of an interval. The bound is the rank that nothing passes; the rank is that at the weights.</summary>
    internal sealed record End(int Rank, int Bound, double[] Weights, List<Conflict> Conflicts, int Nodes, bool Divided);

    /// <summary>Rivals of which at least one stays ahead (or behind) at all weights, with the shares of a mixture that shows it.</summary>
    internal sealed record Conflict(int[] Rivals, double[] Shares);

    /// <summary>Finds one end within a counted number of programmes and branches.</summary>
    internal End Find(int city, bool best, int budget)
    {
        var run = new Run(this, city, best, budget);
        return run.Go();
    }

    /// <summary>Whether a is at least as good as b at all weights of the set, and at some; null when the counted steps do not
    /// tell.</summary>
    internal (bool? Always, bool? Sometimes) Pair(int a, int b, int budget)
    {
        double behind = GreatestLead(b, a), ahead = GreatestLead(a, b);
        if (_form.Pattern[a] == _form.Pattern[b] || behind <= Tie || ahead < -Tie) return (behind <= Tie, ahead >= -Tie);
        var pair = new RankSearch(_form.Pair(a, b), _set);
        End best = pair.Find(0, best: true, budget), worst = pair.Find(0, best: false, budget);
        return (worst.Bound == worst.Rank ? worst.Rank == 1 : null, best.Bound == best.Rank ? best.Rank == 1 : null);
    }

    private double GreatestLead(int a, int b)
    {
        _form.Lead(a, b, _low, _high, _row);
        return _set.Greatest(_row, _scratch);
    }

    private (double[] Low, double[] High) KeptRanges()
    {
        int patterns = _form.Patterns.Length;
        double[] low = new double[patterns], high = new double[patterns];
        (low[0], high[0]) = (1, 1);
        for (int p = 1; p < patterns; p++)
        {
            Kept(p, 1);
            high[p] = Math.Min(1, _set.Greatest(_row, _scratch));
            Kept(p, -1);
            low[p] = Math.Max(WeightForm.LeastShare, -_set.Greatest(_row, _scratch));
        }

        return (low, high);
    }

    /// <summary>One end of one location.</summary>
    private sealed class Run
    {
        private readonly RankSearch _search;
        private readonly WeightForm _form;
        private readonly int _city;
        private readonly bool _best;
        private readonly int[] _rivals; // those that the weights decide about
        private readonly int _settled; // rivals that count against the end at all weights
        private readonly int[] _split; // the patterns whose kept share is divided
        private readonly List<Conflict> _conflicts = [];
        private readonly double _enough;
        private int _budget;
        private bool _divided; // conflicts then hold in parts of the set only
        private int _least = int.MaxValue; // fewest rivals that break away, at the weights found so far
        private double[] _weights = [];

        internal Run(RankSearch search, int city, bool best, int budget)
        {
            (_search, _form, _city, _best, _budget) = (search, search._form, city, best, budget);
            _enough = best ? -Tie : Tie;
            var open = new List<int>();
            for (int j = 0; j < _form.Count; j++)
            {
                if (j == city) continue;
                double most = Greatest(j, wanted: true), opposite = Greatest(j, wanted: false);
                if (!Suffices(most)) _settled++;
                else if (best ? opposite > Tie : opposite >= -Tie) open.Add(j);
            }

            _rivals = [.. open];
            _split = [.. _rivals.Append(city).Select(j => _form.Pattern[j]).Where(static p => p > 0).Distinct()];
            if (_split.Length == 1 && _rivals.All(j => _form.Pattern[j] == _form.Pattern[city])) _split = [];
            Try(_form.Nominal, demandMember: true);
        }

        internal End Go()
        {
            int given = _budget, bound = _rivals.Length + 1;
            var queue = new PriorityQueue<Box, int>();
            queue.Enqueue(new([.. _search._low], [.. _search._high], [], 0), 0);
            bool complete = true;
            while (queue.TryDequeue(out var box, out int fewest))
            {
                if (fewest >= _least) break;
                if (_budget <= 0)
                {
                    (bound, complete) = (Math.Min(bound, fewest), false);
                    break;
                }

                int value = Solve(box, queue, ref complete);
                bound = Math.Min(bound, value);
            }

            int reached = _least == int.MaxValue ? _rivals.Length : _least;
            bound = complete ? reached : Math.Min(reached, bound);
            return new(RankOf(reached), RankOf(bound), _weights, _conflicts, given - _budget, _divided);
        }

        /// <summary>The best rank counts who breaks away ahead; the worst counts who stays behind of all that could be ahead.</summary>
        private int RankOf(int broken) => _best
            ? 1 + _settled + broken
            : _form.Count - _settled - broken;

        /// <summary>Solves one box, divides it, or leaves it; returns the fewest rivals that can break away in what is left of
        /// it.</summary>
        private int Solve(Box box, PriorityQueue<Box, int> queue, ref bool complete)
        {
            var conflicts = new List<int[]>(box.Conflicts);
            var cover = new HittingSet(_rivals.Length);
            foreach (int[] conflict in conflicts) cover.Add(conflict);
            while (true)
            {
                int fewest = cover.Solve(ref _budget, out int[] broken, out bool proven);
                if (fewest >= _least) return _least;
                if (!proven || --_budget <= 0)
                {
                    complete = false;
                    return fewest;
                }

                int[] kept = [.. Enumerable.Range(0, _rivals.Length).Except(broken)];
                if (Margin(box, kept) is not { } margin) return _least; // no weights in the box
                if (!Suffices(margin))
                {
                    int[] conflict = Blame(kept);
                    conflicts.Add(conflict);
                    cover.Add(conflict);
                    continue;
                }

                Try(_search._point, demandMember: false);
                if (_split.Length > 0 && _least > fewest) Polish(box, kept);
                if (_least <= fewest) return _least;
                return Divide(box, conflicts, fewest, queue, ref complete);
            }
        }

        /// <summary>Looks for a witness at the kept shares of the present point, where everything is linear.</summary>
        private void Polish(Box box, int[] kept)
        {
            var point = new Box([.. box.Low], [.. box.High], [], 0);
            foreach (int p in _split) point.Low[p] = point.High[p] = Math.Clamp(_form.Kept(p, _search._point), box.Low[p], box.High[p]);
            if (Margin(point, kept) is { } margin && Suffices(margin)) Try(_search._point, demandMember: false);
        }

        private int Divide(Box box, List<int[]> conflicts, int fewest, PriorityQueue<Box, int> queue, ref bool complete)
        {
            int widest = -1;
            foreach (int p in _split)
            {
                if (widest < 0 || box.High[p] - box.Low[p] > box.High[widest] - box.Low[widest]) widest = p;
            }

            if (widest < 0 || box.High[widest] - box.Low[widest] < 1e-10)
            {
                complete = false; // only a tie or a rounding is left
                return fewest;
            }

            _divided = true;
            double middle = (box.Low[widest] + box.High[widest]) / 2;
            double[] lower = [.. box.High], upper = [.. box.Low];
            lower[widest] = upper[widest] = middle;
            queue.Enqueue(new([.. box.Low], lower, [.. conflicts], fewest), fewest);
            queue.Enqueue(new(upper, [.. box.High], [.. conflicts], fewest), fewest);
            return int.MaxValue;
        }

        private bool Suffices(double margin) => _best ? margin >= _enough : margin > _enough;

        private double Greatest(int rival, bool wanted)
        {
            Lead(rival, wanted, _search._low, _search._high);
            return _search._set.Greatest(_search._row, _search._scratch);
        }

        /// <summary>What must be at least 0: the lead of the city for the best rank, that of the rival for the worst.</summary>
        private void Lead(int rival, bool wanted, double[] low, double[] high)
        {
            if (_best == wanted) _form.Lead(_city, rival, low, high, _search._row);
            else _form.Lead(rival, _city, low, high, _search._row);
        }

        /// <summary>The greatest least lead over the kept rivals in the box, and the weights where it is; null when the box has no
        /// weights.</summary>
        private double? Margin(Box box, int[] kept)
        {
            var programme = _search._programme;
            programme.CopyFrom(_search._start);
            foreach (int p in _split)
            {
                _search.Kept(p, 1);
                _search._set.Add(programme, -box.Low[p], _search._row);
                _search.Kept(p, -1);
                _search._set.Add(programme, box.High[p], _search._row);
            }

            if (_split.Length > 0 && !programme.Restore()) return null;
            if (kept.Length == 0)
            {
                _search._set.Weights(programme, _search._point);
                return double.PositiveInfinity;
            }

            int first = -1;
            foreach (int c in kept)
            {
                Lead(_rivals[c], wanted: true, box.Low, box.High);
                int row = _search._set.Add(programme, 0, _search._row);
                if (first < 0) first = row;
            }

            _firstRow = first;
            double margin = programme.MaximiseLeast(first, kept.Length);
            _search._set.Weights(programme, _search._point);
            return margin;
        }

        private int _firstRow;

        private int[] Blame(int[] kept)
        {
            var blamed = new List<int>();
            var shares = new List<double>();
            for (int c = 0; c < kept.Length; c++)
            {
                double share = _search._programme.Multiplier(_firstRow + c);
                if (share <= 1e-11) continue;
                blamed.Add(kept[c]);
                shares.Add(share);
            }

            if (blamed.Count == 0) blamed.AddRange(kept); // all of them are one conflict in any case
            else _conflicts.Add(new([.. blamed.Select(c => _rivals[c])], [.. shares]));
            return [.. blamed];
        }

        /// <summary>Counts at given weights, and keeps them when they are the best so far.</summary>
        private void Try(ReadOnlySpan<double> weights, bool demandMember)
        {
            if (demandMember && !_search._set.Contains(weights, 1e-12)) return;
            double own = _form.Score(_city, weights);
            int broken = 0;
            foreach (int j in _rivals)
            {
                double other = _form.Score(j, weights);
                if (_best ? other > own : !(other > own)) broken++;
            }

            if (broken >= _least) return;
            _least = broken;
            _weights = weights.ToArray();
        }

        private sealed record Box(double[] Low, double[] High, int[][] Conflicts, int Fewest);
    }
}
