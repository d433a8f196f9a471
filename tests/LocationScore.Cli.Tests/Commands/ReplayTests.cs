using System.Text.Json.Nodes;

namespace LocationScore.Cli.Tests.Commands;

/// <summary>A result can be scored again for as long as its file exists, and says precisely what is no longer as it was.</summary>
public class ReplayTests
{
    [Theory]
    [InlineData("--set", "talent-pool=3", "--cities", "Hangzhou,Suzhou,Beijing", "--method", "topsis")]
    [InlineData("--profile", "talent-first")]
    [InlineData("--model", "service-outsourcing-with-cost", "--cities", "hangzhou,Xi'an")]
    [InlineData("--method", "promethee2")]
    [InlineData("--method", "vikor", "--tables")]
    public void Every_kind_of_run_replays(params string[] options)
    {
        using var cli = new Cli();
        Assert.Equal(0, cli.Run(["rank", "--out", "r.json", .. options]).Exit);
        var outcome = cli.Run("replay", "r.json");
        Assert.True(outcome.Exit == 0, outcome.Out + outcome.Error);
        Assert.Contains("bit for bit", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_replays_after_its_files_are_gone()
    {
        using var cli = new Cli();
        cli.Run("init", "study");
        Assert.Equal(0, cli.Run("rank", "--model", "study/model.jsonc", "--data", "study/facts.csv", "--out", "r.json").Exit);
        Directory.Delete(Path.Join(cli.Folder, "study"), recursive: true);
        Assert.Equal(0, cli.Run("replay", "r.json").Exit);
    }

    [Fact]
    public void The_result_says_how_it_came_about()
    {
        using var cli = new Cli();
        cli.Run("rank", "--set", "talent-pool=3", "--cities", "Hangzhou, Suzhou", "--out", "r.json");
        var root = JsonNode.Parse(cli.Read("r.json"))!;
        var report = root["report"]!;
        Assert.Equal("locationscore rank --set talent-pool=3 --cities \"Hangzhou, Suzhou\"", (string?)report["command"]);
        Assert.Equal("LocationScore " + Tool.Version, (string?)report["library"]);
        Assert.Equal(["hangzhou", "suzhou"], report["cities"]!.AsArray().Select(static x => (string?)x));
        Assert.Equal(3, (double?)report["set"]!["talent-pool"]);
        Assert.All((string[])["model", "facts", "origin"], hash => Assert.Equal(64, ((string?)report["hashes"]![hash])!.Length));
        Assert.Equal(2, LocationScore.Json.ResultJson.Parse(cli.Read("r.json")).Facts.Locations.Length);
        Assert.NotEmpty(root["notices"]!.AsArray());
    }

    [Fact]
    public void What_was_changed_inside_a_result_is_named()
    {
        using var cli = new Cli();
        cli.Run("rank", "--out", "r.json");
        string text = cli.Read("r.json");

        string fact = Changed(cli, text, static root => root["facts"]!["facts"]!.AsArray().First(static f => (string?)f!["location"] == "hangzhou" && (string?)f["indicator"] == "students_enrolled")!["value"] = 500000);
        Assert.Contains("The facts inside the result were changed", fact, StringComparison.Ordinal);
        Assert.Contains("Hangzhou, students: fact 446700 in the result, 500000 now.", fact, StringComparison.Ordinal);
        Assert.Contains("Hangzhou: score 0.56", fact, StringComparison.Ordinal);
        Assert.DoesNotContain("Beijing:", fact, StringComparison.Ordinal);

        string weight = Changed(cli, text, static root => root["model"]!["factors"]![0]!["weight"] = 3);
        Assert.Contains("The model inside the result was changed", weight, StringComparison.Ordinal);
        Assert.Contains("Weight of talent-pool: 0.16666666666666666 in the result, 0.375 now.", weight, StringComparison.Ordinal);

        string notice = Changed(cli, text, static root => root["notices"]!.AsArray().RemoveAt(0));
        Assert.Contains("Notice only now: ignored: science-budget", notice, StringComparison.Ordinal);
        Assert.Contains("1 difference.", notice, StringComparison.Ordinal);

        cli.Write("r.json", text.Replace("\"library\": \"LocationScore ", "\"library\": \"LocationScore 0.0.", StringComparison.Ordinal));
        var version = cli.Run("replay", "r.json");
        Assert.Equal(0, version.Exit);
        Assert.Contains("The result was written by LocationScore 0.0.", version.Out, StringComparison.Ordinal);
    }

    /// <summary>Whatever was changed by hand is found: words, rows, numbers, the order, and what nothing else in the document says again.</summary>
    [Theory]
    [InlineData("verdict", "Report, verdict: 'Hangzhou wins.' in the result, 'Beijing wins")]
    [InlineData("how sure", "Report, howSure: 'Very.' in the result")]
    [InlineData("doubled row", "Beijing: stands twice in the result.")]
    [InlineData("lost row", "Dalian: ranked now, not in the result.")]
    [InlineData("strange row", "atlantis: in the result, not ranked now.")]
    [InlineData("order", "Ranking: 'shanghai' stands in the result where 'beijing' stands now.")]
    [InlineData("rank", "Beijing: rank 2 in the result, 1 now.")]
    [InlineData("coverage", "Beijing: coverage 0.5 in the result")]
    [InlineData("range", "Beijing, range of ranks: worst 9 in the result, 1 now.")]
    [InlineData("name", "Beijing: name 'Peking' in the result, 'Beijing' now.")]
    [InlineData("value", "Beijing, students: value 0.123 in the result")]
    [InlineData("extra field", "Beijing: colour 'red' in the result, none now.")]
    [InlineData("command", "Call, profile, set weights or cities inside the result were changed")]
    [InlineData("title", "Report, title: 'Mine' in the result")]
    [InlineData("list of lists", "Ranking: an item without \"location\" in the result.")]
    public void Nothing_that_was_changed_passes(string what, string said)
    {
        using var cli = new Cli();
        cli.Run("rank", "--out", "r.json");
        string told = Changed(cli, cli.Read("r.json"), root =>
        {
            var rows = root["ranking"]!.AsArray();
            var first = rows[0]!;
            switch (what)
            {
                case "verdict": root["report"]!["verdict"] = "Hangzhou wins."; break;
                case "how sure": root["report"]!["howSure"] = "Very."; break;
                case "doubled row": rows.Add(first.DeepClone()); break;
                case "lost row": rows.Remove(rows.Single(static row => (string?)row!["location"] == "dalian")); break;
                case "strange row": rows.Add(new JsonObject { ["location"] = "atlantis", ["rank"] = 17 }); break;
                case "order":
                    rows.RemoveAt(0);
                    rows.Insert(1, first);
                    break;
                case "rank": first["rank"] = 2; break;
                case "coverage": first["coverage"] = 0.5; break;
                case "range": root["report"]!["ranges"]![0]!["worst"] = 9; break;
                case "name": first["name"] = "Peking"; break;
                case "value": first["contributions"]!.AsArray().Single(static part => (string?)part!["criterion"] == "students")!["value"] = 0.123; break;
                case "extra field": first["colour"] = "red"; break;
                case "command": root["report"]!["command"] = "locationscore rank --method topsis"; break;
                case "title": root["report"]!["title"] = "Mine"; break;
                case "list of lists": rows.Add(new JsonArray()); break;
            }
        });
        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.EndsWith("1 difference.", told.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_are_told_first_and_the_rest_in_short()
    {
        using var cli = new Cli();
        cli.Run("rank", "--out", "r.json");
        string told = Changed(cli, cli.Read("r.json"), static root =>
        {
            root["report"]!["verdict"] = "Nobody wins.";
            foreach (var row in root["ranking"]!.AsArray())
            {
                foreach (var part in row!["contributions"]!.AsArray()) part!["points"] = 0;
            }

            root["ranking"]![3]!["rank"] = 9;
        });
        string[] lines = told.TrimEnd().Split('\n');
        Assert.Contains(": rank 9 in the result, 4 now.", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length < 30, told);
        Assert.Contains("more differences of what the scores are made of.", told, StringComparison.Ordinal);
        Assert.StartsWith("Report, verdict: 'Nobody wins.'", lines[^2], StringComparison.Ordinal);
    }

    /// <summary>A document that the library wrote, without a report, is scored again too.</summary>
    [Fact]
    public void A_document_of_the_library_replays()
    {
        using var cli = new Cli();
        var result = Scorer.Compile(LocationScore.Data.ReadyModels.Find("service-outsourcing")!, LocationScore.Data.Cities2011.Facts).Score();
        cli.Write("r.json", LocationScore.Json.ResultJson.Write(result));
        Assert.Equal(0, cli.Run("replay", "r.json").Exit);
        cli.Write("r.json", LocationScore.Json.ResultJson.Write(result, new() { Facts = LocationScore.Json.ResultFacts.None }));
        var without = cli.Run("replay", "r.json");
        Assert.Equal(2, without.Exit);
        Assert.Contains("carries no facts", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_in_the_files_since_is_named_with_its_effect()
    {
        using var cli = new Cli();
        cli.Run("init", "study");
        cli.Run("rank", "--model", "study/model.jsonc", "--data", "study/facts.csv", "--out", "r.json");
        Assert.Equal(0, cli.Run("replay", "r.json", "--model", "study/model.jsonc", "--data", "study/facts.csv").Exit);

        cli.Write("study/facts.csv", cli.Read("study/facts.csv").Replace("hangzhou,students_enrolled,446700", "hangzhou,students_enrolled,456700", StringComparison.Ordinal));
        var facts = cli.Run("replay", "r.json", "--data", "study/facts.csv");
        Assert.Equal(1, facts.Exit);
        Assert.Contains("Fact hangzhou, students_enrolled: 446700 persons (2011)", facts.Out, StringComparison.Ordinal);
        Assert.Contains("Hangzhou: score", facts.Out, StringComparison.Ordinal);

        cli.Write("study/model.jsonc", cli.Read("study/model.jsonc").Replace("\"best\": 8000000", "\"best\": 9000000", StringComparison.Ordinal));
        var model = cli.Run("replay", "r.json", "--model", "study/model.jsonc");
        Assert.Equal(1, model.Exit);
        Assert.Contains("Model $.factors[0].criteria[0].value.best: 8000000 in the result, 9000000 now.", model.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_city_that_the_facts_no_longer_have_is_a_problem()
    {
        using var cli = new Cli();
        cli.Write("model.json", """{ "id": "m", "name": "M", "criteria": [ { "id": "a", "indicator": "rent", "unit": "CNY", "direction": "cost", "weight": 1, "value": { "kind": "linear", "worst": 9, "best": 0 }, "missing": "reject" } ] }""");
        cli.Write("one.csv", "location,indicator,value,unit\nhz,rent,3,CNY\nsz,rent,4,CNY\n");
        cli.Write("two.csv", "location,indicator,value,unit\nhz,rent,3,CNY\n");
        Assert.Equal(0, cli.Run("rank", "--model", "model.json", "--data", "one.csv", "--cities", "hz,sz", "--out", "r.json").Exit);
        var outcome = cli.Run("replay", "r.json", "--data", "two.csv");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("'sz'", outcome.Error, StringComparison.Ordinal);
    }

    private static string Changed(Cli cli, string text, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(text)!;
        change(root);
        cli.Write("changed.json", root.ToJsonString());
        var outcome = cli.Run("replay", "changed.json");
        Assert.Equal(1, outcome.Exit);
        return outcome.Out;
    }
}
