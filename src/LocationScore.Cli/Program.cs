using LocationScore.Cli;
using LocationScore.Cli.Host;
using LocationScore.Cli.Input;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
return Tool.Run(args, Terminal.OfProcess(), new FileStore(Environment.CurrentDirectory), cancellation.Token);
