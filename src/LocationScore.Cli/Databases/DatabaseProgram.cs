using System.Text.RegularExpressions;

namespace LocationScore.Cli.Databases;

/// <summary>Finds the program that reads databases: the command of the package LocationScore.DuckDb.</summary>
/// <remarks>
/// It is looked for in this order: what the environment variable names; beside this tool; on the search path; in the folder of global
/// tools; in a manifest of local tools, in this folder or above it. Never in the working folder itself.
/// </remarks>
internal static partial class DatabaseProgram
{
    internal const string Command = "locationscore-duckdb", Package = "LocationScore.DuckDb", Variable = "LOCATIONSCORE_DUCKDB";

    /// <summary>The words that start it, or null with a problem.</summary>
    internal static string[]? Find(string folder, Func<string, string?> environment, string option, List<Problem> problems)
    {
        if (environment(Variable) is { Length: > 0 } named)
        {
            if (File.Exists(named)) return named.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? ["dotnet", named] : [named];
            problems.Add(new(ProblemCodes.FileProblem, option, $"The variable {Variable} names a program that is not there.", named,
                $"the path of {Command}", Repair: $"Correct the variable, or take it away and install: {Install("--global ")}"));
            return null;
        }

        string home = environment("DOTNET_CLI_HOME") is { Length: > 0 } stated
            ? stated : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string?[] folders =
        [
            AppContext.BaseDirectory, Path.GetDirectoryName(Environment.ProcessPath), BesideStore(Environment.ProcessPath),
            .. (environment("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified),
            home.Length > 0 ? Path.Join(home, ".dotnet", "tools") : null,
        ];
        string[] names = OperatingSystem.IsWindows() ? [Command + ".exe", Command + ".cmd"] : [Command];
        string? found = folders.Where(static one => !string.IsNullOrEmpty(one)).SelectMany(_ => names, Path.Join)
            .FirstOrDefault(File.Exists);
        if (found is not null) return [found];
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Manifests(at).Any(IsListed)) return ["dotnet", "tool", "run", Command, "--"];
        }

        problems.Add(new(ProblemCodes.Missing, option, "The program that reads databases and Parquet files is not installed.", null,
            $"{Command} beside this tool, on the search path, as a local tool, or named by {Variable}",
            Repair: $"Install it: {Install("--global ")}(about 110 MB: it brings DuckDB)"));
        return null;
    }

    /// <summary>The folder in which the commands of installed tools stand: they are links into a folder <c>.store</c> there, and a
    /// program that is started by one knows only where it lies itself.</summary>
    internal static string? BesideStore(string? program)
    {
        char sign = Path.DirectorySeparatorChar;
        int at = program?.LastIndexOf($"{sign}.store{sign}", StringComparison.Ordinal) ?? -1;
        return at > 0 ? program![..at] : null;
    }

    private static string Install(string where) => $"dotnet tool install {where}{Package} ";

    private static string[] Manifests(string folder) =>
        [Path.Join(folder, ".config", "dotnet-tools.json"), Path.Join(folder, "dotnet-tools.json")];

    private static bool IsListed(string manifest)
    {
        try
        {
            return File.Exists(manifest) && Listed().IsMatch(File.ReadAllText(manifest));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [GeneratedRegex("\"locationscore\\.duckdb\"\\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Listed();
}
