using BenchmarkDotNet.Attributes;

namespace LocationScore.Benchmarks;

/// <summary>How long does one scoring take when the model is compiled once? 12 locations × 20 criteria, as an analysis loops over it.</summary>
[MemoryDiagnoser]
public class ScoreManyTimes
{
    private Scorer _scorer = null!;
    private double[] _weights = null!;
    private double[] _scores = null!;
    private double[] _values = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scorer = Scorer.Compile(Workload.Model(20), Workload.Facts(12, 20));
        _weights = [.. _scorer.EffectiveWeights];
        _scores = new double[12];
        _values = new double[12 * 20];
        var columns = Workload.Columns(12, 20);
        for (int k = 0; k < columns.Length; k++)
            _values[k] = Workload.DirectionOf(k / 12) == Direction.Cost ? (100 - columns[k]) / 99 : (columns[k] - 1) / 99;
    }

    [Benchmark(Baseline = true, Description = "plain loop over ready values")]
    public double PlainLoop()
    {
        for (int i = 0; i < 12; i++)
        {
            double sum = 0;
            for (int j = 0; j < 20; j++) sum += _weights[j] * _values[(j * 12) + i];
            _scores[i] = sum;
        }

        return _scores[11];
    }

    [Benchmark(Description = "Score(weights, scores)")]
    public double ScoreWithWeights()
    {
        _scorer.Score(_weights, _scores);
        return _scores[11];
    }

    [Benchmark(Description = "Score() and the ranks")]
    public int ScoreAndRank() => _scorer.Score().Ranks[11];

    [Benchmark(Description = "Score(): the result object")]
    public ScoringResult ResultObject() => _scorer.Score();
}
