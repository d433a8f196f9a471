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
var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var tooLarge = OperatingSystem.IsWindows() ? null
    : PosixSignalRegistration.Create(FileTooLarge, static context => context.Cancel = true);
int code = Tool.Run(args, Terminal.OfProcess(), new FileStore(Environment.CurrentDirectory), cancellation.Token);

// Never given back: a signal that is on its way would end the process in the last moment.
GC.KeepAlive(ended);
GC.KeepAlive(tooLarge);
return code;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    cancellation.Cancel();
}
