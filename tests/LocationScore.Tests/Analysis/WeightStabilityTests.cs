using LocationScore.Analysis;
using LocationScore.Methods;

namespace LocationScore.Tests.Analysis;

public class WeightStabilityTests
{
    public static TheoryData<string> Published() => [.. Cities.Ids("flip_points_cities")];

    public static TheoryData<string> LeftOut() => [.. Cities.Ids("leave_one_out_cities")];

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_flips_come_out(string id)
    {
        var example = Cities.Case("flip_points_cities", id);
        var expected = example.GetProperty("expected");
        string node = example.GetProperty("inputs").GetProperty("vary").GetString()!;
        var result = Cities.With(example.Profile()).WeightStability(o => o with { Node = node });
        var found = result.Nodes.Single();
        if (expected.TryGetProperty("not_variable", out var reason))
        {
            Assert.Equal(reason.GetString(), found.NotVariable);
            return;
        }

        Assert.Equal(Exactness.Exact, found.Exactness);
        Assert.Equal(expected.GetProperty("weight").GetDouble(), found.Weight, 1e-12);
        Assert.Equal(expected.GetProperty("number_of_flips").GetInt32(), found.Flips.Length);
        foreach (var (one, other) in expected.GetProperty("flips").EnumerateArray().Zip(found.Flips))
        {
            Assert.Equal((one.GetProperty("up").GetString(), one.GetProperty("down").GetString()), (other.Up, other.Down));
            Assert.Equal(one.GetProperty("at").GetDouble(), other.At, 1e-10);
        }

        Assert.Equal(expected.GetProperty("ranking_stable")[0].GetDouble(), found.Stable.From, 1e-10);
        Assert.Equal(expected.GetProperty("ranking_stable")[1].GetDouble(), found.Stable.To, 1e-10);
        Assert.Equal(expected.GetProperty("winner").EnumerateArray().Select(static w => w[2].GetString()), found.Winners.Select(static w => w.Location));
        foreach (var (one, other) in expected.GetProperty("winner").EnumerateArray().Zip(found.Winners)) Assert.Equal(one[1].GetDouble(), other.To, 1e-10);
        var ranks = result.RanksOf(node, "hangzhou");
        Assert.Equal(expected.GetProperty("rank_of_hangzhou").EnumerateArray().Select(static w => w[2].GetInt32()), ranks.Select(static w => w.Rank));
        foreach (var (one, other) in expected.GetProperty("rank_of_hangzhou").EnumerateArray().Zip(ranks)) Assert.Equal(one[0].GetDouble(), other.From, 1e-10);
    }

    [Theory]
    [MemberData(nameof(LeftOut))]
    public void Ranks_without_a_factor_or_criterion_begin_its_path(string id)
    {
        var example = Cities.Case("leave_one_out_cities", id);
        string node = example.GetProperty("inputs").GetProperty("drop").GetString()!;
        var result = Cities.Scorer.WeightStability(o => o with { Node = node });
        // At exactly 0 a city that has nothing but this criterion loses the whole factor; just above 0 it does not: three cities have only grants.
        var atZero = Witness.Ranks(Witness.At(Cities.Scorer, node, 0));
        foreach (var city in example.GetProperty("expected").GetProperty("ranks").EnumerateObject()) Assert.Equal(city.Value.GetInt32(), atZero[city.Name]);
        if (node == "patents-granted") return;
        foreach (var city in example.GetProperty("expected").GetProperty("ranks").EnumerateObject())
            Assert.Equal((city.Name, city.Value.GetInt32()), (city.Name, result.RanksOf(node, city.Name)[0].Rank));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_location_has_the_ranks_that_it_has_among_all(bool sampled)
    {
        var values = Cities.OfValues(["hangzhou", "beijing", "hefei", "wuxi"],
            [[0.8, 0.2, 0.5, 0.1], [0.4, 0.4, 0.7, 0.3], [0.2, 1.0, 0.3, 0.5], [0.9, 0.1, 0.2, 0.9]]);
        var scorer = sampled ? Scorer.Compile(values.Model with { Method = new Topsis() }, values.Facts) : Cities.Scorer;
        var all = scorer.WeightStability(static o => o with { Points = 21 });
        foreach (string city in new[] { "hangzhou", "beijing", "hefei" })
        {
            var one = scorer.WeightStability(o => o with { Location = city, Points = 21 });
            foreach (var node in all.Nodes)
            {
                Assert.Equal(all.RanksOf(node.Node, city), one.RanksOf(node.Node, city));
                Assert.Equal(node.Flips.Where(flip => flip.Up == city || flip.Down == city), one.Find(node.Node)!.Flips);
                Assert.Empty(one.Find(node.Node)!.Winners);
            }
        }

        string first = all.Nodes[0].Node;
        Assert.Throws<KeyNotFoundException>(() => scorer.WeightStability(o => o with { Location = "hefei", Node = first }).RanksOf(first, "wuxi"));
        Assert.Throws<ArgumentException>(() => scorer.WeightStability(static o => o with { Location = "atlantis" }));
    }

    [Fact]
    public void Lines_by_hand()
    {
        var people = new Factor("people", 0.5, Criteria: [Criterion("talent"), Criterion("students")]);
        var place = new Factor("place", 0.5, Criteria: [Criterion("rent")]);
        var scorer = Scorer.Compile(new("hand", "Hand", Factors: [people, place]), Table(["A", "B", "C"], ["talent", "students", "rent"],
            [[0.8, 0.2, 0.5], [0.4, 0.4, 0.7], [0.2, 1.0, 0.3]]));
        var result = scorer.WeightStability();
        var top = result.Find("people")!;
        Assert.All(top.Flips, static flip => Assert.Equal(2.0 / 3, flip.At, 1e-12));
        Assert.Equal(3, top.Flips.Length);
        var talent = result.Find("talent")!;
        Assert.Equal([("B", "C"), ("A", "C"), ("A", "B")], talent.Flips.Select(static flip => (flip.Up, flip.Down)));
        foreach (var (at, flip) in new[] { 0.25, 3.0 / 7, 2.0 / 3 }.Zip(talent.Flips)) Assert.Equal(at, flip.At, 1e-12);
        Assert.Equal(["C", "B", "A"], talent.Winners.Select(static winner => winner.Location));
        Assert.Equal(3.0 / 7, talent.Stable.From, 1e-12);
        Assert.Equal(2.0 / 3, talent.Stable.To, 1e-12);
        Assert.Equal("it has no sibling", result.Find("rent")!.NotVariable);
    }

    [Fact]
    public void A_missing_value_makes_a_quadratic_by_hand()
    {
        var scorer = Cities.OfValues(["A", "B"], [[0.6, 0.5, 0.4], [0.9, double.NaN, 0.2]]);
        var flip = scorer.WeightStability(o => o with { Node = "w1" }).Nodes.Single().Flips.Single();
        Assert.Equal((20 - Math.Sqrt(340)) / 6, flip.At, 1e-12);
        Assert.Equal("B", flip.Up);
    }

    [Fact]
    public void A_pair_can_flip_twice_where_a_value_is_missing()
    {
        // A = .5 at all weights; B has no y: (t x + (1 − t)/2 z) ÷ (t + (1 − t)/2) against lines that it crosses twice.
        var scorer = Cities.OfValues(["A", "B"], [[0.58, 0.0, 0.98], [0.6, double.NaN, 0.4]]);
        var flips = scorer.WeightStability(o => o with { Node = "w1" }).Nodes.Single().Flips;
        foreach (var flip in flips) TurnsAt(scorer, "w1", flip, flips);
    }

    [Fact]
    public void Equal_lines_and_lines_that_meet_at_an_end_do_not_flip()
    {
        var found = Cities.OfValues(["A", "B", "C"], [[0.4, 0.7], [0.4, 0.5], [0.4, 0.7]]).WeightStability(o => o with { Node = "w1" }).Nodes.Single();
        Assert.Empty(found.Flips);
        Assert.Equal(new WeightSpan(0, 1), found.Stable);
    }

    [Fact]
    public void Geometric_means_are_lines_of_logarithms()
    {
        var scorer = Cities.OfValues(["A", "B"], [[0.8, 0.25], [0.5, 0.5]], aggregation: new GeometricAggregation());
        var flip = scorer.WeightStability(o => o with { Node = "w1" }).Nodes.Single().Flips.Single();
        Assert.Equal(Math.Log(2) / (Math.Log(2) + Math.Log(1.6)), flip.At, 1e-12);
        Assert.Equal("A", flip.Up);
    }

    /// <summary>On both sides of every flip the order differs, for means of every kind, nested and with gaps; and a fine grid sees no other order change.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    public void Flips_are_where_the_order_turns_and_nowhere_else(double exponent)
    {
        Aggregation aggregation = exponent switch { 1 => new ArithmeticAggregation(), 0 => new GeometricAggregation(), -1 => new HarmonicAggregation(), _ => new PowerAggregation(exponent) };
        var random = new Random(7 + (int)exponent);
        for (int trial = 0; trial < 12; trial++)
        {
            string[] names = ["A", "B", "C", "D"], items = ["p", "q", "r", "s"];
            double[][] rows = [.. names.Select(_ => items.Select(_ => 0.05 + (0.9 * random.NextDouble())).ToArray())];
            rows[1][random.Next(4)] = double.NaN;
            var left = new Factor("left", 1 + random.NextDouble(), Criteria: [Criterion("p"), Criterion("q", 2)], Aggregation: aggregation);
            var scorer = Scorer.Compile(new("m", "M", Factors: [left], Criteria: [Criterion("r"), Criterion("s", 1.5)], Aggregation: aggregation), Table(names, items, rows));
            foreach (var node in scorer.WeightStability().Nodes)
            {
                Assert.Equal(Exactness.Exact, node.Exactness);
                foreach (var flip in node.Flips) TurnsAt(scorer, node.Node, flip, node.Flips);
                NothingElseTurns(scorer, node);
            }
        }
    }

    [Fact]
    public void Mixed_means_are_bracketed_and_say_so()
    {
        var left = new Factor("left", 1, Criteria: [Criterion("p"), Criterion("q")]);
        var scorer = Scorer.Compile(new("m", "M", Factors: [left], Criteria: [Criterion("r")], Aggregation: new GeometricAggregation()),
            Table(["A", "B"], ["p", "q", "r"], [[0.9, 0.2, 0.5], [0.3, 0.7, 0.5]]));
        var result = scorer.WeightStability();
        Assert.Equal(Exactness.Exact, result.Find("left")!.Exactness);
        var found = result.Find("p")!;
        Assert.Equal((Exactness.Sampled, 1e-9), (found.Exactness, found.Accuracy));
        // .9t + .2(1 − t) = .3t + .7(1 − t): t = 5/11.
        Assert.Equal(5.0 / 11, found.Flips.Single().At, 1e-9);
    }

    private static void TurnsAt(Scorer scorer, string node, Flip flip, IReadOnlyList<Flip> all)
    {
        double room = all.Where(other => other != flip && Math.Abs(other.At - flip.At) > 0).Select(other => Math.Abs(other.At - flip.At)).Append(flip.At).Append(1 - flip.At).Min();
        double step = Math.Min(1e-6, room / 2);
        double before = Lead(scorer, node, flip.At - step, flip), after = Lead(scorer, node, flip.At + step, flip);
        Assert.True(before < 0 && after > 0, $"{node} {flip}: {before} {after}");
    }

    private static void NothingElseTurns(Scorer scorer, NodeStability node)
    {
        double[] ends = [0, .. node.Flips.Select(static flip => flip.At), 1];
        for (int k = 1; k < ends.Length; k++)
        {
            if (ends[k] - ends[k - 1] < 1e-9) continue;
            var low = Witness.Ranks(Witness.At(scorer, node.Node, ends[k - 1] + ((ends[k] - ends[k - 1]) * 0.01)));
            foreach (double part in new[] { 0.3, 0.5, 0.99 })
            {
                var high = Witness.Ranks(Witness.At(scorer, node.Node, ends[k - 1] + ((ends[k] - ends[k - 1]) * part)));
                Assert.Equal(low.OrderBy(static one => one.Key, StringComparer.Ordinal), high.OrderBy(static one => one.Key, StringComparer.Ordinal));
            }
        }
    }

    private static double Lead(Scorer scorer, string node, double t, Flip flip)
    {
        var result = Witness.At(scorer, node, t);
        return result.Find(flip.Up)!.Score - result.Find(flip.Down)!.Score;
    }

    private static Criterion Criterion(string id, double weight = 1) => new(id, id, "1", Direction.Benefit, weight, new LinearFunction(0, 1), new RenormaliseMissing());

    private static FactTable Table(string[] names, string[] items, double[][] rows) => FactTable.Create(
        names.Select(static name => new Location(name, name)), items.Select(static item => new Indicator(item, item, "1")),
        from i in Enumerable.Range(0, names.Length)
        from k in Enumerable.Range(0, items.Length)
        where !double.IsNaN(rows[i][k])
        select new Fact(names[i], items[k], rows[i][k], "1", 2011));
}
