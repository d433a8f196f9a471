using BenchmarkDotNet.Attributes;
using LocationScore.Methods;

namespace LocationScore.Benchmarks;

/// <summary>Does PROMETHEE II grow with n log n? Linear preference (q = 5, p = 30) on 10 criteria, one thread; the baseline sorts the columns and does nothing else.</summary>
[MemoryDiagnoser]
public class PrometheeFlows
{
    private DecisionMatrix _matrix = null!;
    private double[] _weights = null!;
    private Promethee2 _method = null!;

    [Params(5_000, 100_000, 1_000_000)]
    public int Alternatives { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _matrix = DecisionMatrix.FromColumns(Workload.Columns(Alternatives, 10), Alternatives, [.. Enumerable.Range(0, 10).Select(Workload.DirectionOf)]);
        _weights = Workload.Weights(10);
        _method = new([.. Enumerable.Range(0, 10).Select(static _ => PreferenceFunction.Linear(5, 30))]);
    }

    [Benchmark(Baseline = true, Description = "sort every column once")]
    public double Sort()
    {
        double last = 0;
        for (int j = 0; j < 10; j++)
        {
            var column = _matrix.Column(j).ToArray();
            Array.Sort(column);
            last += column[^1];
        }

        return last;
    }

    [Benchmark(Description = "PROMETHEE II, linear")]
    public MethodResult Linear() => _method.Run(_matrix, _weights);
}
