using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LocationScore.Cli.Tests;

/// <summary>What the README and the docs show of the tool is what the tool says; the variable LOCATIONSCORE_REWRITE=1 writes the output into the pages.</summary>
/// <remarks>
/// A block <c>sh</c> is run line by line, all blocks of a page in one folder; a line says <c># exit code 1</c> behind it when the tool is to end so.
/// A block behind <c>&lt;!-- write: name --&gt;</c> is a file of that folder. A block behind <c>&lt;!-- output: command --&gt;</c> is what that command prints there.
/// </remarks>
public partial class PageTests
{
    /// <summary>The beginnings of lines that are no calls of the tool; each is run by a script of its own or on machines of others.</summary>
    private static readonly string[] s_elsewhere = ["dotnet ", "bash ", "git ", "cd ", "docs/build.sh", "tests/", "benchmarks/", "nuget/"];

    public static TheoryData<string> Pages() => [.. Directory.GetFiles(Path.Join(Root(), "docs"), "*.md", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Root(), path).Replace('\\', '/')).Append("README.md")
        .Where(static page => Block().IsMatch(File.ReadAllText(Path.Join(Root(), page)))).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_works_and_prints_what_the_page_shows(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        string path = Path.Join(Root(), page), text = File.ReadAllText(path);
        bool rewrite = Environment.GetEnvironmentVariable("LOCATIONSCORE_REWRITE") == "1";
        var faults = new List<string>();
        using var cli = new Cli();
        string now = Block().Replace(text, block =>
        {
            if (block.Groups["file"].Success)
            {
                cli.Write(block.Groups["file"].Value, block.Groups["text"].Value);
            }
            else if (block.Groups["command"].Success)
            {
                string shown = block.Groups["text"].Value, said = Output(cli, block.Groups["command"].Value, block.Groups["part"].Success ? shown : null);
                if (said != shown) faults.Add($"{block.Groups["command"].Value} prints\n{said}and not\n{shown}");
                return $"{block.Groups["head"].Value}{said}```";
            }
            else
            {
                faults.AddRange(block.Groups["text"].Value.Split('\n').Select(line => Fault(cli, line)).OfType<string>());
            }

            return block.Value;
        });
        if (rewrite) File.WriteAllText(path, now);
        Assert.True(faults.Count == 0 || (rewrite && faults.All(static fault => fault.Contains("\nand not\n", StringComparison.Ordinal))), $"{page}:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void The_main_job_is_shown_in_the_readme() => Assert.Contains("output: rank -->", File.ReadAllText(Path.Join(Root(), "README.md")), StringComparison.Ordinal);

    /// <summary>What a command prints, both outputs; as many lines of it as are shown when a beginning is shown.</summary>
    private static string Output(Cli cli, string command, string? beginning)
    {
        var outcome = cli.Run([.. Words(command)]);
        string all = (outcome.Out + outcome.Error).TrimEnd('\n') + "\n";
        return beginning is null ? all : string.Concat(all.Split('\n').Take(beginning.Count(static c => c == '\n')).Select(static line => line + "\n"));
    }

    private static string? Fault(Cli cli, string line)
    {
        string[] parts = line.Split(" #", 2, StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0 || line.StartsWith('#')) return null;
        if (!parts[0].StartsWith("locationscore", StringComparison.Ordinal))
            return s_elsewhere.Any(parts[0].StartsWith) ? null : $"'{parts[0]}' is no command that the tests know.";
        int wanted = parts.Length == 2 && ExitCode().Match(parts[1]) is { Success: true } match ? match.Groups[1].Value[0] - '0' : 0;
        var outcome = cli.Run([.. Words(parts[0]).Skip(1)]);
        return outcome.Exit == wanted ? null : $"'{parts[0]}' ended with {outcome.Exit}, not {wanted}.\n{outcome.Out}{outcome.Error}";
    }

    /// <summary>The words of a line; single and double quotes keep blanks.</summary>
    private static IEnumerable<string> Words(string line) => Word().Matches(line).Select(static match =>
        match.Groups["double"].Success ? match.Groups["double"].Value : match.Groups["single"].Success ? match.Groups["single"].Value : match.Value);

    [GeneratedRegex("""(?<head>(?:<!-- (?:(?<part>beginning of )?output: (?<command>[^\n]+)|write: (?<file>[\w./-]+)) -->\n```\w+|```sh)\n)(?<text>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""
        "(?<double>[^"]*)"|'(?<single>[^']*)'|\S+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();

    [GeneratedRegex(@"exit code (\d)\b")]
    private static partial Regex ExitCode();

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", ".."));
}
