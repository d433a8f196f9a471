using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>A set of weights as bounds and linear demands, with what analyses ask of it: extremes, a programme to start from,
/// members.</summary>
internal sealed class WeightPolytope
{
    private readonly string _words;
    private readonly double[] _least;
    private readonly double[] _most;
    private readonly List<double[]> _demands = []; // demand·w ≥ 0
    private readonly int[]? _order; // when the set is exactly "weights do not rise along this order of all items"
    private readonly DenseSimplex _start;
    private readonly bool _isBox;

    private WeightPolytope(WeightSet set, double[] least, double[] most, List<double[]> demands, int[]? order)
    {
        (_words, _least, _most, _demands, _order) = (set.InWords, least, most, demands, order);
        _isBox = demands.Count == 0;
        _start = Start();
    }

    internal int Size => _least.Length;

    internal ReadOnlySpan<double> Least => _least;

    internal ReadOnlySpan<double> Most => _most;

    internal ReadOnlySpan<int> Order => _order;

    internal IReadOnlyList<double[]> Demands => _demands;

    /// <summary>Whether any weights are allowed.</summary>
    internal bool IsWhole => _isBox && _least.AsSpan().IndexOfAnyExcept(0) < 0 && !_most.Any(static most => most < 1);

    internal bool IsBox => _isBox;

    /// <summary>Makes the polytope of a set over items with their weights.</summary>
    /// <exception cref="ArgumentException">An id is unknown, or no weights are in the set.</exception>
    internal static WeightPolytope Of(WeightSet set, IReadOnlyList<string> items, ReadOnlySpan<double> nominal)
    {
        int m = items.Count;
        var least = new double[m];
        var most = new double[m];
        var demands = new List<double[]>();
        int[]? order = null;
        Array.Fill(most, 1);
        switch (set)
        {
            case WithinWeights { Share: not (>= 0 and <= 1) }:
                throw new ArgumentException("Weights vary within a share from 0 to 1; 0.2 is ±20 %.");
            case WithinWeights within:
                for (int k = 0; k < m; k++) (least[k], most[k]) =
                    ((1 - within.Share) * nominal[k], Math.Min(1, (1 + within.Share) * nominal[k]));
                break;
            case BoundedWeights bounded:
                foreach (var bound in bounded.Bounds) (least[At(items, bound.Id)], most[At(items, bound.Id)]) =
                    (Math.Max(0, bound.Least), Math.Min(1, bound.Most));
                break;
            case OrdinalWeights ordinal:
                int[] places = ordinal.Order.IsDefaultOrEmpty ? ByWeight(nominal) : [.. ordinal.Order.Select(id => At(items, id))];
                for (int k = 1; k < places.Length; k++) demands.Add(Demand(m, places[k - 1], 1, places[k], -1));
                if (places.Length == m) order = places;
                break;
            case RatioWeights ratios:
                foreach (var ratio in ratios.Bounds)
                {
                    int one = At(items, ratio.First), other = At(items, ratio.Second);
                    if (ratio.Least > 0) demands.Add(Demand(m, one, 1, other, -ratio.Least));
                    if (double.IsFinite(ratio.Most)) demands.Add(Demand(m, other, ratio.Most, one, -1));
                }

                break;
        }

        return new(set, least, most, demands, order);
    }

    /// <summary>A programme whose variables are the weights less their least, feasible as it stands.</summary>
    internal void CopyStartTo(DenseSimplex programme) => programme.CopyFrom(_start);

    internal DenseSimplex NewProgramme() => new(Size);

    /// <summary>Demands constant + row·w ≥ 0 of a programme that started here.</summary>
    internal int Add(DenseSimplex programme, double constant, ReadOnlySpan<double> row)
    {
        for (int k = 0; k < row.Length; k++) constant += row[k] * _least[k];
        return programme.AddRow(constant, row);
    }

    /// <summary>The weights at the present vertex of a programme that started here.</summary>
    internal void Weights(DenseSimplex programme, Span<double> weights)
    {
        programme.Point(weights);
        for (int k = 0; k < weights.Length; k++) weights[k] += _least[k];
    }

    /// <summary>The greatest value of row·w in the set.</summary>
    internal double Greatest(ReadOnlySpan<double> row, DenseSimplex scratch)
    {
        if (_order is not null) return GreatestPrefixMean(row);
        if (_isBox) return GreatestInBox(row);
        CopyStartTo(scratch);
        int at = Add(scratch, 0, row);
        return scratch.MaximiseLeast(at, 1);
    }

    /// <summary>Whether weights are in the set, to within a rounding.</summary>
    internal bool Contains(ReadOnlySpan<double> weights, double tolerance)
    {
        double sum = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            sum += weights[k];
            if (weights[k] < _least[k] - tolerance || weights[k] > _most[k] + tolerance) return false;
        }

        if (Math.Abs(sum - 1) > tolerance) return false;
        foreach (double[] demand in _demands)
        {
            double value = 0;
            for (int k = 0; k < weights.Length; k++) value += demand[k] * weights[k];
            if (value < -tolerance) return false;
        }

        return true;
    }

    /// <summary>A point of the set as far from its bounds and demands as can be; on the bounds that leave no room.</summary>
    internal double[] InnerPoint()
    {
        var programme = NewProgramme();
        CopyStartTo(programme);
        var row = new double[Size];
        int first = -1, count = 0;
        for (int k = 0; k < Size; k++)
        {
            if (_most[k] - _least[k] <= 1e-12) continue;
            Array.Clear(row);
            row[k] = 1;
            int at = programme.AddRow(0, row);
            if (first < 0) first = at;
            row[k] = -1;
            programme.AddRow(_most[k] - _least[k], row);
            count += 2;
        }

        foreach (double[] demand in _demands)
        {
            int at = Add(programme, 0, demand);
            if (first < 0) first = at;
            count++;
        }

        if (count > 0) programme.MaximiseLeast(first, count);
        var weights = new double[Size];
        Weights(programme, weights);
        return weights;
    }

    /// <summary>How far one can go from a point along a direction within Σ = 0, backwards and forwards.</summary>
    internal (double Low, double High) Chord(ReadOnlySpan<double> from, ReadOnlySpan<double> direction)
    {
        double low = double.NegativeInfinity, high = double.PositiveInfinity;
        for (int k = 0; k < from.Length; k++)
        {
            Cut(from[k] - _least[k], direction[k], ref low, ref high);
            Cut(_most[k] - from[k], -direction[k], ref low, ref high);
        }

        foreach (double[] demand in _demands)
        {
            double slack = 0, slope = 0;
            for (int k = 0; k < from.Length; k++)
            {
                slack += demand[k] * from[k];
                slope += demand[k] * direction[k];
            }

            Cut(slack, slope, ref low, ref high);
        }

        return (Math.Min(low, 0), Math.Max(high, 0));
    }

    private static void Cut(double slack, double slope, ref double low, ref double high)
    {
        if (slope < 0) high = Math.Min(high, Math.Max(slack, 0) / -slope);
        else if (slope > 0) low = Math.Max(low, -Math.Max(slack, 0) / slope);
    }

    /// <summary>Each pair of neighbours in the order gives way: the mean of the first k values is greatest for some k.</summary>
    private double GreatestPrefixMean(ReadOnlySpan<double> row)
    {
        double sum = 0, best = double.NegativeInfinity;
        for (int k = 0; k < row.Length; k++)
        {
            sum += row[_order![k]];
            best = Math.Max(best, sum / (k + 1));
        }

        return best;
    }

    /// <summary>The items with the greatest coefficients get all that they may.</summary>
    private double GreatestInBox(ReadOnlySpan<double> row)
    {
        Span<int> place = row.Length <= 128 ? stackalloc int[row.Length] : new int[row.Length];
        double left = 1, value = 0;
        for (int k = 0; k < row.Length; k++)
        {
            left -= _least[k];
            value += row[k] * _least[k];
            int at = k;
            while (at > 0 && row[place[at - 1]] < row[k]) at--;
            for (int j = k; j > at; j--) place[j] = place[j - 1];
            place[at] = k;
        }

        foreach (int k in place)
        {
            double more = Math.Min(left, _most[k] - _least[k]);
            if (!(more > 0)) continue;
            value += row[k] * more;
            left -= more;
        }

        return value;
    }

    private DenseSimplex Start()
    {
        var programme = new DenseSimplex(Size);
        var row = new double[Size];
        double left = 1;
        foreach (double least in _least) left -= least;
        Array.Fill(row, 1);
        int sum = programme.AddRow(-left, row);
        if (left < -1e-12 || !programme.Restore()) throw Empty();
        if (left > 1e-12)
        {
            programme.Fix(sum);
        }
        else
        {
            Array.Fill(row, -1);
            programme.AddRow(0, row);
        }

        for (int k = 0; k < Size; k++)
        {
            if (_most[k] - _least[k] >= left) continue;
            Array.Clear(row);
            row[k] = -1;
            programme.AddRow(_most[k] - _least[k], row);
        }

        foreach (double[] demand in _demands) Add(programme, 0, demand);
        return programme.Restore() ? programme : throw Empty();
    }

    private ArgumentException Empty() => new($"No weights fulfil {_words} together with a sum of 1.");

    private static double[] Demand(int size, int one, double factor, int other, double otherFactor)
    {
        var demand = new double[size];
        demand[one] += factor;
        demand[other] += otherFactor;
        return demand;
    }

    private static int[] ByWeight(ReadOnlySpan<double> nominal)
    {
        double[] weights = nominal.ToArray();
        return [.. Enumerable.Range(0, weights.Length).OrderByDescending(k => weights[k])];
    }

    private static int At(IReadOnlyList<string> items, string id)
    {
        for (int k = 0; k < items.Count; k++)
        {
            if (string.Equals(items[k], id, StringComparison.Ordinal)) return k;
        }

        throw new ArgumentException($"'{id}' is not among the weights that vary: {string.Join(", ", items)}.");
    }
}
