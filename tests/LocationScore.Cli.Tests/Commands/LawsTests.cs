using System.Text.Json;

namespace LocationScore.Cli.Tests.Commands;

/// <summary>The command that tries laws.</summary>
public class LawsTests
{
    [Fact]
    public void A_broken_law_is_no_failure_unless_the_model_promises_it()
    {
        using var cli = new Cli();
        var plain = cli.Run("laws", "--model", "mofcom-model-city", "--law", "independenceOfOthers", "--cases", "20");
        Assert.Equal(0, plain.Exit);
        Assert.Contains("BROKEN", plain.Out, StringComparison.Ordinal);
        string text = Data.ReadyModels.Text("mofcom-model-city")!;
        File.WriteAllText(Path.Join(cli.Folder, "promising.jsonc"), text.Insert(text.IndexOf('{', StringComparison.Ordinal) + 1, "\"keeps\": [\"independenceOfOthers\"],"));
        var promised = cli.Run("laws", "--model", "promising.jsonc", "--law", "independenceOfOthers", "--cases", "20");
        Assert.Equal(1, promised.Exit);
        Assert.Contains("1 promised law is broken", promised.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_of_a_method_has_its_counterexamples()
    {
        using var cli = new Cli();
        var outcome = cli.Run("laws", "--method", "topsis", "--cases", "60", "--format", "json");
        Assert.Equal(0, outcome.Exit);
        var laws = JsonDocument.Parse(outcome.Out).RootElement.GetProperty("laws").EnumerateArray().ToList();
        Assert.Equal(27, laws.Count);
        Assert.Contains(laws, static law => law.TryGetProperty("counterexample", out var example) && example.GetProperty("before").GetProperty("locations").GetArrayLength() > 0);
    }

    [Fact]
    public void What_cannot_be_tried_is_said_at_once()
    {
        using var cli = new Cli();
        var outcome = cli.Run("laws", "--law", "dominanc", "--cases", "0", "--model", "nowhere");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("did you mean 'dominance'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--cases", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", outcome.Error, StringComparison.Ordinal);
        File.WriteAllText(Path.Join(cli.Folder, "wrong.json"), """{ "id": "m", "name": "M", "keeps": ["dominanc"], "criteria": [] }""");
        Assert.Contains("dominance", cli.Run("laws", "--model", "wrong.json").Error, StringComparison.Ordinal);
    }
}
