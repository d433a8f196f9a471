using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LocationScore.Numerics;

namespace LocationScore.Analysis;

/// <summary>Draws, scores and ranks sixteen draws at a time; nothing is allocated per draw.</summary>
internal sealed class SmaaKernel
{
    private const int Lanes = WeightSampler.Lanes;
    private const int Half = Lanes / 2;
    private const int Block = 4;
    private const double ToInteger = 3L << 51; // adding and taking it away leaves the nearest whole number

    private readonly WeightForm _form;
    private readonly WeightSampler _sampler;
    private readonly bool _split;
    private readonly bool _pairs;
    private readonly CacheLines<double> _table; // blocks of four locations: item by item, four values, each in eight lanes
    private readonly CacheLines<double> _lanes;
    private readonly CacheLines<double> _scores;
    private readonly CacheLines<double> _first; // sums of the weights at which a location is first: location, item, eight lanes
    private readonly DrawPlaces? _places;
    private readonly double[] _weights;
    private readonly double[] _one;
    private readonly int[] _order;

    internal SmaaKernel(WeightForm form, WeightSampler sampler, bool split, bool pairs)
    {
        (_form, _sampler, _split, _pairs) = (form, sampler, split, pairs);
        int n = form.Count, m = form.Size, padded = (n + Block - 1) / Block * Block;
        (_table, _lanes, _scores) = (new(padded * m * Half), new(m * Lanes), new(padded * Lanes));
        (_weights, _one, _order) = (new double[m], new double[n], new int[n]);
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < m; k++)
                _table.Span.Slice((((i / Block * m) + k) * Block * Half) + (i % Block * Half), Half).Fill(form.Values[(i * m) + k]);
        }

        if (split || pairs || n > DrawPlaces.Most) return;
        (_places, _first) = (new(n), new(n * m * Half));
    }

    /// <summary>Counts the draws from one number up to another.</summary>
    internal void Run(int from, int to, SmaaTally tally)
    {
        for (int first = from; first < to; first += Lanes)
        {
            int draws = Math.Min(Lanes, to - first);
            _sampler.Draw((ulong)first, _lanes.Span);
            Score();
            if (_places is null) CountOneByOne(draws, tally);
            else AddFirst(_places.Rank(_scores.Span, draws, tally));
        }

        if (_places is null) return;
        _places.Flush(tally);
        FlushFirst(tally);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score()
    {
        int n = _form.Count, m = _form.Size;
        ref double table = ref _table.First;
        ref double weights = ref _lanes.First;
        ref double scores = ref _scores.First;
        for (int i = 0; i < n; i += Block)
        {
            Vector512<double> a = Vector512<double>.Zero, b = a, c = a, d = a, aMore = a, bMore = a, cMore = a, dMore = a;
            ref double weight = ref weights;
            for (int k = 0; k < m; k++)
            {
                var (w, more) = (Vector512.LoadUnsafe(ref weight), Vector512.LoadUnsafe(ref weight, Half));
                var value = Vector512.LoadUnsafe(ref table);
                a += w * value;
                aMore += more * value;
                value = Vector512.LoadUnsafe(ref table, Half);
                b += w * value;
                bMore += more * value;
                value = Vector512.LoadUnsafe(ref table, 2 * Half);
                c += w * value;
                cMore += more * value;
                value = Vector512.LoadUnsafe(ref table, 3 * Half);
                d += w * value;
                dMore += more * value;
                weight = ref Unsafe.Add(ref weight, Lanes);
                table = ref Unsafe.Add(ref table, Block * Half);
            }

            a.StoreUnsafe(ref scores);
            aMore.StoreUnsafe(ref scores, Half);
            b.StoreUnsafe(ref scores, 2 * Half);
            bMore.StoreUnsafe(ref scores, 3 * Half);
            c.StoreUnsafe(ref scores, 4 * Half);
            cMore.StoreUnsafe(ref scores, 5 * Half);
            d.StoreUnsafe(ref scores, 6 * Half);
            dMore.StoreUnsafe(ref scores, 7 * Half);
            scores = ref Unsafe.Add(ref scores, Block * Lanes);
        }

        if (!_form.IsLinear) Renormalise();
    }

    /// <summary>Divides by the weights that are kept where branches are missing.</summary>
    private void Renormalise()
    {
        for (int p = 1; p < _form.Patterns.Length; p++)
        {
            for (int half = 0; half < Lanes; half += Half)
            {
                var kept = Vector512<double>.Zero;
                for (int k = 0; k < _form.Size; k++)
                {
                    if (_form.Patterns[p][k]) kept += Vector512.LoadUnsafe(ref _lanes.First, (nuint)((k * Lanes) + half));
                }

                for (int i = 0; i < _form.Count; i++)
                {
                    nuint at = (nuint)((i * Lanes) + half);
                    if (_form.Pattern[i] == p) (Vector512.LoadUnsafe(ref _scores.First, at) / kept).StoreUnsafe(ref _scores.First, at);
                }
            }
        }
    }

    /// <summary>Adds the weights of the draws at which each location is first, in whole units: these sums are exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddFirst(ReadOnlySpan<short> places)
    {
        int n = _form.Count, m = _form.Size;
        ref double weights = ref _lanes.First;
        for (nuint k = 0; k < (nuint)(m * Lanes); k += Half)
            ((Vector512.LoadUnsafe(ref weights, k) * SmaaTally.WeightUnit) + Vector512.Create(ToInteger) - Vector512.Create(ToInteger))
                .StoreUnsafe(ref weights, k);
        ref short place = ref MemoryMarshal.GetReference(places);
        for (int i = 0; i < n; i++, place = ref Unsafe.Add(ref place, Lanes))
        {
            var wins = Vector256.Equals(Vector256.LoadUnsafe(ref place), Vector256<short>.Zero);
            if (wins == Vector256<short>.Zero) continue;
            var wide = Vector512.WidenLower(wins.ToVector512());
            var (own, ownMore) = (Vector512.WidenLower(wide).AsDouble(), Vector512.WidenUpper(wide).AsDouble());
            ref double weight = ref weights;
            ref double sum = ref Unsafe.Add(ref _first.First, i * m * Half);
            for (int k = 0; k < m; k++)
            {
                var won = (Vector512.LoadUnsafe(ref weight) & own) + (Vector512.LoadUnsafe(ref weight, Half) & ownMore);
                (Vector512.LoadUnsafe(ref sum) + won).StoreUnsafe(ref sum);
                weight = ref Unsafe.Add(ref weight, Lanes);
                sum = ref Unsafe.Add(ref sum, Half);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FlushFirst(SmaaTally tally)
    {
        var sums = _first.Span;
        for (int k = 0; k < tally.FirstWeights.Length; k++)
            tally.FirstWeights[k] += (long)Vector512.Sum(Vector512.Create<double>(sums.Slice(k * Half, Half)));
        sums.Clear();
    }

    private void CountOneByOne(int draws, SmaaTally tally)
    {
        ReadOnlySpan<double> weights = _lanes.Span, scores = _scores.Span;
        for (int draw = 0; draw < draws; draw++)
        {
            for (int k = 0; k < _weights.Length; k++) _weights[k] = weights[(k * Lanes) + draw];
            for (int i = 0; i < _one.Length; i++) _one[i] = scores[(i * Lanes) + draw];
            if (_split || _pairs) tally.CountDraw(_one, _weights, _split);
            else tally.CountSorted(_one, _order, _weights);
        }
    }
}
