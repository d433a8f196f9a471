namespace LocationScore.Analysis;

/// <summary>The least number of elements that meet every one of some sets.</summary>
/// <remarks>Branching on the smallest set that is not met, bounded below by sets without common elements. Nodes are counted: when they run
/// out, the bound is returned.</remarks>
internal sealed class HittingSet(int elements)
{
    private readonly List<int[]> _sets = [];
    private readonly bool[] _out = new bool[elements];
    private readonly bool[] _chosen = new bool[elements];
    private readonly bool[] _used = new bool[elements];
    private int[] _best = [];
    private int _bestSize;
    private int _nodes;

    internal IReadOnlyList<int[]> Sets => _sets;

    internal void Add(int[] set) => _sets.Add(set);

    /// <summary>Finds the least number, or a lower bound when the budget ends; <paramref name="hits"/> are the elements of the best choice
    /// found.</summary>
    internal int Solve(ref int budget, out int[] hits, out bool proven)
    {
        _bestSize = elements + 1;
        _best = [];
        Array.Clear(_chosen);
        Array.Clear(_out);
        _nodes = budget;
        int bound = LowerBound();
        Branch(0);
        proven = _nodes > 0;
        budget = Math.Max(0, _nodes);
        hits = _best;
        return proven ? _bestSize : Math.Min(bound, _bestSize);
    }

    private void Branch(int size)
    {
        if (--_nodes <= 0 || size + LowerBound() >= _bestSize) return;
        int[]? open = null;
        int least = int.MaxValue;
        foreach (int[] set in _sets)
        {
            if (IsMet(set)) continue;
            int left = 0;
            foreach (int e in set) left += _out[e] ? 0 : 1;
            if (left < least) (open, least) = (set, left);
        }

        if (open is null)
        {
            _bestSize = size;
            _best = [.. Enumerable.Range(0, elements).Where(e => _chosen[e])];
            return;
        }

        // Element by element; those tried are out for the later branches.
        var tried = new List<int>();
        foreach (int e in open)
        {
            if (_out[e]) continue;
            _chosen[e] = true;
            Branch(size + 1);
            _chosen[e] = false;
            _out[e] = true;
            tried.Add(e);
        }

        foreach (int e in tried) _out[e] = false;
    }

    private bool IsMet(int[] set)
    {
        foreach (int e in set)
        {
            if (_chosen[e]) return true;
        }

        return false;
    }

    private int LowerBound()
    {
        Array.Clear(_used);
        int bound = 0;
        foreach (int[] set in _sets)
        {
            if (IsMet(set)) continue;
            bool free = true;
            foreach (int e in set) free &= _out[e] || !_used[e];
            if (!free) continue;
            foreach (int e in set) _used[e] = true;
            bound++;
        }

        return bound;
    }
}
