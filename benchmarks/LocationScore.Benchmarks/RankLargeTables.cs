using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Benchmarks;

/// <summary>How many times the reading of the matrix does a ranking method or a weighting take on 100,000 alternatives × 20 criteria? One thread, statistics of the columns known.</summary>
[MemoryDiagnoser]
public class RankLargeTables
{
    private const int Alternatives = 100_000, Criteria = 20;

    private DecisionMatrix _matrix = null!;
    private double[] _values = null!;
    private double[] _weights = null!;
    private Spotis _spotis = null!;

    [GlobalSetup]
    public void Setup()
    {
        _values = Workload.Columns(Alternatives, Criteria);
        _weights = Workload.Weights(Criteria);
        _matrix = DecisionMatrix.FromColumns(_values, Alternatives, [.. Enumerable.Range(0, Criteria).Select(Workload.DirectionOf)]);
        _spotis = new([.. Enumerable.Range(0, Criteria).Select(static _ => new CriterionBounds(1, 100))]);
    }

    [Benchmark(Baseline = true, Description = "read the matrix once")]
    public double Read()
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(_values.AsSpan());
        Vector<double> a = default, b = default, c = default, d = default;
        for (int k = 0; k <= vectors.Length - 4; k += 4)
        {
            a += vectors[k];
            b += vectors[k + 1];
            c += vectors[k + 2];
            d += vectors[k + 3];
        }

        return Vector.Sum(a + b + c + d);
    }

    [Benchmark]
    public MethodResult WeightedSum() => new WeightedSum().Run(_matrix, _weights);

    [Benchmark]
    public MethodResult Topsis() => new Topsis().Run(_matrix, _weights);

    [Benchmark]
    public MethodResult Vikor() => new Vikor().Run(_matrix, _weights);

    [Benchmark]
    public MethodResult Edas() => new Edas().Run(_matrix, _weights);

    [Benchmark]
    public MethodResult Mabac() => new Mabac().Run(_matrix, _weights);

    [Benchmark]
    public MethodResult Spotis() => _spotis.Run(_matrix, _weights);

    [Benchmark]
    public MethodResult Copras() => new Copras().Run(_matrix, _weights);

    [Benchmark(Description = "entropy weights")]
    public WeightingResult Entropy() => new EntropyWeights().Resolve(_matrix.Criteria, _matrix);

    [Benchmark(Description = "CRITIC weights")]
    public WeightingResult Critic() => new CriticWeights().Resolve(_matrix.Criteria, _matrix);
}
