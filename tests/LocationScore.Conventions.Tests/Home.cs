using System.Diagnostics;
using System.Reflection;

namespace LocationScore.Conventions.Tests;

/// <summary>The repository these tests were built from: its tracked files and its packages.</summary>
internal static class Home
{
    /// <summary>Set to 1, the tests that compare with a checked-in text write it instead.</summary>
    public const string ApproveVariable = "LOCATIONSCORE_REWRITE";

    public static string Root { get; } = FindRoot();

    public static bool Approve => Environment.GetEnvironmentVariable(ApproveVariable) == "1";

    /// <summary>Paths with slashes, relative to the root, of all files that are tracked or about to be.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    /// <summary>Names of the packages, which are the names of the folders of <c>src</c>.</summary>
    public static IReadOnlyList<string> Packages { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>The packages that people reference: all but the tools.</summary>
    public static IEnumerable<string> Libraries => Packages.Where(static package => package is not ("LocationScore.Cli" or "LocationScore.DuckDb"));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static Assembly Load(string package) => Assembly.Load(new AssemblyName(package));

    public static void NoOffenders(IEnumerable<string> offenders, string rule)
    {
        var found = offenders.Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{rule}\nFound {found.Count}:\n  {string.Join("\n  ", found)}");
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "LocationScore.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("These tests read the repository: run them from a build inside it.");
    }

    private static string[] ListFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        string list = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. list.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(static path => File.Exists(Path.Combine(Root, path))).Order(StringComparer.Ordinal)];
    }
}
