using BenchmarkDotNet.Attributes;

namespace LocationScore.Benchmarks;

/// <summary>What do 100,000 draws of weights over 20 locations × 10 criteria cost, scores and ranks of every draw? Ready weights, blocks of
/// 256 draws, one thread; the baseline only scores, draw by draw.</summary>
[MemoryDiagnoser]
public class RankManyDraws
{
    private const int Draws = 100_000, Block = 256, Locations = 20, Criteria = 10;

    private Scorer _scorer = null!;
    private Evaluator _evaluator = null!;
    private double[] _weights = null!, _one = null!, _scores = null!;
    private int[] _ranks = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scorer = Scorer.Compile(Workload.Model(Criteria), Workload.Facts(Locations, Criteria));
        _evaluator = _scorer.NewEvaluator();
        _weights = new double[Block * Criteria];
        _one = new double[Criteria];
        _scores = new double[Locations];
        _ranks = new int[Block * Locations];
        for (int d = 0; d < Block; d++)
        {
            double sum = 0;
            for (int j = 0; j < Criteria; j++) sum += _weights[(j * Block) + d] = -Math.Log(Workload.Uniform(7, (ulong)((d * Criteria) + j)));
            for (int j = 0; j < Criteria; j++) _weights[(j * Block) + d] /= sum;
        }
    }

    [Benchmark(Baseline = true, Description = "Score(weights, scores), draw by draw")]
    public double ScoreOneByOne()
    {
        for (int d = 0; d < Draws; d++)
        {
            for (int j = 0; j < Criteria; j++) _one[j] = _weights[(j * Block) + (d % Block)];
            _scorer.Score(_one, _scores);
        }

        return _scores[^1];
    }

    [Benchmark(Description = "Rank(weights, draws, ranks) in blocks")]
    public int RankInLanes()
    {
        for (int d = 0; d < Draws; d += Block) _evaluator.Rank(_weights, Block, _ranks);
        return _ranks[^1];
    }
}
