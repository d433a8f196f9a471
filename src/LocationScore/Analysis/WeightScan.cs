namespace LocationScore.Analysis;

/// <summary>Looks at scores along one local weight from point to point, where they have no closed form.</summary>
internal sealed class WeightScan
{
    /// <summary>How far a flip may be from the truth.</summary>
    internal const double Accuracy = 1e-9;

    private readonly ScoreTree _tree;
    private readonly Evaluator _evaluator;
    private readonly int _node;
    private readonly double[] _scores;
    private double _at = double.NaN;

    internal WeightScan(ScoreTree tree, Scorer scorer, int node)
    {
        (_tree, _evaluator, _node) = (tree, scorer.NewEvaluator(), node);
        _scores = new double[tree.Count];
    }

    /// <summary>The score of a location at a weight, higher being better; NaN where the model refuses the weight.</summary>
    internal double At(int location, double t)
    {
        Move(t);
        return _tree.Sign * _scores[location];
    }

    /// <summary>Adds the flips that show between neighbouring points, each narrowed down to <see cref="Accuracy"/>; with a location other
    /// than −1 those that it takes part in.</summary>
    internal void AddFlips(List<(double At, int Up, int Down)> flips, int points, int only)
    {
        int n = _tree.Count;
        (int I, int J)[] pairs = [.. from i in Enumerable.Range(0, n)
                                     from j in Enumerable.Range(i + 1, n - i - 1)
                                     where only < 0 || i == only || j == only
                                     select (i, j)];
        var last = new (double At, int Order)[pairs.Length];
        var orders = new int[pairs.Length];
        for (int k = 0; k < points; k++)
        {
            double t = (k + 0.5) / points;
            for (int p = 0; p < pairs.Length; p++) orders[p] = Order(pairs[p].I, pairs[p].J, t);
            for (int p = 0; p < pairs.Length; p++)
            {
                if (orders[p] == 0) continue;
                if (last[p].Order == -orders[p])
                {
                    var (i, j) = pairs[p];
                    double at = Narrow(i, j, last[p].At, t, last[p].Order);
                    flips.Add(orders[p] > 0 ? (at, i, j) : (at, j, i));
                }

                last[p] = (t, orders[p]);
            }
        }
    }

    private double Narrow(int i, int j, double low, double high, int orderAtLow)
    {
        while (high - low > Accuracy)
        {
            double middle = (low + high) / 2;
            if (Order(i, j, middle) == orderAtLow) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    private int Order(int i, int j, double t)
    {
        double one = At(i, t), other = At(j, t);
        return one > other ? 1 : one < other ? -1 : 0;
    }

    private void Move(double t)
    {
        if (t == _at) return;
        _at = t;
        _evaluator.ResetWeights();
        _evaluator.SetLocalWeight(_node, t);
        if (!_evaluator.TryScore(_scores, out _)) Array.Fill(_scores, double.NaN);
    }
}
