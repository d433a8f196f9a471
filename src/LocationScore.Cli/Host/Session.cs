using LocationScore.Shared;
using Spectre.Console;

namespace LocationScore.Cli.Host;

/// <summary>One call of the tool: its terminal, its files, and whether it was cancelled.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="files">What it reads and writes.</param>
/// <param name="cancellation">Set by Ctrl+C.</param>
internal sealed class Session(Terminal terminal, FileStore files, CancellationToken cancellation)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1), s_beat = TimeSpan.FromMilliseconds(200);

    private readonly List<string> _remarks = [];

    internal Terminal Terminal { get; } = terminal;

    internal FileStore Files { get; } = files;

    /// <summary>Set by Ctrl+C.</summary>
    internal CancellationToken Cancellation => cancellation;

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

    /// <summary>Does work that says how far it is, and shows that to somebody who watches.</summary>
    internal T Work<T>(string what, Func<IProgress<double>, CancellationToken, T> work)
    {
        var share = new Share();
        var task = Task.Run(() => work(share, cancellation), cancellation);
        Show(what, task, share);
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

    private void Show(string what, Task task, Share? share = null)
    {
        if (!Terminal.Interactive) return;
        if (Task.WhenAny(task, Task.Delay(s_patience, cancellation)).GetAwaiter().GetResult() == task
            || cancellation.IsCancellationRequested) return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Terminal.Error) });
        console.Status().StartAsync(what.EscapeMarkup(), async context =>
        {
            while (share is not null && await Task.WhenAny(task, Task.Delay(s_beat, cancellation)).ConfigureAwait(false) != task
                && !cancellation.IsCancellationRequested)
                context.Status = $"{what} {share.Percent} %".EscapeMarkup();
            await Task.WhenAny(task, Task.Delay(Timeout.Infinite, cancellation)).ConfigureAwait(false);
        }).GetAwaiter().GetResult();
    }

    /// <summary>The largest share that was reported; several threads may report.</summary>
    private sealed class Share : IProgress<double>
    {
        private int _percent;

        internal int Percent => Volatile.Read(ref _percent);

        public void Report(double value)
        {
            int percent = (int)(100 * value), seen = Volatile.Read(ref _percent);
            while (percent > seen)
            {
                int before = Interlocked.CompareExchange(ref _percent, percent, seen);
                if (before == seen) return;
                seen = before;
            }
        }
    }
}
