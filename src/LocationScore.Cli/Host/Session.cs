using LocationScore.Shared;
using Spectre.Console;

namespace LocationScore.Cli.Host;

/// <summary>One call of the tool: its terminal, its files, and whether it was cancelled.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="files">What it reads and writes.</param>
/// <param name="cancellation">Set by Ctrl+C.</param>
internal sealed class Session(Terminal terminal, FileStore files, CancellationToken cancellation)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly List<string> _remarks = [];

    internal Terminal Terminal { get; } = terminal;

    internal FileStore Files { get; } = files;

    /// <summary>What was taken because nothing was named.</summary>
    internal IReadOnlyCollection<string> Remarks => _remarks;

    internal void Remark(string remark)
    {
        lock (_remarks)
        {
            if (!_remarks.Contains(remark)) _remarks.Add(remark);
        }
    }

    /// <summary>Does work that may take long: after a second somebody who watches sees that it goes on, and Ctrl+C ends the waiting at
    /// once.</summary>
    internal T Work<T>(string what, Func<CancellationToken, T> work)
    {
        var task = Task.Run(() => work(cancellation), cancellation);
        Show(what, task);
        return task.WaitAsync(cancellation).GetAwaiter().GetResult();
    }

    /// <summary>Writes a result to a file, whole or not at all, or to the terminal.</summary>
    internal void Deliver(string? path, bool force, Action<Stream> write)
    {
        cancellation.ThrowIfCancellationRequested();
        if (path is null)
        {
            Finish("Writing …", () =>
            {
                using var stream = new TextStream(Terminal.Out, cancellation);
                write(stream);
                Terminal.Out.Flush();
            });
            return;
        }

        Files.Write([new(path, Through)], "--out", force, "another name");
        Terminal.Error.WriteLine($"Written: {SafeText.Line(path)}");

        void Through(Stream target) => Finish("Writing …", () =>
        {
            using var stream = new CancellableStream(target, cancellation);
            write(stream);
        });
    }

    /// <summary>Shows problems on the error output.</summary>
    internal void Report(IReadOnlyCollection<Problem> problems) =>
        Terminal.Error.Write(ProblemText.Write(problems) + ProblemText.Remarks(Remarks));

    /// <summary>Does work that stops by itself when it is cancelled, and waits until it has cleaned up.</summary>
    private void Finish(string what, Action work)
    {
        var task = Task.Run(work, CancellationToken.None);
        Show(what, task);
        task.GetAwaiter().GetResult();
    }

    private void Show(string what, Task task)
    {
        if (!Terminal.Interactive) return;
        if (Task.WhenAny(task, Task.Delay(s_patience, cancellation)).GetAwaiter().GetResult() == task
            || cancellation.IsCancellationRequested) return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Terminal.Error) });
        console.Status().StartAsync(what.EscapeMarkup(),
            _ => Task.WhenAny(task, Task.Delay(Timeout.Infinite, cancellation))).GetAwaiter().GetResult();
    }
}
