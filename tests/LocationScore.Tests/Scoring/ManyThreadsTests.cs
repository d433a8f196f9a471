using System.Globalization;
using LocationScore.Json;

namespace LocationScore.Tests.Scoring;

/// <summary>64 threads that compile and score at once all get one output. LOCATIONSCORE_ROUNDS says how often; tests/same-output.sh runs
/// the long form and fresh processes.</summary>
public class ManyThreadsTests
{
    private const int Threads = 64, Cities = 51, Criteria = 49;

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("LOCATIONSCORE_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int rounds) ? rounds : 1;

    [Fact]
    public void Compiling_and_scoring_at_once_gives_one_output()
    {
        var random = new Random(49);
        var facts = FactTable.From(Enumerable.Range(0, Cities), static k => string.Create(CultureInfo.InvariantCulture, $"c{k}"));
        var criteria = new List<Criterion>();
        for (int j = 0; j < Criteria; j++)
        {
            double[] column = [.. Enumerable.Range(0, Cities).Select(i => i < 3 && j > 0 ? 50 : random.Next(1000) / 10.0)];
            string id = string.Create(CultureInfo.InvariantCulture, $"i{j}");
            facts.Column(id, "u", i => column[i]);
            criteria.Add(new(id, id, "u", j % 3 == 0 ? Direction.Cost : Direction.Benefit, (j % 7) + 1, j % 2 == 0 ? ValueFunction.MinMax() : ValueFunction.ZScore(), MissingPolicy.Reject));
        }

        var table = facts.Build();
        var model = new ScoringModel("wide", "Wide", Criteria: [.. criteria]);
        string expected = ResultJson.Write(Scorer.Compile(model, table).Score());
        var shared = Scorer.Compile(model, table);
        for (int round = 0; round < Rounds; round++)
        {
            string[] said = new string[Threads];
            using var start = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(k => new Thread(() =>
            {
                start.SignalAndWait();
                said[k] = ResultJson.Write((k % 2 == 0 ? shared : Scorer.Compile(ModelJson.Parse(ModelJson.Write(model)), table)).Score());
            })).ToList();
            threads.ForEach(static thread => thread.Start());
            threads.ForEach(static thread => thread.Join());
            Assert.All(said, one => Assert.True(one == expected, "Another output."));
        }
    }
}
