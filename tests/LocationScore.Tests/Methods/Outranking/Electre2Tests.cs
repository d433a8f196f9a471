using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class Electre2Tests
{
    [Theory]
    [InlineData(WeightBalance.AtLeast, ElectrePeeling.RoyBertier)]
    [InlineData(WeightBalance.Greater, ElectrePeeling.BothGraphs)]
    public void Wang_and_Triantaphyllou_2008(WeightBalance balance, ElectrePeeling peeling)
    {
        var example = GoldenFile.Example("electre2-wang2008");
        double P(string name) => example.Param(name).GetDouble();
        var result = new Electre2(P("p0"), P("p1"), P("p2"), P("q0"), P("q1"), balance, peeling).Run(example.Matrix(), example.Weights());
        Golden.Close(example.Expected("score").Numbers(), result.Scores, 1e-9);
        Assert.Equal(example.Expected("rank").EnumerateArray().Select(static x => x.GetInt32()), result.Ranks);
        Assert.Equal([3, 1, 2, 4, 1], result.Forward);
        Assert.Equal([3, 1, 2, 4, 2], result.Backward);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void Graphs_and_places_are_those_of_Roy_and_Bertier_1973(OutrankingCase x)
    {
        var rows = ElectreDefinition.Oriented(x);
        var w = ElectreDefinition.Shares(x.Weights);
        var result = new Electre2().Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
        int n = rows.Length;
        bool Strong(int a, int b) => a != b && Heavier(a, b) && ((C(a, b) >= 0.65 - 1e-12 && D(a, b) <= 0.65 + 1e-12) || (C(a, b) >= 0.5 - 1e-12 && D(a, b) <= 0.35 + 1e-12));
        bool Weak(int a, int b) => a != b && !Strong(a, b) && Heavier(a, b) && C(a, b) >= 0.35 - 1e-12 && D(a, b) <= 0.65 + 1e-12;
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                Assert.Equal(Strong(a, b), result.Strong[a, b]);
                Assert.Equal(Weak(a, b), result.Weak[a, b]);
            }
        }

        Assert.Equal(Places(n, Strong, Weak), result.Forward);
        int[] backward = Places(n, (a, b) => Strong(b, a), (a, b) => Weak(b, a));
        Assert.Equal(backward.Select(p => backward.Max() + 1 - p), result.Backward);
        Golden.Close([.. result.Forward.Zip(result.Backward, static (f, b) => (f + b) / 2.0)], result.Scores, 0);

        double C(int a, int b) => ElectreDefinition.Concordance(rows[a], rows[b], w);
        double D(int a, int b) => ElectreDefinition.Discordance(rows[a], rows[b], rows);
        bool Heavier(int a, int b) => Enumerable.Range(0, w.Length).Sum(j => w[j] * Math.Sign(rows[a][j] - rows[b][j])) >= -1e-12;
    }

    [Fact]
    public void Without_any_outranking_all_share_the_first_place() =>
        Assert.Equal([1, 1], new Electre2(1, 1, 1, 0, 0).Run(Golden.Benefits([1, 2], [2, 1]), [1, 1]).Ranks);

    [Fact]
    public void Both_graphs_peeling_stops_at_a_circuit()
    {
        // Condorcet's circle: every one outranks the next one.
        var circle = Golden.Benefits([3, 2, 1], [2, 1, 3], [1, 3, 2]);
        Assert.Equal([1, 1, 1], new Electre2(0.6, 0.5, 0.4, 1, 1, Peeling: ElectrePeeling.BothGraphs).Run(circle, [1, 1, 1]).Forward);
        Assert.Equal([1, 1, 1], new Electre2(0.6, 0.5, 0.4, 1, 1).Run(circle, [1, 1, 1]).Forward);
    }

    [Fact]
    public void Thresholds_out_of_order_are_reported() =>
        Assert.Equal(
            ["mediumConcordance", "lowConcordance", "tightDiscordance"],
            Assert.Throws<ProblemsException>(() => new Electre2(0.5, 0.6, 0.7, 0.3, 0.4).Run(Golden.Benefits([1.0], [2]), [1])).Problems.Select(static p => p.Path));

    /// <summary>The peeling with sets; whatever can reach each other along strong arcs is one.</summary>
    private static int[] Places(int n, Func<int, int, bool> strong, Func<int, int, bool> weak)
    {
        var reach = ElectreDefinition.Reach(n, strong);
        bool One(int a, int b) => a == b || (reach[a, b] && reach[b, a]);
        var places = new int[n];
        var rest = Enumerable.Range(0, n).ToHashSet();
        for (int place = 1; rest.Count > 0; place++)
        {
            bool BeatenBy(Func<int, int, bool> arc, IEnumerable<int> among, int b) => among.Any(a => among.Any(c => One(b, c) && !One(a, c) && arc(a, c)));
            var open = rest.Where(b => !BeatenBy(strong, rest, b)).ToHashSet();
            var leaving = open.Where(b => !BeatenBy(weak, open, b)).ToHashSet();
            if (leaving.Count == 0) leaving = open;
            foreach (int a in leaving) places[a] = place;
            rest.ExceptWith(leaving);
        }

        return places;
    }
}
