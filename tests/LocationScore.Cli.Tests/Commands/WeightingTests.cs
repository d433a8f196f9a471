using System.Text.Json;
using LocationScore.Weighting;

namespace LocationScore.Cli.Tests.Commands;

/// <summary>Every weighting, at the top of a tree and at a factor below, from a model file to the JSON result.</summary>
public class WeightingTests
{
    private const string Facts = """
        location,a [x],b [x],c [x],d [x],e [x],f [x]
        ash,10,3,7,100,5,0.4
        bay,20,5,2,80,9,0.9
        cove,15,9,4,300,2,0.2
        dale,40,1,8,50,7,0.7
        elm,25,4,5,210,3,0.5
        """;

    /// <summary>The weightings with X, Y and Z for the items.</summary>
    public static TheoryData<string, string> Weightings => new()
    {
        { "equal", "\"equal\"" },
        { "direct", """{ "kind": "direct", "weights": { "X": 3, "Y": 2, "Z": 1 } }""" },
        { "points", """{ "kind": "points", "points": { "X": 50, "Y": 30, "Z": 10 } }""" },
        { "swing", """{ "kind": "swing", "swings": { "X": 100, "Y": 60, "Z": 10 } }""" },
        { "rankOrder", """{ "kind": "rankOrder", "order": ["X", "Y", "Z"] }""" },
        { "swara", """{ "kind": "swara", "order": ["X", "Y", "Z"], "comparativeImportance": { "Y": 0.3, "Z": 0.5 } }""" },
        { "fucom", """{ "kind": "fucom", "order": ["X", "Y", "Z"], "significance": { "Y": 2, "Z": 3.5 } }""" },
        { "rancom", """{ "kind": "rancom", "ranks": { "X": 1, "Y": 2, "Z": 2 } }""" },
        { "ahp", Judgements },
        { "bestWorst", """{ "kind": "bestWorst", "best": "X", "worst": "Z", "bestToOthers": { "Y": 2, "Z": 5 }, "othersToWorst": { "Y": 4 } }""" },
        { "entropy", "\"entropy\"" },
        { "critic", "\"critic\"" },
        { "standardDeviation", "\"standardDeviation\"" },
        { "variation", "\"variation\"" },
        { "angle", "\"angle\"" },
        { "gini", "\"gini\"" },
        { "merec", "\"merec\"" },
        { "cilos", "\"cilos\"" },
        { "idocriw", "\"idocriw\"" },
        { "lopcow", "\"lopcow\"" },
        { "principalComponent", "\"principalComponent\"" },
        { "group", $$"""{ "kind": "group", "aggregation": "arithmeticMeanOfJudgements", "members": [{ "name": "Ann", "method": {{Judgements}} }, { "name": "Bo", "method": {{Agreeing}}, "importance": 2 }] }""" },
    };

    private const string Judgements = """{ "kind": "ahp", "comparisons": [{ "preferred": "X", "over": "Y", "strength": 3 }, { "preferred": "Y", "over": "Z", "strength": 5 }, { "preferred": "Z", "over": "X", "strength": 2 }] }""";
    private const string Agreeing = """{ "kind": "ahp", "comparisons": [{ "preferred": "X", "over": "Y", "strength": 2 }, { "preferred": "Y", "over": "Z", "strength": 2 }, { "preferred": "X", "over": "Z", "strength": 4 }] }""";

    private static JsonElement Rank(Cli cli, string weighting)
    {
        string For(string x, string y, string z) => weighting.Replace("\"X\"", $"\"{x}\"", StringComparison.Ordinal).Replace("\"Y\"", $"\"{y}\"", StringComparison.Ordinal).Replace("\"Z\"", $"\"{z}\"", StringComparison.Ordinal);
        string Criterion(string id, string indicator, int best) =>
            $$"""{ "id": "{{id}}", "name": "{{id}}", "indicator": "{{indicator}}", "unit": "x", "direction": "benefit", "missing": "reject", "value": { "kind": "linear", "worst": 0, "best": {{best}} } }""";
        string model = $$"""
            {
              "id": "m", "name": "M", "weighting": {{For("p", "q", "r")}},
              "factors": [
                { "id": "p", "name": "P", "weighting": {{For("pa", "pb", "pc")}}, "criteria": [{{Criterion("pa", "a", 40)}}, {{Criterion("pb", "b", 10)}}, {{Criterion("pc", "c", 10)}}] },
                { "id": "q", "name": "Q", "weighting": "equal", "criteria": [{{Criterion("qd", "d", 300)}}, {{Criterion("qe", "e", 10)}}] },
                { "id": "r", "name": "R", "weighting": {{For("rf", "re", "rb")}}, "criteria": [{{Criterion("rf", "f", 1)}}, {{Criterion("re", "e", 10)}}, {{Criterion("rb", "b", 10)}}] }
              ]
            }
            """;
        var outcome = cli.Run("rank", "--model", cli.Write("model.json", model), "--data", cli.Write("facts.csv", Facts), "--format", "json");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        using var document = JsonDocument.Parse(outcome.Out);
        return document.RootElement.Clone();
    }

    [Theory]
    [MemberData(nameof(Weightings))]
    public void The_resolved_weights_and_how_they_came_about_are_in_the_result(string kind, string weighting)
    {
        using var cli = new Cli();
        var result = Rank(cli, weighting);
        var nodes = result.GetProperty("weights").EnumerateArray().ToDictionary(static node => node.GetProperty("id").GetString()!);
        (string Name, JsonElement Found, string[] Items)[] places =
            [("top", result.GetProperty("topWeighedBy"), ["p", "q", "r"]), ("p", nodes["p"].GetProperty("childrenWeighedBy"), ["pa", "pb", "pc"]), ("r", nodes["r"].GetProperty("childrenWeighedBy"), ["rf", "re", "rb"])];
        foreach (var (name, found, items) in places)
        {
            Assert.Equal(kind, found.GetProperty("kind").GetString());
            Assert.Equal(items, found.GetProperty("items").EnumerateArray().Select(static item => item.GetString()));
            double[] weights = [.. found.GetProperty("weights").EnumerateArray().Select(static weight => weight.GetDouble())];
            Assert.Equal(1, weights.Sum(), 1e-12);
            foreach (var (item, local) in items.Zip(weights))
            {
                Assert.Equal(local, nodes[item].GetProperty("local").GetDouble());
                Assert.Equal(name == "top" ? local : local * nodes[name].GetProperty("local").GetDouble(), nodes[item].GetProperty("effective").GetDouble(), 1e-15);
            }

            Assert.Equal(kind != "equal", found.TryGetProperty("steps", out var steps) && steps.GetArrayLength() > 0);
        }

        Assert.Equal("equal", nodes["q"].GetProperty("childrenWeighedBy").GetProperty("kind").GetString());
        // An empty list is left out of the document.
        Assert.Equal(WeightingMethods.Find(kind)!.Info.NeedsData, result.TryGetProperty("notices", out var notices)
            && notices.EnumerateArray().Any(static n => n.GetProperty("code").GetString() == "peer-relative"));
    }

    [Fact]
    public void All_weightings_are_tried() =>
        Assert.Equal(WeightingMethods.All.Select(static weighting => weighting.Info.Kind).Order(StringComparer.Ordinal), Weightings.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void Consistency_and_the_judgement_to_repair_are_told_at_every_node()
    {
        using var cli = new Cli();
        var result = Rank(cli, Judgements);
        foreach (var found in new[] { result.GetProperty("topWeighedBy"), result.GetProperty("weights")[0].GetProperty("childrenWeighedBy") })
        {
            var steps = found.GetProperty("steps").EnumerateArray().ToDictionary(static s => s.GetProperty("name").GetString()!, static s => s.GetProperty("values")[0].GetDouble());
            Assert.Equal(4.429, steps["lambda max"], 5e-4);
            Assert.Equal((steps["lambda max"] - 3) / 2, steps["consistency index"], 1e-14);
            Assert.Equal(steps["consistency index"] / 0.58, steps["consistency ratio"], 1e-14);
            Assert.Contains("fits worst", found.GetProperty("remarks")[0].GetString(), StringComparison.Ordinal);
        }

        var group = Rank(cli, $$"""{ "kind": "group", "members": [{ "name": "Ann", "method": {{Judgements}} }, { "name": "Bo", "method": {{Agreeing}} }] }""").GetProperty("topWeighedBy");
        Assert.Equal(["priorities of Ann", "priorities of Bo", "standard deviation over the members", "Kendall tau-b between the members", "coefficient of concordance"], group.GetProperty("steps").EnumerateArray().Select(static s => s.GetProperty("name").GetString()));
        Assert.StartsWith("Ann: ", group.GetProperty("remarks")[0].GetString(), StringComparison.Ordinal);
    }
}
