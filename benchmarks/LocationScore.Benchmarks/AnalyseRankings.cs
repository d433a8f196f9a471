using BenchmarkDotNet.Attributes;
using LocationScore.Analysis;

namespace LocationScore.Benchmarks;

/// <summary>How long does it take to say how sure a ranking is?</summary>
[MemoryDiagnoser]
public class AnalyseRankings
{
    private Scorer _sixteen = null!;
    private Scorer _nested = null!;
    private Scorer _twenty = null!;
    private Scorer _thousand = null!;

    [GlobalSetup]
    public void Setup()
    {
        _sixteen = Scorer.Compile(Workload.Model(6), Workload.Facts(16, 6));
        _twenty = Scorer.Compile(Workload.Model(10), Workload.Facts(20, 10));
        _thousand = Scorer.Compile(Workload.Model(20), Workload.Facts(1000, 20));
        // Twenty-four nodes: six factors of three criteria each.
        var flat = Workload.Model(18).Criteria;
        _nested = Scorer.Compile(new("nested", "Nested", Factors:
            [.. Enumerable.Range(0, 6).Select(f => new Factor($"f{f}", 1, Criteria: [.. flat.Skip(3 * f).Take(3)]))]), Workload.Facts(16, 18));
    }

    [Benchmark(Description = "pairwise winning 16 × 6")]
    public PairwiseWinningResult Pairs() => _sixteen.PairwiseWinning();

    [Benchmark(Description = "all flips of 24 nodes × 16")]
    public WeightStabilityResult Flips() => _nested.WeightStability();

    [Benchmark(Description = "rank intervals of 16 within ±20 %")]
    public RankIntervalsResult Within() => _sixteen.RankIntervals();

    [Benchmark(Description = "rank intervals of 16, any weights")]
    public RankIntervalsResult Any() => _sixteen.RankIntervals(static o => o with { Within = null });

    [Benchmark(Description = "SMAA 20 × 10, 100,000 draws, one thread")]
    public SmaaResult SmaaOne() => _twenty.Smaa(static o => o with { MaxThreads = 1 });

    [Benchmark(Description = "SMAA 20 × 10, 100,000 draws, two threads")]
    public SmaaResult SmaaTwo() => _twenty.Smaa(static o => o with { MaxThreads = 2 });

    // The same bytes as with half as many draws: nothing is allocated per draw.
    [Benchmark(Description = "SMAA 20 × 10, 200,000 draws, one thread")]
    public SmaaResult SmaaTwice() => _twenty.Smaa(static o => o with { MaxThreads = 1, Draws = 200_000 });

    [Benchmark(Description = "SMAA 1,000 × 20, 4,096 draws, one thread")]
    public SmaaResult LargeOne() => _thousand.Smaa(static o => o with { MaxThreads = 1, Draws = 4096 });

    // Draws are handed out 4,096 at a time, so that two threads need twice as many to have as much to do each.
    [Benchmark(Description = "SMAA 1,000 × 20, 8,192 draws, two threads")]
    public SmaaResult LargeTwo() => _thousand.Smaa(static o => o with { MaxThreads = 2, Draws = 8192 });
}
