namespace LocationScore.Tests.Json;

/// <summary>A file of the repository that is made by code: compared by tests, and written anew when the environment variable LOCATIONSCORE_REWRITE is 1.</summary>
internal static class CheckedInFile
{
    public static void Matches(string path, string expected)
    {
        string full = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("LOCATIONSCORE_REWRITE") == "1") File.WriteAllText(full, expected);
        string actual = File.Exists(full) ? File.ReadAllText(full) : "";
        Assert.True(expected == actual, $"{path} is out of date. Run the tests with LOCATIONSCORE_REWRITE=1 and look at the difference.");
    }

    /// <summary>The text of a file of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path)).ReplaceLineEndings("\n");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LocationScore.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
