// The same work as peers.py, timed in the processor time of this process: dotnet run -c Release peers.cs
#:project ../../src/LocationScore/LocationScore.csproj
#:property PublishAot=false
using System.Globalization;
using LocationScore;
using LocationScore.Analysis;
using LocationScore.Methods;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// The same numbers in both languages: the multiplicative congruential generator of Park and Miller (1988), over 1 … 1000.
static double[] Numbers(int count)
{
    var numbers = new double[count];
    long seed = 2011;
    for (int k = 0; k < count; k++) numbers[k] = 1 + (seed = seed * 16807 % 2147483647) % 999000 / 1000.0;
    return numbers;
}

static Direction[] Directions(int columns) => [.. Enumerable.Range(0, columns).Select(j => j % 2 == 0 ? Direction.Benefit : Direction.Cost)];

static double[] Even(int columns) => [.. Enumerable.Repeat(1.0 / columns, columns)];

static void Say(string what, Func<double> run, int rounds)
{
    double first = run(), best = double.PositiveInfinity;
    for (int k = 0; k < rounds; k++)
    {
        var before = Environment.CpuUsage.TotalTime;
        run();
        best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    Console.WriteLine($"{what}\t{best:0.0}\t{first:0.000000000}");
}

{
    const int rows = 12, columns = 20;
    double[] numbers = Numbers(rows * columns);
    var facts = FactTable.FromColumns(
        [.. Enumerable.Range(0, rows).Select(i => new Location($"p{i}", $"p{i}"))],
        [.. Enumerable.Range(0, columns).Select(j => new Indicator($"c{j}", $"c{j}", "u"))],
        [.. Enumerable.Range(0, columns).Select(j => new ReadOnlyMemory<double>(numbers, j * rows, rows))]);
    var model = new ScoringModel("m", "M", Criteria: [.. Enumerable.Range(0, columns).Select(j =>
        new Criterion($"c{j}", $"c{j}", "u", Direction.Benefit, Weight: 1, ValueFunction.MinMax(), MissingPolicy.Reject))]);
    double Once() => Scorer.Compile(model, facts).Score() is var result ? result.Scores[0] + 0 * result.Ranks[0] : 0;
    Say("from facts to ranks, 12 x 20, 10,000 times", () =>
    {
        double last = 0;
        for (int k = 0; k < 10_000; k++) last = Once();
        return last;
    }, 9);
    long before = GC.GetAllocatedBytesForCurrentThread();
    Once();
    Console.Error.WriteLine($"From facts to ranks, 12 x 20, once: {GC.GetAllocatedBytesForCurrentThread() - before} bytes.");
}

{
    var matrix = DecisionMatrix.FromColumns(Numbers(100_000 * 20), 100_000, Directions(20));
    double[] weights = Even(20), scores = new double[100_000];
    Say("TOPSIS, 100,000 x 20", () =>
    {
        new Topsis().Run(matrix, weights, scores);
        return scores.Sum();
    }, 5);
}

{
    var matrix = DecisionMatrix.FromColumns(Numbers(2_000 * 10), 2_000, Directions(10));
    double[] weights = Even(10), scores = new double[2_000];
    Say("PROMETHEE II, 2,000 x 10", () =>
    {
        new Promethee2().Run(matrix, weights, scores);
        return scores[0];
    }, 5);
}

{
    const int rows = 1_000_000, columns = 10;
    double[] numbers = Numbers(rows * columns);
    var facts = FactTable.FromColumns(
        [.. Enumerable.Range(0, rows).Select(i => new Location($"p{i}", $"p{i}"))],
        [.. Enumerable.Range(0, columns).Select(j => new Indicator($"c{j}", $"c{j}", "u"))],
        [.. Enumerable.Range(0, columns).Select(j => new ReadOnlyMemory<double>(numbers, j * rows, rows))]);
    var model = new ScoringModel("m", "M", Criteria: [.. Enumerable.Range(0, columns).Select(j =>
        new Criterion($"c{j}", $"c{j}", "u", Direction.Benefit, Weight: 1, ValueFunction.Linear(worst: 0, best: 1000), MissingPolicy.Reject))]);
    var scorer = Scorer.Compile(model, facts);
    double[] weights = Even(columns), scores = new double[rows];
    Say("other weights, 1,000,000 x 10", () =>
    {
        scorer.Score(weights, scores);
        return scores[0];
    }, 9);
    Say("ranks with ties, 1,000,000", () => Ranks.Of(scores, ScoreDirection.HigherIsBetter)[0], 5);
}

{
    const int rows = 20, columns = 10;
    double[] numbers = Numbers(rows * columns);
    var facts = FactTable.FromColumns(
        [.. Enumerable.Range(0, rows).Select(i => new Location($"p{i}", $"p{i}"))],
        [.. Enumerable.Range(0, columns).Select(j => new Indicator($"c{j}", $"c{j}", "u"))],
        [.. Enumerable.Range(0, columns).Select(j => new ReadOnlyMemory<double>(numbers, j * rows, rows))]);
    var scorer = Scorer.Compile(new("m", "M", Criteria: [.. Enumerable.Range(0, columns).Select(j =>
        new Criterion($"c{j}", $"c{j}", "u", Direction.Benefit, Weight: 1, ValueFunction.Linear(worst: 0, best: 1000), MissingPolicy.Reject))]), facts);
    Say("SMAA, 20 x 10, 100,000 draws", () => scorer.Smaa(static o => o with { MaxThreads = 1 }).Locations.Max(static one => one.Acceptability[0]), 15);
}
