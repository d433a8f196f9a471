namespace LocationScore.Cli.Tests.Host;

/// <summary>Outputs that take nothing, or not all: a message and exit code 2, never a stack trace or half a file.</summary>
public class OutputTests
{
    private const string Trace = "   at ";

    public static TheoryData<string> Commands() =>
    [
        "rank", "rank --format json", "rank --format csv", "rank --format markdown", "explain Hangzhou", "explain Hangzhou --versus Suzhou",
        "compare --profiles talent-first,finance-first", "check", "data", "data Hangzhou", "data population", "methods", "weights", "sure",
        "flip", "overtake Hangzhou", "schema", "--help", "rank --help", "--version",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_full_device_is_a_message(string command)
    {
        if (!File.Exists("/dev/full")) Assert.Skip("This system has no full device.");
        using var tool = new ToolProcess();
        var outcome = tool.Bash($"$T {command} > /dev/full");
        Assert.Contains("The output cannot be written: No space left on device", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Trace, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Exit);
    }

    [Fact]
    public void A_closed_output_is_a_message()
    {
        using var tool = new ToolProcess();
        foreach (string command in (string[])["rank", "rank --format json", "schema", "--help", "replay result.json"])
        {
            if (command.StartsWith("replay", StringComparison.Ordinal))
                Assert.Equal(0, tool.Bash("$T rank --format json --out result.json").Exit);
            var outcome = tool.Bash($"$T {command} >&-");
            Assert.Contains("The output cannot be written: The standard output is closed.", outcome.Error, StringComparison.Ordinal);
            Assert.Equal(2, outcome.Exit);
        }
    }

    [Fact]
    public void A_reader_that_has_enough_is_a_message()
    {
        using var tool = new ToolProcess();
        var outcome = tool.Bash("$T rank --format json | head -1; exit ${PIPESTATUS[0]}");
        Assert.Equal("{", outcome.Out.Trim());
        Assert.Contains("The output cannot be written: Broken pipe", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Exit);
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
        for (int k = 0; k < 5; k++)
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
