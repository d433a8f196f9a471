namespace LocationScore.Cli.Tests.Host;

/// <summary>Outputs that take nothing, or not all: a message and exit code 2, never a stack trace or half a file.</summary>
public class OutputTests
{
    private const string Trace = "   at ";

    /// <summary>In one shell: each command once where there is no room, and some where there is no output at all. Every format goes
    /// through <see cref="DeadOutputTests"/>, without a process.</summary>
    [Fact]
    public void A_full_device_and_a_closed_output_are_messages()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("This system has no full device.");
        using var tool = new ToolProcess();
        using var cli = Cli.In(tool.Folder);
        ToolCalls.Prepare(cli);
        string[] calls = [.. ToolCalls.OneEach];
        string[] closed = ["rank --model m.json --data d.csv --format json", "replay r.json", "schema", "--help"];
        string script = string.Concat(calls.Select(static call => $"$T {call} > /dev/full; echo \"exit $?\" >&2\n")
            .Concat(closed.Select(static call => $"$T {call} >&-; echo \"exit $?\" >&2\n")));
        string[] said = [.. tool.Bash(script).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith("Note: ", StringComparison.Ordinal))];
        string[] expected =
        [
            .. calls.SelectMany(static _ => (string[])["The output cannot be written: No space left on device", "exit 2"]),
            .. closed.SelectMany(static _ => (string[])["The output cannot be written: The standard output is closed.", "exit 2"]),
        ];
        Assert.Equal(expected, said);
    }

    [Fact]
    public void A_reader_that_has_enough_is_a_message()
    {
        using var tool = new ToolProcess();
        foreach (string call in (string[])["rank --format json", "schema model"])
        {
            var outcome = tool.Bash($"$T {call} | head -1; exit ${{PIPESTATUS[0]}}");
            Assert.Equal("{", outcome.Out.Trim());
            Assert.Contains("The output cannot be written: Broken pipe", outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Trace, outcome.Error, StringComparison.Ordinal);
            Assert.Equal(2, outcome.Exit);
        }
    }

    [Theory]
    [InlineData("rank --format json --out r.json")]
    [InlineData("rank --out r.xlsx")]
    [InlineData("data --format csv --out new/d.csv")]
    [InlineData("schema --out s.json")]
    [InlineData("init study")]
    public void A_file_beyond_the_limit_leaves_nothing(string command)
    {
        using var tool = new ToolProcess();
        for (int k = 0; k < 2; k++)
        {
            var outcome = tool.Bash($"ulimit -f 8; $T {command}");
            Assert.Contains("Nothing was written: The file is larger than the system allows.", outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Trace, outcome.Error, StringComparison.Ordinal);
            Assert.Equal(2, outcome.Exit);
            Assert.Empty(tool.Files);
        }
    }

    [Fact]
    public void An_output_beyond_the_limit_is_a_message()
    {
        using var tool = new ToolProcess();
        var outcome = tool.Bash("ulimit -f 8; $T rank --format json > r.json");
        Assert.Contains("The output cannot be written: File too large", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Exit);
    }

    [Fact]
    public void Several_calls_may_write_into_one_file()
    {
        using var tool = new ToolProcess();
        string alone = tool.Bash("$T schema profile; $T weights ahp; $T data nothing").Out;
        Assert.Equal(0, tool.Bash("($T schema profile; $T weights ahp; $T data nothing; echo end) > both.txt 2>&1").Exit);
        string both = File.ReadAllText(tool.PathOf("both.txt"));
        Assert.StartsWith(alone, both, StringComparison.Ordinal);
        Assert.EndsWith("1 problem.\nend\n", both, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_output_that_takes_nothing_changes_nothing()
    {
        using var tool = new ToolProcess();
        string alone = tool.Bash("$T rank").Out;
        foreach (string dead in (string[])["2>&-", "2>/dev/full"])
        {
            if (dead.EndsWith("full", StringComparison.Ordinal) && !File.Exists("/dev/full")) continue;
            Assert.Equal(alone, tool.Bash($"$T rank {dead}").Out);
            var written = tool.Bash($"$T rank --format csv --out r.csv --force {dead}");
            Assert.Equal((0, ""), (written.Exit, written.Out));
            Assert.StartsWith("rank,", File.ReadAllText(tool.PathOf("r.csv")), StringComparison.Ordinal);
            Assert.Equal(2, tool.Bash($"$T rank --model nothing {dead}").Exit);
        }
    }
}
