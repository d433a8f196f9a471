using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>Which alternative outranks which: a directed graph without loops.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[System.Text.Json.Serialization.JsonConverter(typeof(Json.DocumentConverter<OutrankingGraph>))]
public sealed class OutrankingGraph : IEquatable<OutrankingGraph>
{
    private readonly bool[] _arcs;

    internal OutrankingGraph(int count, Func<int, int, bool> outranks)
    {
        Count = count;
        _arcs = new bool[count * count];
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b < count; b++) _arcs[(a * count) + b] = a != b && outranks(a, b);
        }
    }

    /// <summary>Gets the number of alternatives.</summary>
    public int Count { get; }

    /// <summary>Gets whether the first alternative outranks the second; never true of an alternative and itself.</summary>
    /// <param name="first">The first alternative, from 0.</param>
    /// <param name="second">The second alternative, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such alternative.</exception>
    public bool this[int first, int second]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(first);
            ArgumentOutOfRangeException.ThrowIfNegative(second);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first, Count);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(second, Count);
            return _arcs[(first * Count) + second];
        }
    }

    /// <summary>Lists the alternatives that an alternative outranks.</summary>
    /// <param name="first">The alternative, from 0.</param>
    /// <returns>Rows from 0, ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such alternative.</exception>
    public ImmutableArray<int> OutrankedBy(int first) => [.. Enumerable.Range(0, Count).Where(b => this[first, b])];

    /// <summary>Lists the alternatives that no other outranks.</summary>
    /// <returns>Rows from 0, ascending; empty when every alternative is outranked.</returns>
    public ImmutableArray<int> NotOutranked() =>
        [.. Enumerable.Range(0, Count).Where(b => !Enumerable.Range(0, Count).Any(a => _arcs[(a * Count) + b]))];

    /// <summary>Finds the alternatives that outrank one another round a circuit: they count as equal.</summary>
    /// <returns>The number of each alternative's class; a class is numbered after every class that outranks it, so that 0 is outranked by
    /// none.</returns>
    /// <remarks>Strongly connected components: Tarjan, R. (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing
    /// 1(2).</remarks>
    public ImmutableArray<int> Circuits()
    {
        int n = Count, time = 0, classes = 0;
        var entered = new int[n]; // 0: not yet
        var lowest = new int[n];
        var next = new int[n];
        var result = new int[n];
        Array.Fill(result, -1);
        var open = new Stack<int>();
        var path = new Stack<int>();
        for (int root = 0; root < n; root++)
        {
            if (entered[root] != 0) continue;
            Enter(root);
            while (path.Count > 0)
            {
                int a = path.Peek();
                int b = next[a];
                if (b < n)
                {
                    next[a]++;
                    if (!_arcs[(a * n) + b]) continue;
                    if (entered[b] == 0) Enter(b);
                    else if (result[b] < 0) lowest[a] = Math.Min(lowest[a], entered[b]);
                    continue;
                }

                path.Pop();
                if (path.Count > 0) lowest[path.Peek()] = Math.Min(lowest[path.Peek()], lowest[a]);
                if (lowest[a] != entered[a]) continue;
                int member;
                do
                {
                    member = open.Pop();
                    result[member] = classes;
                }
                while (member != a);
                classes++;
            }
        }

        // Tarjan finishes what is outranked first.
        return [.. result.Select(c => classes - 1 - c)];

        void Enter(int a)
        {
            entered[a] = lowest[a] = ++time;
            open.Push(a);
            path.Push(a);
        }
    }

    /// <summary>Finds the kernel: no member outranks another, and every alternative outside is outranked by a member.</summary>
    /// <returns>Rows from 0, ascending; never empty.</returns>
    /// <remarks>
    /// Roy (1968). Alternatives on a circuit are first merged into one class, as Roy prescribes; the graph of classes has no circuit and so
    /// exactly one kernel.
    /// All members of a chosen class are returned, although they outrank one another.
    /// </remarks>
    public ImmutableArray<int> Kernel()
    {
        var circuit = Circuits();
        int classes = circuit.Length == 0 ? 0 : circuit.Max() + 1;
        var members = Enumerable.Range(0, Count).ToLookup(a => circuit[a]);
        var chosen = new bool[classes];
        for (int c = 0; c < classes; c++)
        {
            chosen[c] = true;
            foreach (int b in members[c])
            {
                for (int a = 0; a < Count && chosen[c]; a++)
                    chosen[c] = !(circuit[a] < c && chosen[circuit[a]] && _arcs[(a * Count) + b]);
            }
        }

        return [.. Enumerable.Range(0, Count).Where(a => chosen[circuit[a]])];
    }

    /// <summary>Counts for each alternative how many it outranks less how many outrank it.</summary>
    internal double[] NetScores()
    {
        var net = new double[Count];
        for (int a = 0; a < Count; a++)
        {
            for (int b = 0; b < Count; b++)
            {
                if (!_arcs[(a * Count) + b]) continue;
                net[a]++;
                net[b]--;
            }
        }

        return net;
    }

    /// <summary>Tells whether both have the same arcs.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(OutrankingGraph? other) => ReferenceEquals(this, other)
        || (other is not null && _arcs.AsSpan().SequenceEqual(other._arcs));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OutrankingGraph);

    /// <inheritdoc/>
    public override int GetHashCode() => ContentHash.Of<bool>(_arcs);


    /// <summary>Returns the number of alternatives and the first arcs.</summary>
    /// <returns>For example <c>3 alternatives: 0→1 0→2</c>.</returns>
    public override string ToString()
    {
        const int MostArcs = 20;
        string[] arcs = [.. Enumerable.Range(0, _arcs.Length).Where(k => _arcs[k]).Take(MostArcs + 1)
            .Select(k => FormattableString.Invariant($"{k / Count}→{k % Count}"))];
        return FormattableString.Invariant(
            $"{Count} alternatives: {string.Join(' ', arcs.Take(MostArcs))}{(arcs.Length > MostArcs ? " …" : "")}");
    }
}
