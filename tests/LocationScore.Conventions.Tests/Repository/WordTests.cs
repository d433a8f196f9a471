using System.Text.RegularExpressions;

namespace LocationScore.Conventions.Tests.Repository;

/// <summary>The repository speaks of the project alone: not of who or what worked on it, nor of the machine it was made on.</summary>
public partial class WordTests
{
    private static readonly string[] s_binary = [".png", ".xlsx", ".snk", ".bin"];

    [Fact]
    public void No_file_speaks_of_its_making() => Home.NoOffenders(
        from path in Home.Files
        where !s_binary.Contains(Path.GetExtension(path)) && Path.GetFileName(path) != "WordTests.cs"
        from line in Home.Text(path).Split('\n').Index()
        where Foreign().IsMatch(line.Item)
        select $"{path}:{line.Index + 1}: {Foreign().Match(line.Item).Value}",
        "Words of tools that write code, paths of one machine and addresses of package registries do not belong here.");

    [Theory]
    [InlineData("written by an agent")]
    [InlineData("see /work/main/src")]
    [InlineData("session id 12")]
    [InlineData("https://api.nuget.org/v3/index.json")]
    public void The_scan_finds_such_words(string line) => Assert.Matches(Foreign(), line);

    [Fact]
    public void Text_files_end_lines_with_a_line_feed() => Home.NoOffenders(
        Home.Files.Where(static path => !s_binary.Contains(Path.GetExtension(path)) && Home.Text(path).Contains('\r', StringComparison.Ordinal)),
        "Lines end with a line feed.");

    [GeneratedRegex("""\b(agents?|subagents?|session[ _-]?ids?|claude|copilot|chatgpt|llm|language models?)\b|(^|[\s"'`(=:])/(work|root|home/\w+|Users/\w+|tmp/\w+)/|[A-Z]:\\Users|(api\.nuget|registry\.npmjs)\.org""", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
