using System.Runtime.CompilerServices;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Data.Tests;

/// <summary>What the README says of facts, models and methods.</summary>
public class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Join(Root(), "README.md"));

    [Fact]
    public void The_criterion_that_is_shown_can_be_scored()
    {
        const string Start = "<!-- criterion -->\n```jsonc\n";
        int at = s_readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        Assert.True(at >= Start.Length, "The README has no block behind <!-- criterion -->.");
        string criterion = s_readme[at..s_readme.IndexOf("```", at, StringComparison.Ordinal)];
        var result = Scorer.Compile(ModelJson.Parse($$"""{ "id": "shown", "name": "Shown", "criteria": [{{criterion}}] }""", "README.md"), Cities2011.Facts).Score();
        Assert.Equal(16, result.Ranking.Count);
        Assert.Equal("nanjing", result.Ranking[0].Location.Id);
    }

    [Fact]
    public void Counts_in_words_and_figures_are_right()
    {
        Assert.Equal(42, RankingMethods.All.Length);
        Assert.Equal(22, WeightingMethods.All.Length);
        Assert.Contains("Forty-two ranking methods and twenty-two weightings", s_readme, StringComparison.Ordinal);
        Assert.Contains("1,035 facts over 137 indicators with 248 alternatives", s_readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_ready_made_model_and_profile_is_named() => Assert.All(
        ReadyModels.All.Select(static model => model.Id).Concat(ReadyProfiles.All.Select(static profile => profile.Id)),
        static id => Assert.Contains($"`{id}`", s_readme, StringComparison.Ordinal));

    [Fact]
    public void Every_file_that_is_linked_exists() => Assert.All(
        s_readme.Split("](")[1..].Select(static rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).Where(static link => !link.StartsWith("https://", StringComparison.Ordinal) && link[0] != '#' && link != "benchmarks/results"),
        static link => Assert.True(File.Exists(Path.Join(Root(), link)), link));

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", ".."));
}
