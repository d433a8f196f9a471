using BenchmarkDotNet.Attributes;

namespace LocationScore.Benchmarks;

/// <summary>What do ranks cost, with ties and the order from best to worst? The baseline sorts a copy of the scores with their places and makes no ranks.</summary>
[MemoryDiagnoser]
public class RankScores
{
    private double[] _scores = null!;

    [Params(12, 100_000, 1_000_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup() => _scores = [.. Enumerable.Range(0, Count).Select(static i => Workload.Uniform(20250103, (ulong)i))];

    [Benchmark(Baseline = true, Description = "sort scores and places")]
    public int Sort()
    {
        double[] keys = [.. _scores];
        int[] places = [.. Enumerable.Range(0, Count)];
        Array.Sort(keys, places);
        return places[0];
    }

    [Benchmark(Description = "Ranks.Of")]
    public int Rank() => Ranks.Of(_scores, ScoreDirection.HigherIsBetter, 1e-9)[0];
}
