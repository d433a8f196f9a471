using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;

namespace LocationScore.Benchmarks;

/// <summary>How near is one scoring of a large table to the time it takes just to read the data? Declared anchors, compiled once, one thread.</summary>
[MemoryDiagnoser]
public class ScoreLargeTables
{
    private Scorer _scorer = null!;
    private double[] _weights = null!;
    private double[] _scores = null!;
    private double[] _values = null!;
    private int _n, _m;

    [Params("1,000 x 10", "100,000 x 20", "1,000,000 x 32")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        (_n, _m) = Size switch { "1,000 x 10" => (1_000, 10), "100,000 x 20" => (100_000, 20), _ => (1_000_000, 32) };
        _scorer = Scorer.Compile(Workload.Model(_m), Workload.Facts(_n, _m));
        _weights = [.. _scorer.EffectiveWeights];
        _scores = new double[_n];
        _values = Workload.Columns(_n, _m);
        for (int j = 0; j < _m; j++)
        {
            for (int i = 0; i < _n; i++)
                _values[(j * _n) + i] = Workload.DirectionOf(j) == Direction.Cost ? (100 - _values[(j * _n) + i]) / 99 : (_values[(j * _n) + i] - 1) / 99;
        }
    }

    [Benchmark(Baseline = true, Description = "read the values once")]
    public double Read()
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(_values.AsSpan());
        Vector<double> a = default, b = default, c = default, d = default;
        int k = 0;
        for (; k <= vectors.Length - 4; k += 4)
        {
            a += vectors[k];
            b += vectors[k + 1];
            c += vectors[k + 2];
            d += vectors[k + 3];
        }

        return Vector.Sum(a + b + c + d);
    }

    [Benchmark(Description = "plain loop, column by column")]
    public double PlainLoop()
    {
        Array.Clear(_scores);
        for (int j = 0; j < _m; j++)
        {
            double weight = _weights[j];
            for (int i = 0; i < _n; i++) _scores[i] += weight * _values[(j * _n) + i];
        }

        return _scores[^1];
    }

    [Benchmark(Description = "Score(weights, scores)")]
    public double Score()
    {
        _scorer.Score(_weights, _scores);
        return _scores[^1];
    }
}
