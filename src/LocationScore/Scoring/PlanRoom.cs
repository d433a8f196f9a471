namespace LocationScore;

/// <summary>Room for one scoring at a time, so that scoring again allocates nothing. Not for two threads at once.</summary>
internal sealed class PlanRoom
{
    private double[] _children = [];
    private double[] _values = [];
    private bool[] _absent = [];

    internal PlanRoom(Plan plan)
    {
        Local = new double[plan.Nodes.Length];
        Given = new double[plan.Criteria.Length];
        Terms = new double[plan.Criteria.Length];
        Shares = plan.Gappy is null ? [] : new double[plan.Nodes.Length];
        Counts = plan.Gappy is null ? [] : new bool[plan.Nodes.Length];
    }

    /// <summary>One local weight per node.</summary>
    internal double[] Local { get; }

    /// <summary>One effective weight per criterion.</summary>
    internal double[] Given { get; }

    /// <summary>One number per criterion.</summary>
    internal double[] Terms { get; }

    /// <summary>One effective weight per node, for one location with gaps.</summary>
    internal double[] Shares { get; private set; }

    /// <summary>Which nodes count for one location with gaps.</summary>
    internal bool[] Counts { get; private set; }

    /// <summary>Whether something happened in the last scoring that compiling might have refused.</summary>
    internal bool IsSuspect { get; set; }

    /// <summary>Room for the values and the weights of the children of one node at one location.</summary>
    internal Span<double> Children(int count)
    {
        if (_children.Length < 2 * count) _children = new double[2 * count];
        return _children.AsSpan(0, 2 * count);
    }

    /// <summary>Room for the values of every node over a block of locations.</summary>
    internal double[] Values(int count) => _values.Length < count ? _values = new double[count] : _values;

    /// <summary>Room for which values of every node over a block of locations are absent.</summary>
    internal bool[] Absent(int count) => _absent.Length < count ? _absent = new bool[count] : _absent;

    /// <summary>Makes room for locations with gaps.</summary>
    internal void ExpectGaps()
    {
        if (Shares.Length > 0) return;
        Shares = new double[Local.Length];
        Counts = new bool[Local.Length];
    }
}
