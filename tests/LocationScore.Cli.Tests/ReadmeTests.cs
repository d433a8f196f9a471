using System.Runtime.CompilerServices;

namespace LocationScore.Cli.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_output_in_the_readme_is_that_of_the_main_job()
    {
        string readme = File.ReadAllText(Path.Join(Root(), "README.md"));
        const string Start = "<!-- output: rank -->\n```text\n";
        int at = readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        Assert.True(at >= Start.Length, "The README has no block behind <!-- output: rank -->.");
        string shown = readme[at..readme.IndexOf("```", at, StringComparison.Ordinal)];
        Assert.Equal(File.ReadAllText(Path.Join(Root(), "tests", "LocationScore.Cli.Tests", "Expectations", "rank-100.txt")).TrimEnd('\n') + "\n", shown);
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", ".."));
}
