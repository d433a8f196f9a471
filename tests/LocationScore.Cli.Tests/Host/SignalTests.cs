using System.Globalization;
using System.Text;

namespace LocationScore.Cli.Tests.Host;

/// <summary>A call that is ended leaves no part of a file, and what was there before stays.</summary>
public class SignalTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void While_it_reads(string signal)
    {
        using var tool = new ToolProcess();
        File.WriteAllText(tool.PathOf("r.json"), "old");
        Assert.Equal(0, tool.Bash("mkfifo facts.csv").Exit);
        using var process = tool.Start("rank", "--data", "facts.csv", "--out", "r.json", "--force");

        // Opening the pipe for writing waits until the tool reads from it.
        using (new FileStream(tool.PathOf("facts.csv"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            tool.Bash(string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process.Id}"));
            var outcome = ToolProcess.End(process);
            Assert.Contains("Cancelled; nothing was written.", outcome.Error, StringComparison.Ordinal);
            Assert.Equal(130, outcome.Exit);
        }

        Assert.Equal(["facts.csv", "r.json"], tool.Files);
        Assert.Equal("old", File.ReadAllText(tool.PathOf("r.json")));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void While_it_writes(string signal)
    {
        using var tool = new ToolProcess();
        var table = new StringBuilder("location,a [1],b [1],c [1],d [1]\n");
        for (int k = 0; k < 300_000; k++) table.Append(CultureInfo.InvariantCulture, $"c{k},{k % 97},{k % 89},{k % 83},{k % 79}\n");
        File.WriteAllText(tool.PathOf("facts.csv"), table.ToString());
        File.WriteAllText(tool.PathOf("r.json"), "old");
        using var process = tool.Start("data", "--data", "facts.csv", "--format", "json", "--out", "r.json", "--force");
        ToolProcess.Wait(() => process.HasExited || tool.Files.Any(static file => file.EndsWith(".tmp", StringComparison.Ordinal)));
        tool.Bash(string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process.Id}"));
        var outcome = ToolProcess.End(process);
        Assert.Equal(["facts.csv", "r.json"], tool.Files);
        Assert.Equal((130, "old"), (outcome.Exit, File.ReadAllText(tool.PathOf("r.json"))));
    }
}
