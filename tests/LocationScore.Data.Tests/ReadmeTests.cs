using System.Globalization;
using System.Runtime.CompilerServices;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Data.Tests;

/// <summary>What the README and the page of the data say of facts, models and methods.</summary>
public class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Join(Root(), "README.md"));
    private static readonly string s_data = File.ReadAllText(Path.Join(Root(), "docs", "data.md"));

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
        var facts = Cities2011.Facts.Facts.Where(static fact => fact.Value is not null).ToList();
        string counted = string.Create(CultureInfo.InvariantCulture, $"{facts.Count:N0} facts over {Cities2011.Facts.Indicators.Length} indicators of sixteen Chinese cities around 2011, with {facts.Sum(static fact => fact.Alternatives.Length)} alternatives");
        Assert.Contains(counted, s_data, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{facts.Count:N0} sourced facts"), s_readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_ready_made_model_and_profile_is_named() => Assert.All(
        ReadyModels.All.Select(static model => model.Id).Concat(ReadyProfiles.All.Select(static profile => profile.Id)),
        static id => Assert.Contains($"`{id}`", s_data, StringComparison.Ordinal));

    /// <summary>A page that nobody finishes sells nothing.</summary>
    [Fact]
    public void The_readme_is_short_and_installs_early()
    {
        string[] lines = s_readme.Split('\n');
        Assert.InRange(lines.Length, 80, 200);
        Assert.InRange(Array.FindIndex(lines, static line => line.StartsWith("dotnet add package LocationScore", StringComparison.Ordinal)), 0, 39);
        Assert.InRange(Array.FindIndex(lines, static line => line.StartsWith("dotnet tool install", StringComparison.Ordinal)), 0, 39);
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", ".."));
}
