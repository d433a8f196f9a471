using System.Numerics;

namespace LocationScore.Methods;

/// <summary>All best orders of one group of alternatives, by dynamic programming over its subsets.</summary>
internal sealed class KemenyGroup
{
    private const double CostTolerance = 1e-10;

    private readonly int _n;
    private readonly double[] _cost;
    private readonly double[][] _low;
    private readonly double[][] _high;
    private readonly int _half;

    internal KemenyGroup(PairTable support, int[] members)
    {
        _n = members.Length;
        _half = _n / 2;
        _low = Sums(support, members, 0, _half);
        _high = Sums(support, members, _half, _n - _half);
        _cost = new double[1 << _n];
        var ways = new double[1 << _n];
        ways[0] = 1;
        for (int set = 1; set < _cost.Length; set++)
        {
            double least = double.PositiveInfinity;
            for (int rest = set; rest != 0; rest &= rest - 1) least = Math.Min(least, Through(set, BitOperations.TrailingZeroCount(rest)));
            _cost[set] = least;
            for (int rest = set; rest != 0; rest &= rest - 1)
            {
                int last = BitOperations.TrailingZeroCount(rest);
                if (IsBest(set, last)) ways[set] += ways[set & ~(1 << last)];
            }
        }

        Optima = ways[^1];
        MeanPlaces = Places(ways);
        Order = Pick();
    }

    /// <summary>Gets the number of best orders.</summary>
    internal double Optima { get; }

    /// <summary>Gets the mean place of each member over all best orders, from 1.</summary>
    internal double[] MeanPlaces { get; }

    /// <summary>Gets one best order of the members.</summary>
    internal int[] Order { get; }

    /// <summary>For each member, the weight of preferring it to every member of each subset of one half.</summary>
    private static double[][] Sums(PairTable support, int[] members, int first, int count)
    {
        var tables = new double[members.Length][];
        for (int x = 0; x < tables.Length; x++)
        {
            tables[x] = new double[1 << count];
            for (int set = 1; set < tables[x].Length; set++)
            {
                int y = BitOperations.TrailingZeroCount(set);
                tables[x][set] = tables[x][set & (set - 1)] + support[members[x], members[first + y]];
            }
        }

        return tables;
    }

    /// <summary>The least cost of a subset when a given member comes last: those who prefer it to the others are contradicted.</summary>
    private double Through(int set, int last)
    {
        int before = set & ~(1 << last);
        return _cost[before] + (_low[last][before & ((1 << _half) - 1)] + _high[last][before >> _half]);
    }

    private bool IsBest(int set, int last) => Through(set, last) <= _cost[set] + CostTolerance;

    private double[] Places(double[] ways)
    {
        var places = new double[_n];
        var completions = new double[_cost.Length];
        completions[^1] = 1;
        for (int set = _cost.Length - 1; set > 0; set--)
        {
            if (completions[set] == 0) continue;
            for (int rest = set; rest != 0; rest &= rest - 1)
            {
                int last = BitOperations.TrailingZeroCount(rest), before = set & ~(1 << last);
                if (!IsBest(set, last)) continue;
                completions[before] += completions[set];
                places[last] += BitOperations.PopCount((uint)set) * (completions[set] * ways[before] / Optima);
            }
        }

        return places;
    }

    private int[] Pick()
    {
        var order = new int[_n];
        int set = _cost.Length - 1;
        for (int place = _n - 1; place >= 0; place--)
        {
            int chosen = -1;
            for (int rest = set; rest != 0; rest &= rest - 1)
            {
                int last = BitOperations.TrailingZeroCount(rest);
                if (IsBest(set, last) && (chosen < 0 || MeanPlaces[last] >= MeanPlaces[chosen])) chosen = last;
            }

            order[place] = chosen;
            set &= ~(1 << chosen);
        }

        return order;
    }
}
