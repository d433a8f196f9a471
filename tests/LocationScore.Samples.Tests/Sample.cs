using System.Diagnostics;

namespace LocationScore.Samples.Tests;

/// <summary>A sample that is started as a program of its own.</summary>
internal static class Sample
{
    /// <summary>Runs <c>dotnet</c> in the folder of a sample to its end.</summary>
    /// <returns>The exit code, and what came on the outputs.</returns>
    public static async Task<(int Exit, string Out, string Error)> DotnetAsync(string sample, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Path.Join(RunningApp.Root, "samples", sample),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the build that started these tests left behind is not for the build of the sample.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await said).ReplaceLineEndings("\n"), await wrong);
    }

    /// <summary>Runs a sample that the build of these tests has built.</summary>
    /// <returns>The exit code, and what came on the outputs.</returns>
    public static Task<(int Exit, string Out, string Error)> BuiltAsync(string sample, params string[] arguments)
    {
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return DotnetAsync(sample, [Path.Join(RunningApp.Root, "artifacts", "bin", sample, configuration, $"{sample}.dll"), .. arguments]);
    }
}
