using LocationScore.Numerics;

namespace LocationScore;

/// <summary>Scores one row of values by the tree of a plan, in the frame of the scored locations: their statistics and their places stay as
/// they are.</summary>
/// <remarks>A value that is absent, and a factor that does not count, are NaN here. One instance per thread.</remarks>
internal sealed class RowTree : IHybridGame
{
    private readonly Plan _plan;
    private readonly RowFrames _frames;
    private readonly double[] _v, _w;
    private double[] _one = [], _other = [];
    private Func<double, double>? _measure;
    private int _root;

    internal RowTree(Plan plan, RowFrames frames)
    {
        _plan = plan;
        _frames = frames;
        int most = plan.Nodes.Max(static node => node.Children.Length);
        _v = new double[most];
        _w = new double[most];
        Before = new double[plan.Nodes.Length];
        After = new double[plan.Nodes.Length];
    }

    /// <summary>Gets the combined value of each node, before its rescaling.</summary>
    internal double[] Before { get; }

    /// <summary>Gets the value of each node after its rescaling.</summary>
    internal double[] After { get; }

    /// <summary>Finds the value of every node for a row of values, one per criterion.</summary>
    internal void Evaluate(ReadOnlySpan<double> leaves)
    {
        for (int k = 0; k < _plan.Nodes.Length; k++)
        {
            if (_plan.Nodes[k].Leaf is >= 0 and var leaf) Before[k] = After[k] = leaves[leaf];
        }

        Combine(0);
    }

    /// <summary>Begins a game over the leaves below a node between two rows; every leaf is taken from the other. A row is worth the measure
    /// of the node's value, or that value.</summary>
    internal void Begin(int root, double[] one, double[] other, Func<double, double>? measure)
    {
        (_root, _one, _other, _measure) = (root, one, other, measure);
        Evaluate(other);
    }

    public void Take(int player, bool fromOne)
    {
        int node = _plan.Leaves[player];
        Before[node] = After[node] = (fromOne ? _one : _other)[player];
    }

    public double Worth()
    {
        Combine(_root);
        return _measure is null || double.IsNaN(After[_root]) ? After[_root] : _measure(After[_root]);
    }

    private void Combine(int root)
    {
        for (int k = _plan.EndOf(root) - 1; k >= root; k--)
        {
            var node = _plan.Nodes[k];
            if (node.Leaf >= 0) continue;
            Before[k] = node.Aggregation is CopelandAggregation ? Copeland(node) : node.Aggregation is BordaAggregation ? Borda(node)
                : Mean(node);
            After[k] = double.IsNaN(Before[k]) ? Before[k] : _frames.Rescale(k).Of(Before[k]);
        }
    }

    private double Mean(PlanNode node)
    {
        int count = 0;
        double total = 0;
        foreach (int child in node.Children)
        {
            if (double.IsNaN(After[child])) continue;
            _v[count] = After[child];
            _w[count] = _plan.LocalWeights[child];
            total += _w[count++];
        }

        if (count == 0 || count < node.LeastPresent || (!node.CountsWithoutWeight && total == 0)) return double.NaN;
        if (count < node.Children.Length && !node.CountsWithoutWeight)
        {
            for (int c = 0; c < count; c++) _w[c] /= total;
        }

        return TreeKernel.Combine(node.Aggregation, _v.AsSpan(0, count), _w.AsSpan(0, count));
    }

    /// <summary>Duels with every scored location, the two whose cells are mixed included: a duel of equals counts nothing.</summary>
    private double Copeland(PlanNode node)
    {
        double score = 0;
        for (int peer = 0; peer < _plan.Count; peer++)
        {
            double won = 0, lost = 0;
            foreach (int child in node.Children)
            {
                double one = After[child], other = _frames.ValueOf(child, peer);
                if (double.IsNaN(one) || double.IsNaN(other) || RoundingNoise.IsAll(one, other)) continue;
                if (one > other) won += _plan.LocalWeights[child];
                else lost += _plan.LocalWeights[child];
            }

            if (Math.Abs(won - lost) > 1e-12) score += won > lost ? 1 : -1;
        }

        return score;
    }

    private double Borda(PlanNode node)
    {
        double sum = 0, whole = 0, counted = 0;
        foreach (int child in node.Children)
        {
            whole += _plan.LocalWeights[child];
            if (double.IsNaN(After[child])) continue;
            counted += _plan.LocalWeights[child];
            sum += _plan.LocalWeights[child] * BordaShare(child, After[child]);
        }

        return counted > 0 && counted < whole ? sum * (whole / counted) : sum;
    }

    /// <summary>The share of the peers that a value of a child beats.</summary>
    internal double BordaShare(int child, double value)
    {
        double[] peers = _frames.Sorted(child);
        return peers.Length == 1 ? 0.5 : Beaten(peers, value) / (peers.Length - 1);
    }

    /// <summary>How many of the other peers a value beats, ties counting half; one of the peers' own values beats what it does among
    /// them.</summary>
    private static double Beaten(double[] peers, double value)
    {
        int below = 0, equal = 0;
        foreach (double peer in peers)
        {
            if (RoundingNoise.IsAll(peer, value)) equal++;
            else if (peer < value) below++;
        }

        return equal > 0 ? below + ((equal - 1) / 2.0) : Math.Min(below, peers.Length - 1);
    }
}
