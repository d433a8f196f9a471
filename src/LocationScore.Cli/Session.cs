using System.Text;
using LocationScore.Cli.Input;
using Spectre.Console;

namespace LocationScore.Cli;

/// <summary>One call of the tool: its terminal, its files, and whether it was cancelled.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="files">What it reads and writes.</param>
/// <param name="cancellation">Set by Ctrl+C.</param>
internal sealed class Session(Terminal terminal, FileStore files, CancellationToken cancellation)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    internal Terminal Terminal { get; } = terminal;

    internal FileStore Files { get; } = files;

    /// <summary>Does work that may take long: after a second somebody who watches sees that it goes on, and Ctrl+C ends the waiting at once.</summary>
    internal T Work<T>(string what, Func<CancellationToken, T> work)
    {
        var task = Task.Run(() => work(cancellation), cancellation);
        if (!Terminal.Interactive) return task.WaitAsync(cancellation).GetAwaiter().GetResult();
        if (Task.WhenAny(task, Task.Delay(s_patience, cancellation)).GetAwaiter().GetResult() != task && !cancellation.IsCancellationRequested)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Terminal.Error) });
            console.Status().StartAsync(what.EscapeMarkup(), _ => Task.WhenAny(task, Task.Delay(Timeout.Infinite, cancellation))).GetAwaiter().GetResult();
        }

        return task.WaitAsync(cancellation).GetAwaiter().GetResult();
    }

    /// <summary>Writes a result to a file, whole or not at all, or to the terminal.</summary>
    internal void Deliver(string? path, byte[] content)
    {
        cancellation.ThrowIfCancellationRequested();
        if (path is null)
        {
            Terminal.Out.Write(Encoding.UTF8.GetString(content));
            Terminal.Out.Flush();
            return;
        }

        Files.Write([(path, content)], "--out", overwrite: true);
        Terminal.Error.WriteLine($"Written: {Output.Safe.Line(path)}");
    }

    /// <summary>Shows problems on the error output.</summary>
    internal void Report(IReadOnlyCollection<Problem> problems) => Terminal.Error.Write(Output.ProblemText.Write(problems));
}
