using System.Globalization;
using System.Text.Json;
using LocationScore.Reporting;

namespace LocationScore.Browser.Tests;

/// <summary>Random weighted sums have the same bits in the page as in the engine: nested factors, gaps, factors that need several children,
/// values beyond 0..1, and weights of many sizes.</summary>
public class MirrorLaws(Browser browser)
{
    private const int Models = 100, Weightings = 4;

    [Fact]
    public async Task Random_weighted_sums_agree_bit_for_bit()
    {
        string mirror = PageAssets.Script.Text[..PageAssets.Script.Text.IndexOf("function begin()", StringComparison.Ordinal)];
        await using var open = await browser.OpenAsync("<!DOCTYPE html><title>Mirror</title>");
        await open.Page.EvaluateAsync($$"""
            () => { window.run = new Function('text', 'sets', {{JsonSerializer.Serialize(mirror + """
                const data = JSON.parse(text), m = model(data);
                return JSON.stringify(sets.map(set => { const local = locals(m, m.nodes.map((node, k) => set[k] ?? node.weight)); const scores = scoresOf(m, local);
                    return { scores, ranks: ranksOf(scores, data.direction, data.tolerance, data.decimals) }; }));
                """)}}); }
            """);
        var random = new Random(16);
        int gaps = 0, wide = 0;
        for (int trial = 0; trial < Models; trial++)
        {
            var (model, facts) = RandomModel(random);
            var scorer = Scorer.Compile(model, facts);
            if (scorer.Locations.Length < 2) continue;
            gaps += scorer.Description.HasGaps ? 1 : 0;
            wide += scorer.Description.HasUnitValues ? 0 : 1;
            string data = PageData.Of(new PagePlan(scorer, new(), default));
            var expected = new List<(double[] Scores, int[] Ranks)>();
            var sets = new List<Dictionary<int, double>>();
            for (int k = 0; k < Weightings; k++)
            {
                var changes = k == 0 ? [] : scorer.Description.Nodes.Where(node => node.Parent >= 0 && random.Next(2) == 0)
                    .ToDictionary(static node => node.Index, _ => Weight(random));
                var profile = new WeightProfile("p", "p", model.Id, new(changes.Select(change =>
                    KeyValuePair.Create(scorer.Description.Nodes[change.Key].Id, change.Value))));
                var result = Scorer.Compile(profile.Apply(model), facts).Score();
                expected.Add(([.. result.Scores], [.. result.Ranks]));
                sets.Add(changes);
            }

            string answer = await open.Page.EvaluateAsync<string>("([data, sets]) => window.run(data, sets)",
                new object[] { data, sets.Select(static set => set.ToDictionary(static one => one.Key.ToString(CultureInfo.InvariantCulture), static one => one.Value)).ToArray() });
            using var document = JsonDocument.Parse(answer);
            for (int k = 0; k < Weightings; k++)
            {
                var found = document.RootElement[k];
                Assert.Equal(expected[k].Scores.Select(BitConverter.DoubleToInt64Bits),
                    found.GetProperty("scores").EnumerateArray().Select(static score => BitConverter.DoubleToInt64Bits(score.GetDouble() + 0.0)));
                Assert.Equal(expected[k].Ranks, found.GetProperty("ranks").EnumerateArray().Select(static rank => rank.GetInt32()));
            }
        }

        Assert.InRange(gaps, Models / 5, Models);
        Assert.InRange(wide, Models / 5, Models);
    }

    private static double Weight(Random random) => random.Next(5) switch
    {
        0 => random.Next(1, 4),
        1 => random.NextDouble() * 1e-9,
        2 => random.NextDouble() * 1e9,
        _ => 0.01 + random.NextDouble(),
    };

    private static (ScoringModel, FactTable) RandomModel(Random random)
    {
        int cities = random.Next(2, 12), count = random.Next(1, 9);
        bool unit = random.Next(2) == 0, gaps = random.Next(2) == 0;
        var locations = Enumerable.Range(0, cities).Select(static i => new Location($"l{i}", $"L{i}")).ToArray();
        var indicators = Enumerable.Range(0, count).Select(static j => new Indicator($"x{j}", $"X{j}", "1")).ToArray();
        var facts = from i in Enumerable.Range(0, cities)
                    from j in Enumerable.Range(0, count)
                    where !gaps || i == 0 || j == 0 || random.Next(4) > 0
                    select new Fact($"l{i}", $"x{j}", random.Next(3) == 0 ? random.Next(0, 3) / 2.0 : random.NextDouble(), "1", 2011);
        var table = FactTable.Create(locations, indicators, facts.ToList());
        Criterion Leaf(int j) => new($"c{j}", $"x{j}", "1", Direction.Benefit, Weight: Weight(random),
            unit ? new LinearFunction(Worst: 0, Best: 1) : new LinearFunction(Worst: 0.2, Best: 0.9, Outside: Outside.Extrapolate),
            gaps ? new RenormaliseMissing() : new RejectMissing());
        int split = random.Next(0, count), inner = random.Next(0, split + 1);
        var below = Enumerable.Range(0, split).Select(Leaf).ToList();
        Factor[] factors = split == 0 ? [] : [new("f", Weight(random),
            Factors: inner is 0 || inner == split ? [] : [new("g", Weight(random), Criteria: [.. below.Take(inner)])],
            Criteria: [.. below.Skip(inner is 0 || inner == split ? 0 : inner)], LeastCoverage: gaps ? random.Next(3) * 0.4 : 0)];
        return (new("m", "M", Factors: [.. factors], Criteria: [.. Enumerable.Range(split, count - split).Select(Leaf)]), table);
    }
}
