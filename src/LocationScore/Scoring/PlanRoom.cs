namespace LocationScore;

/// <summary>Room for one scoring at a time, so that scoring again allocates nothing. Not for two threads at once.</summary>
internal sealed class PlanRoom
{
    private readonly int _nodes;
    private readonly int _criteria;
    private double[] _children = [];
    private double[] _values = [];
    private bool[] _absent = [];

    internal PlanRoom(Plan plan) => (_nodes, _criteria) = (plan.Nodes.Length, plan.Leaves.Length);

    /// <summary>One local weight per node.</summary>
    internal double[] Local => field ??= new double[_nodes];

    /// <summary>One effective weight per criterion.</summary>
    internal double[] Given => field ??= new double[_criteria];

    /// <summary>One number per criterion.</summary>
    internal double[] Terms => field ??= new double[_criteria];

    /// <summary>One effective weight per node, for one location with gaps.</summary>
    internal double[] Shares => field ??= new double[_nodes];

    /// <summary>Which nodes count for one location with gaps.</summary>
    internal bool[] Counts => field ??= new bool[_nodes];

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
}
