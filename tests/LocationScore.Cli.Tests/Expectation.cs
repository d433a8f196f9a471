using System.Runtime.CompilerServices;

namespace LocationScore.Cli.Tests;

/// <summary>Compares output with a checked-in file; the variable LOCATIONSCORE_REWRITE=1 writes the files anew, to be read in the diff.</summary>
internal static class Expectation
{
    internal static void Matches(string name, string actual, [CallerFilePath] string caller = "")
    {
        string file = Path.Join(Path.GetDirectoryName(caller), "..", "Expectations", name + ".txt");
        if (Environment.GetEnvironmentVariable("LOCATIONSCORE_REWRITE") == "1")
        {
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"There is no expectation '{name}': run once with LOCATIONSCORE_REWRITE=1 and read the file.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
