using System.Diagnostics;

namespace LocationScore.Cli.Tests.Commands;

/// <summary>The first minute with the tool: what it says alone, help that fits a screen, completion that completes.</summary>
public class FirstMinuteTests
{
    private const int Screen = 40;

    public static TheoryData<string> Commands() => [.. Tool.Root().Subcommands.Select(static command => command.Name)];

    [Fact]
    public void Alone_it_says_what_to_do_next_and_every_line_of_that_works()
    {
        using var cli = new Cli();
        string said = cli.Run().Out;
        Assert.InRange(said.Split('\n').Length, 8, 20);
        cli.Write("my.csv", "location,rent [EUR/m2],graduates [persons]\nBonn,12,4000\nKiel,9,3500\n");
        string[] calls = [.. said.Split('\n').Where(static line => line.StartsWith("  ", StringComparison.Ordinal)).Select(static line => line[line.IndexOf("locationscore", StringComparison.Ordinal)..])];
        Assert.Equal(6, calls.Length);
        foreach (string call in calls)
        {
            string[] words = [.. call.Split(' ')[1..].Select(word => call.Contains("--data my.csv", StringComparison.Ordinal) ? word.Replace("my-study", "own", StringComparison.Ordinal) : word)];
            var outcome = cli.Run(words);
            Assert.True(outcome.Exit == 0, $"{call}\n{outcome.Out}{outcome.Error}");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_fits_a_screen_and_has_three_examples(string command)
    {
        using var cli = new Cli();
        string help = cli.Run(command, "--help").Out;
        string[] lines = help.TrimEnd('\n').Split('\n');
        Assert.True(lines.Length <= Screen, $"{lines.Length} lines:\n{help}");
        int at = Array.IndexOf(lines, "Examples");
        Assert.Equal(3, lines[(at + 1)..].TakeWhile(static line => line.StartsWith("  ", StringComparison.Ordinal)).Count());
    }

    [Fact]
    public void The_list_of_commands_fits_a_screen()
    {
        using var cli = new Cli();
        Assert.InRange(cli.Run("help").Out.TrimEnd('\n').Split('\n').Length, 20, Screen);
    }

    [Theory]
    [InlineData("locationscore ra", 1, "rank")]
    [InlineData("locationscore rank --mod", 2, "--model")]
    [InlineData("locationscore rank --method tops", 3, "topsis")]
    [InlineData("locationscore explain hang", 2, "hangzhou")]
    [InlineData("locationscore rank --model gs", 3, "gsli-2011")]
    public void Bash_completes(string typed, int word, string expected)
    {
        if (OperatingSystem.IsWindows()) return; // no bash to ask
        using var cli = new Cli();
        cli.Write("completion.bash", cli.Run("completion", "bash").Out);
        string ask = $"source completion.bash; COMP_WORDS=({typed}); COMP_CWORD={word}; _locationscore; echo \"${{COMPREPLY[@]}}\"";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", ask]) { WorkingDirectory = cli.Folder, RedirectStandardOutput = true })!;
        string said = bash.StandardOutput.ReadToEnd().Trim();
        bash.WaitForExit();
        Assert.Equal(expected, said);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public void Every_shell_knows_every_command_and_option(string shell)
    {
        using var cli = new Cli();
        string script = cli.Run("completion", shell).Out;
        Assert.All(Tool.Root().Subcommands, command => Assert.All(command.Options.Select(static option => option.Name).Prepend(command.Name),
            word => Assert.Contains(word, script, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unknown_shell_is_a_problem_that_names_the_known_ones()
    {
        using var cli = new Cli();
        var outcome = cli.Run("completion", "fish");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("bash, zsh, pwsh", outcome.Error, StringComparison.Ordinal);
    }
}
