using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

/// <summary>Every law that a method claims to keep holds in a thousand random cases; every law that it admits to break has a counterexample.</summary>
public class MethodLawTests
{
    private const int Cases = 1000;

    /// <summary>The laws that every method takes a stand on; of the others its row of the law matrix tells.</summary>
    private static readonly Law[] s_claimed = [.. Enum.GetValues<Law>().TakeWhile(static law => law <= Law.ZeroWeight)];

    public static TheoryData<string, Law> Kept() => Table(static info => info.LawsKept);

    public static TheoryData<string, Law> Broken() => Table(static info => info.LawsBroken);

    private static TheoryData<string, Law> Table(Func<MethodInfo, IEnumerable<Law>> laws)
    {
        var table = new TheoryData<string, Law>();
        foreach (var method in Families.Compensatory)
        {
            foreach (var law in laws(method.Info)) table.Add(method.Info.Kind, law);
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_law_that_is_kept_holds(string kind, Law law)
    {
        var method = RankingMethods.Find(kind)!;
        Prop.ForAll(LawCases.For(method), c =>
        {
            bool? holds = LawCheck.Holds(law, method, c);
            return Prop.When(holds ?? false, holds.HasValue);
        }).Check(Drawing.Cases(Cases).WithMaxRejected(20 * Cases));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_law_that_is_broken_has_a_counterexample(string kind, Law law)
    {
        var example = Assert.Single(GoldenFile.Read("law_counterexamples").EnumerateArray(),
            e => e.GetProperty("method").GetString() == kind && e.GetProperty("law").GetString() == law.ToString());
        Assert.False(LawCheck.Holds(law, RankingMethods.Find(kind)!, Read(example)));
    }

    [Fact]
    public void Every_counterexample_belongs_to_a_law_that_a_method_admits_to_break()
    {
        foreach (var example in GoldenFile.Read("law_counterexamples").EnumerateArray())
        {
            var method = RankingMethods.Find(example.GetProperty("method").GetString()!);
            Assert.NotNull(method);
            Assert.Contains(Enum.Parse<Law>(example.GetProperty("law").GetString()!), method.Info.LawsBroken);
        }
    }

    [Fact]
    public void Every_law_is_in_exactly_one_of_the_two_lists_of_every_method()
    {
        foreach (var method in Families.Compensatory)
        {
            Law[] both = [.. method.Info.LawsKept, .. method.Info.LawsBroken];
            Assert.Equal(s_claimed, both.Order());
        }
    }

    private static LawCase Read(JsonElement e) => new(
        e.GetProperty("rows").Rows(),
        [.. e.GetProperty("directions").Numbers().Select(static d => d > 0 ? Direction.Benefit : Direction.Cost)],
        e.GetProperty("weights").Numbers(),
        e.GetProperty("i").GetInt32(),
        e.GetProperty("j").GetInt32(),
        e.GetProperty("amount").GetDouble(),
        e.GetProperty("mask").GetInt32());
}
