using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LocationScore.Cli.Display;

namespace LocationScore.Cli.Tests;

/// <summary>What the README shows of the tool is what the tool says; the variable LOCATIONSCORE_REWRITE=1 writes the output into the README.</summary>
public partial class ReadmeTests
{
    private static string Page => Path.Join(Root(), "README.md");

    public static TheoryData<string> Outputs() => [.. Output().Matches(File.ReadAllText(Page)).Select(static block => block.Groups["command"].Value)];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Output_in_the_readme_is_that_of_the_tool(string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        using var cli = new Cli();
        var outcome = cli.Run(command.Split(' '));
        Assert.Equal(0, outcome.Exit);
        string readme = File.ReadAllText(Page);
        var block = Assert.Single(Output().Matches(readme), block => block.Groups["command"].Value == command);
        var shown = block.Groups["text"];
        int lines = shown.Value.Count(static c => c == '\n');
        string said = block.Groups["part"].Success ? string.Concat(outcome.Out.Split('\n').Take(lines).Select(static line => line + "\n")) : outcome.Out.TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("LOCATIONSCORE_REWRITE") == "1") File.WriteAllText(Page, readme[..shown.Index] + said + readme[(shown.Index + shown.Length)..]);
        else Assert.Equal(said, shown.Value);
    }

    [Fact]
    public void The_main_job_is_shown_whole() => Assert.Contains("<!-- output: rank -->", File.ReadAllText(Page), StringComparison.Ordinal);

    [Fact]
    public void The_commands_of_the_tour_work_one_after_the_other()
    {
        string[] commands = [.. File.ReadAllLines(Page).Where(static line => line.StartsWith("locationscore ", StringComparison.Ordinal)).Select(static line => line.Split('#')[0].Trim())];
        Assert.True(commands.Length >= 5);
        using var cli = new Cli();
        Assert.All(commands, command =>
        {
            var outcome = cli.Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
            Assert.True(outcome.Exit == 0, $"{command}: {outcome.Exit}\n{outcome.Out}{outcome.Error}");
        });
        Assert.Contains("ranking.xlsx", cli.Files());
    }

    [GeneratedRegex("<!-- (?<part>beginning of )?output: (?<command>[^\n]+) -->\n```text\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", ".."));
}
