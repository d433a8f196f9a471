using BenchmarkDotNet.Attributes;

namespace LocationScore.Benchmarks;

/// <summary>What do a slider, a what-if and a simulation cost per step? The baseline is the plain loop over ready values, without
/// ranks.</summary>
[MemoryDiagnoser]
public class EvaluateAgain
{
    private Scorer _scorer = null!;
    private Evaluator _evaluator = null!;
    private double[] _values = null!, _weights = null!, _scores = null!;
    private int[] _ranks = null!;
    private double _raw = 50;

    [Params("12 x 20", "16 x 18")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var (n, m) = Size == "12 x 20" ? (12, 20) : (16, 18);
        _scorer = Scorer.Compile(Workload.Model(m), Workload.Facts(n, m));
        _evaluator = _scorer.NewEvaluator();
        _weights = [.. _scorer.EffectiveWeights];
        (_scores, _ranks) = (new double[n], new int[n]);
        _values = [.. _scorer.Description.Criteria.SelectMany(static criterion => criterion.Values.ToArray())];
    }

    [Benchmark(Baseline = true, Description = "plain loop over ready values")]
    public double PlainLoop()
    {
        int n = _scores.Length, m = _weights.Length;
        for (int i = 0; i < n; i++)
        {
            double sum = 0;
            for (int j = 0; j < m; j++) sum += _weights[j] * _values[(j * n) + i];
            _scores[i] = sum;
        }

        return _scores[^1];
    }

    [Benchmark(Description = "SetEffectiveWeights, Score")]
    public double Score()
    {
        _evaluator.SetEffectiveWeights(_weights);
        _evaluator.Score(_scores);
        return _scores[^1];
    }

    [Benchmark(Description = "SetEffectiveWeights, Rank")]
    public int Rank()
    {
        _evaluator.SetEffectiveWeights(_weights);
        _evaluator.Rank(_ranks);
        return _ranks[^1];
    }

    [Benchmark(Description = "SetLocalWeight, Rank")]
    public int Slide()
    {
        _evaluator.SetLocalWeight(1, 0.1);
        _evaluator.Rank(_ranks);
        return _ranks[^1];
    }

    [Benchmark(Description = "SetCell, Score")]
    public double SetCell()
    {
        _raw = 100 - _raw;
        _evaluator.SetCell(0, 0, _raw + 1);
        _evaluator.Score(_scores);
        return _scores[^1];
    }
}
