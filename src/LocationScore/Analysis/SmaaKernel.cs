using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LocationScore.Analysis;

/// <summary>Draws, scores and ranks, four draws at a time; nothing is allocated per draw.</summary>
internal sealed class SmaaKernel
{
    private const int Lanes = WeightSampler.Lanes;
    private const int SortAbove = 512; // beyond so many locations sorting beats comparing every pair

    private readonly WeightForm _form;
    private readonly WeightSampler _sampler;
    private readonly bool _split;
    private readonly bool _pairs;
    private readonly double[] _table; // blocks of four locations: item by item, four values, each in four lanes
    private readonly double[] _lanes;
    private readonly double[] _scores;
    private readonly long[] _better;
    private readonly double[] _weights;
    private readonly double[] _one;
    private readonly int[] _order;

    internal SmaaKernel(WeightForm form, WeightSampler sampler, bool split, bool pairs)
    {
        (_form, _sampler, _split, _pairs) = (form, sampler, split, pairs);
        int n = form.Count, m = form.Size, blocks = (n + 3) / 4;
        _table = new double[blocks * m * 4 * Lanes];
        _lanes = new double[m * Lanes];
        _scores = new double[blocks * 4 * Lanes];
        _better = new long[blocks * 4 * Lanes];
        (_weights, _one, _order) = (new double[m], new double[n], new int[n]);
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < m; k++)
                _table.AsSpan(((((i / 4) * m) + k) * 4 * Lanes) + ((i % 4) * Lanes), Lanes).Fill(form.Values[(i * m) + k]);
        }
    }

    /// <summary>Counts the draws from one number up to another.</summary>
    internal void Run(int from, int to, SmaaTally tally)
    {
        for (int first = from; first < to; first += Lanes)
        {
            _sampler.Draw((ulong)first, _lanes);
            Score();
            int lanes = Math.Min(Lanes, to - first);
            if (_split || _pairs || _form.Count > SortAbove) CountOneByOne(lanes, tally);
            else CountTogether(lanes, tally);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score()
    {
        int m = _form.Size, blocks = _scores.Length / (4 * Lanes);
        ref double table = ref _table[0];
        ref double weights = ref _lanes[0];
        ref double scores = ref _scores[0];
        nuint at = 0;
        for (int b = 0; b < blocks; b++)
        {
            Vector256<double> s0 = Vector256<double>.Zero, s1 = s0, s2 = s0, s3 = s0;
            for (int k = 0; k < m; k++, at += 4 * Lanes)
            {
                var w = Vector256.LoadUnsafe(ref weights, (nuint)(k * Lanes));
                s0 += w * Vector256.LoadUnsafe(ref table, at);
                s1 += w * Vector256.LoadUnsafe(ref table, at + Lanes);
                s2 += w * Vector256.LoadUnsafe(ref table, at + (2 * Lanes));
                s3 += w * Vector256.LoadUnsafe(ref table, at + (3 * Lanes));
            }

            nuint to = (nuint)(b * 4 * Lanes);
            s0.StoreUnsafe(ref scores, to);
            s1.StoreUnsafe(ref scores, to + Lanes);
            s2.StoreUnsafe(ref scores, to + (2 * Lanes));
            s3.StoreUnsafe(ref scores, to + (3 * Lanes));
        }

        if (_form.IsLinear) return;
        for (int p = 1; p < _form.Patterns.Length; p++)
        {
            var kept = Vector256<double>.Zero;
            for (int k = 0; k < m; k++)
            {
                if (_form.Patterns[p][k]) kept += Vector256.LoadUnsafe(ref weights, (nuint)(k * Lanes));
            }

            for (int i = 0; i < _form.Count; i++)
            {
                if (_form.Pattern[i] == p) (Vector256.LoadUnsafe(ref scores, (nuint)(i * Lanes)) / kept).StoreUnsafe(ref scores,
                    (nuint)(i * Lanes));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountTogether(int lanes, SmaaTally tally)
    {
        int n = _form.Count, m = _form.Size;
        ref double scores = ref _scores[0];
        ref long better = ref _better[0];
        for (int i = 0; i < n; i += 4)
        {
            nuint at = (nuint)(i * Lanes);
            var a = Vector256.LoadUnsafe(ref scores, at);
            var b = Vector256.LoadUnsafe(ref scores, at + Lanes);
            var c = Vector256.LoadUnsafe(ref scores, at + (2 * Lanes));
            var d = Vector256.LoadUnsafe(ref scores, at + (3 * Lanes));
            Vector256<long> ra = Vector256<long>.Zero, rb = ra, rc = ra, rd = ra;
            for (int j = 0; j < n; j++)
            {
                var s = Vector256.LoadUnsafe(ref scores, (nuint)(j * Lanes));
                ra -= Vector256.GreaterThan(s, a).AsInt64();
                rb -= Vector256.GreaterThan(s, b).AsInt64();
                rc -= Vector256.GreaterThan(s, c).AsInt64();
                rd -= Vector256.GreaterThan(s, d).AsInt64();
            }

            ra.StoreUnsafe(ref better, at);
            rb.StoreUnsafe(ref better, at + Lanes);
            rc.StoreUnsafe(ref better, at + (2 * Lanes));
            rd.StoreUnsafe(ref better, at + (3 * Lanes));
        }

        int[] ranks = tally.Ranks;
        int table = tally.Tables > 1 ? n * n : 0;
        for (int i = 0, row = 0; i < n; i++, row += n)
        {
            for (int lane = 0, to = row; lane < lanes; lane++, to += table)
            {
                int place = (int)_better[(i * Lanes) + lane];
                ranks[to + place]++;
                if (place == 0) AddWeights(i, lane, tally.FirstWeights);
            }
        }
    }

    private void AddWeights(int location, int lane, long[] sums)
    {
        int m = _form.Size;
        var to = sums.AsSpan(location * m, m);
        for (int k = 0; k < m; k++) to[k] += (long)((_lanes[(k * Lanes) + lane] * SmaaTally.WeightUnit) + 0.5);
    }

    private void CountOneByOne(int lanes, SmaaTally tally)
    {
        for (int lane = 0; lane < lanes; lane++)
        {
            for (int k = 0; k < _weights.Length; k++) _weights[k] = _lanes[(k * Lanes) + lane];
            for (int i = 0; i < _one.Length; i++) _one[i] = _scores[(i * Lanes) + lane];
            if (_split || _pairs) tally.CountDraw(_one, _weights, _split);
            else tally.CountSorted(_one, _order, _weights);
        }
    }
}
