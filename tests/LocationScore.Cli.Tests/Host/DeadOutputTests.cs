using System.Text;
using LocationScore.Cli.Host;

namespace LocationScore.Cli.Tests.Host;

/// <summary>Every command and format over an output that takes nothing, or only half: a message and exit code 2, and nothing else.
/// The same without a process that <see cref="OutputTests"/> claims of processes.</summary>
public class DeadOutputTests(PreparedFolder prepared) : IClassFixture<PreparedFolder>
{
    /// <summary>The buffer of the tool's own standard output.</summary>
    private const int Buffer = 1 << 15;

    public static TheoryData<string> Calls() => [.. ToolCalls.Speaking];

    [Fact]
    public void The_list_has_every_command_and_every_format()
    {
        var root = Tool.Root();
        Assert.Equal(root.Subcommands.Select(static command => command.Name).Order(StringComparer.Ordinal),
            ToolCalls.Named.Concat(ToolCalls.Silent).Distinct().Order(StringComparer.Ordinal));
        using var cli = new Cli();
        foreach (var command in root.Subcommands.Where(static command => ToolCalls.Has(command.Name, "--format")))
        {
            string[] calls = [.. ToolCalls.Speaking.Where(call => call.Split(' ')[0] == command.Name)];
            var outcome = cli.Run([.. calls[0].Split(' '), "--format", "nothing"]);
            string allowed = outcome.Error.Split('\n').First(static line => line.Contains("allowed", StringComparison.OrdinalIgnoreCase));
            string[] formats = [.. allowed[(allowed.IndexOf("table", StringComparison.Ordinal) + "table".Length)..].Split(
                [',', ' ', '.'], StringSplitOptions.RemoveEmptyEntries).Where(static format => format != "xlsx")];
            Assert.True(formats.Length >= 3, allowed);
            Assert.All(formats, format => Assert.Contains(calls, call => call.EndsWith($" --format {format}", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void It_is_a_message(string call)
    {
        var cli = prepared.Cli;
        string[] words = call.Length == 0 ? [] : call.Split(' ');
        using var whole = new NarrowStream(long.MaxValue);
        Assert.Equal((0, ""), Run(cli, words, whole));
        Assert.True(whole.Taken > 0);
        foreach (long room in (long[])[0, whole.Taken / 2])
        {
            using var narrow = new NarrowStream(room);
            Assert.Equal((2, "The output cannot be written: No room.\n"), Run(cli, words, narrow));
        }
    }

    /// <summary>Runs the tool as its process does; gives the exit code and what was said beside notes.</summary>
    private static (int Exit, string Error) Run(Cli cli, string[] words, NarrowStream stream)
    {
        var error = new StringWriter { NewLine = "\n" };
        var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer);
        int exit = Tool.Run(words, new Terminal(output, error), new FileStore(cli.Folder), TestContext.Current.CancellationToken);
        string said = string.Concat(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith("Note: ", StringComparison.Ordinal)).Select(static line => line + "\n"));
        return (exit, said);
    }

    /// <summary>A stream that has room for so many bytes.</summary>
    private sealed class NarrowStream(long room) : OneWayStream(CancellationToken.None)
    {
        internal long Taken { get; private set; }

        protected override void WriteOn(ReadOnlySpan<byte> bytes)
        {
            if (Taken + bytes.Length > room) throw new IOException("No room.");
            Taken += bytes.Length;
        }
    }
}

/// <summary>The files of <see cref="ToolCalls"/>, written once.</summary>
public sealed class PreparedFolder : IDisposable
{
    public PreparedFolder() => ToolCalls.Prepare(Cli);

    public Cli Cli { get; } = new();

    public void Dispose() => Cli.Dispose();
}
