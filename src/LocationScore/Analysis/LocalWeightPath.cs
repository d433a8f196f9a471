namespace LocationScore.Analysis;

/// <summary>Scores along one local weight t from 0 to 1: (a + b t) ÷ (c + d t) for each location, on the scale of the mean.</summary>
internal sealed class LocalWeightPath
{
    private const double Nothing = 1e-14; // leads up to this, in units of the largest score, are roundings
    private const double End = 1e-12;

    private readonly double[] _a;
    private readonly double[] _b;
    private readonly double[] _c;
    private readonly double[] _d;
    private readonly bool[] _isLine;
    private readonly double _scale;

    private LocalWeightPath(int count)
    {
        (_a, _b, _c, _d, _isLine) = (new double[count], new double[count], new double[count], new double[count], new bool[count]);
        Array.Fill(_c, 1);
        Array.Fill(_isLine, true);
        _scale = 1;
    }

    private LocalWeightPath(LocalWeightPath path)
    {
        (_a, _b, _c, _d, _isLine) = (path._a, path._b, path._c, path._d, path._isLine);
        double scale = 0;
        for (int i = 0; i < _a.Length; i++)
        {
            if (double.IsFinite(_a[i])) scale = Math.Max(scale, Math.Max(Math.Abs(_a[i]), Math.Abs(_a[i] + _b[i])));
        }

        _scale = Math.Max(scale, double.Epsilon);
    }

    private int Count => _a.Length;

    /// <summary>Makes the path of a node, or null when the scores along it have no such form.</summary>
    internal static LocalWeightPath? Of(ScoreTree tree, int node)
    {
        int parent = tree.Nodes[node].Parent;
        if (MeanScale.For(tree.Nodes[parent].Aggregation) is not { } scale || tree.LastStepMayTie) return null;
        for (int k = parent; k >= 0; k = tree.Nodes[k].Parent)
        {
            if (MeanScale.For(tree.Nodes[k].Aggregation) != scale || (k > 0 && tree.Nodes[k].Rescales)) return null;
        }

        var path = new LocalWeightPath(tree.Count);
        for (int i = 0; i < tree.Count; i++)
        {
            // A location that counts only once the node has a weight has no value to start from.
            if (tree.Nodes[node].Weight == 0 && double.IsNaN(tree.ValuesOf(parent)[i])
                && !double.IsNaN(tree.ValuesOf(node)[i])) return null;
            path.Set(tree, scale, node, i);
        }

        return new(path);
    }

    /// <summary>The score of a location at a weight, on the scale of the mean.</summary>
    internal double At(int location, double t) => (_a[location] + (_b[location] * t)) / (_c[location] + (_d[location] * t));

    /// <summary>Adds every weight inside (0, 1) at which the order of two locations turns; the first passes the second. With a location
    /// other than −1 it is one of the two.</summary>
    internal void AddFlips(List<(double At, int Up, int Down)> flips, int only)
    {
        for (int i = 0; i < Count; i++)
        {
            double startI = _a[i], endI = _a[i] + _b[i];
            bool lineI = _isLine[i];
            int last = only < 0 || i == only ? Count : Math.Min(only + 1, Count);
            for (int j = only > i ? only : i + 1; j < last; j++)
            {
                if (!lineI || !_isLine[j])
                {
                    Curved(i, j, flips);
                    continue;
                }

                double start = startI - _a[j], end = endI - (_a[j] + _b[j]);
                if (!(start * end < 0)) continue;
                if (Math.Abs(start) <= Nothing * _scale && Math.Abs(end) <= Nothing * _scale) continue;
                double at = start / (start - end);
                if (at > End && at < 1 - End) flips.Add(end > 0 ? (at, i, j) : (at, j, i));
            }
        }
    }

    /// <summary>Two scores of which one is a ratio: they meet where a quadratic is 0, so perhaps twice.</summary>
    private void Curved(int i, int j, List<(double At, int Up, int Down)> flips)
    {
        double c = (_a[i] * _c[j]) - (_a[j] * _c[i]);
        double b = (_a[i] * _d[j]) + (_b[i] * _c[j]) - (_a[j] * _d[i]) - (_b[j] * _c[i]);
        double a = (_b[i] * _d[j]) - (_b[j] * _d[i]);
        double nothing = Nothing * _scale;
        if (double.IsNaN(a + b + c) || (Math.Abs(a) <= nothing && Math.Abs(b) <= nothing && Math.Abs(c) <= nothing)) return;
        if (Math.Abs(a) <= nothing)
        {
            AddCrossing(-c / b, b > 0, i, j, flips);
            return;
        }

        double discriminant = (b * b) - (4 * a * c);
        if (!(discriminant > 4 * nothing * nothing)) return; // they never meet, or only touch
        double q = -0.5 * (b + Math.CopySign(Math.Sqrt(discriminant), b)), one = q / a, other = q == 0 ? one : c / q;
        (double first, double second) = one < other ? (one, other) : (other, one);
        AddCrossing(first, a < 0, i, j, flips);
        AddCrossing(second, a > 0, i, j, flips);
    }

    private static void AddCrossing(double at, bool rises, int i, int j, List<(double At, int Up, int Down)> flips)
    {
        if (at > End && at < 1 - End) flips.Add(rises ? (at, i, j) : (at, j, i));
    }

    private void Set(ScoreTree tree, MeanScale scale, int node, int i)
    {
        int parent = tree.Nodes[node].Parent;
        (_a[i], _b[i]) = (double.NegativeInfinity, 0);
        if (double.IsNaN(tree.ValuesOf(0)[i])) return; // nothing counts: below all others
        double factor = 1, offset = 0; // the score as a function of the parent's value
        if (double.IsNaN(tree.ValuesOf(parent)[i]))
        {
            int above = parent;
            while (double.IsNaN(tree.ValuesOf(above)[i])) above = tree.Nodes[above].Parent;
            if (!Lift(tree, scale, above, i, ref factor, ref offset)) return;
            (_a[i], _b[i]) = ((factor * Mean(tree, scale, above, i)) + offset, 0);
            return;
        }

        if (!Lift(tree, scale, parent, i, ref factor, ref offset)) return;
        Rest(tree, scale, parent, node, i, out double sum, out double kept);
        double own = tree.Nodes[node].Weight, others = 1 - own, value = tree.ValuesOf(node)[i];
        bool has = !double.IsNaN(value);
        double point = has ? scale.ToScale(value) : 0;
        if (double.IsInfinity(point) || double.IsNaN(sum) || double.IsInfinity(sum)) return;
        double start, slope, from = 1, change = 0;
        if (!has) (start, slope) = (sum / kept, 0);
        else if (kept == 0) (start, slope) = (point, 0);
        else (start, slope, from, change) = (sum / others, point - (sum / others), kept / others, 1 - (kept / others));
        if (Math.Abs(change) <= 1e-14) (from, change) = (1, 0);
        _isLine[i] = change == 0;
        (_a[i], _b[i]) = ((factor * start) + (offset * from), (factor * slope) + (offset * change));
        (_c[i], _d[i]) = (from, change);
    }

    /// <summary>Follows a node up to the top: score = factor × its value + offset; false when a zero elsewhere makes the score
    /// zero.</summary>
    private static bool Lift(ScoreTree tree, MeanScale scale, int from, int i, ref double factor, ref double offset)
    {
        for (int k = from; k > 0; k = tree.Nodes[k].Parent)
        {
            int parent = tree.Nodes[k].Parent;
            Rest(tree, scale, parent, k, i, out double sum, out double kept);
            double own = tree.Nodes[k].Weight;
            if (double.IsInfinity(sum)) return false;
            if (own + kept == 0) (factor, offset) = (0, 0);
            else (factor, offset) = (factor * own / (own + kept), ((offset * own) + sum) / (own + kept));
        }

        return true;
    }

    /// <summary>Σ w·v and Σ w over the children that count here, without one of them.</summary>
    private static void Rest(ScoreTree tree, MeanScale scale, int parent, int without, int i, out double sum, out double kept)
    {
        (sum, kept) = (0, 0);
        foreach (int child in tree.Nodes[parent].Children)
        {
            double value = tree.ValuesOf(child)[i], weight = tree.Nodes[child].Weight;
            if (child == without || double.IsNaN(value) || weight == 0) continue;
            sum += weight * scale.ToScale(value);
            kept += weight;
        }
    }

    private static double Mean(ScoreTree tree, MeanScale scale, int node, int i)
    {
        Rest(tree, scale, node, -1, i, out double sum, out double kept);
        return sum / kept;
    }
}
