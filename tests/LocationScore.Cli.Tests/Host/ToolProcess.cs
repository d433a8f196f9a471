using System.Diagnostics;

namespace LocationScore.Cli.Tests.Host;

/// <summary>Runs the tool as a process of a shell, in a directory of its own that is removed afterwards.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    internal ToolProcess()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Shells of Windows have no such outputs and signals.");
        Folder = Directory.CreateTempSubdirectory("locationscore-process-").FullName;
    }

    internal string Folder { get; }

    /// <summary>Every file below the directory, hidden ones too.</summary>
    internal string[] Files => [.. Directory.EnumerateFileSystemEntries(Folder, "*", new EnumerationOptions
    {
        AttributesToSkip = 0,
        RecurseSubdirectories = true,
    }).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    internal string PathOf(string name) => Path.Join(Folder, name);

    /// <summary>Runs a line of bash in which <c>$T</c> is the tool.</summary>
    internal CliOutcome Bash(string line)
    {
        using var process = Start("/bin/bash", ["-c", line]);
        return End(process);
    }

    /// <summary>Starts the tool itself.</summary>
    internal Process Start(params string[] args) => Start(Tool, args);

    /// <summary>Waits until something is so.</summary>
    internal static void Wait(Func<bool> until)
    {
        var clock = Stopwatch.StartNew();
        while (!until())
        {
            Assert.True(clock.Elapsed < s_patience, "It takes too long.");
            Thread.Sleep(2);
        }
    }

    internal static CliOutcome End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The process does not end.");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Tool => Path.Join(AppContext.BaseDirectory, "LocationScore.Cli");

    private Process Start(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["T"] = Tool,
                // What the runtime itself writes for diagnosis needs files larger than the tests allow.
                ["DOTNET_EnableDiagnostics"] = "0",
                ["DOTNET_EnableWriteXorExecute"] = "0",
            },
        };
        return Process.Start(start)!;
    }
}
