using BenchmarkDotNet.Attributes;

namespace LocationScore.Benchmarks;

/// <summary>What does everything cost from facts to ranks: checking, value functions, scoring, ranking?</summary>
[MemoryDiagnoser]
public class CompileAndScore
{
    private FactTable _facts = null!;
    private ScoringModel _model = null!;

    [Params("12 x 20", "1,000 x 10", "100,000 x 20")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var (n, m) = Size switch { "12 x 20" => (12, 20), "1,000 x 10" => (1_000, 10), _ => (100_000, 20) };
        _facts = Workload.Facts(n, m);
        _model = Workload.Model(m);
    }

    [Benchmark(Baseline = true)]
    public int Compile() => Scorer.Compile(_model, _facts).Locations.Length;

    [Benchmark]
    public int CompileScoreAndRank() => Scorer.Compile(_model, _facts).Score().Ranks[0];
}
