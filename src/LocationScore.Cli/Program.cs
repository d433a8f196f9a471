using System.Runtime.InteropServices;
using LocationScore.Cli;
using LocationScore.Cli.Host;

// Files larger than the shell allows: the write fails and is reported, instead of ending the process with half a file behind it.
const PosixSignal FileTooLarge = (PosixSignal)25;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var tooLarge = OperatingSystem.IsWindows() ? null
    : PosixSignalRegistration.Create(FileTooLarge, static context => context.Cancel = true);
return Tool.Run(args, Terminal.OfProcess(), new FileStore(Environment.CurrentDirectory), cancellation.Token);

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    cancellation.Cancel();
}
