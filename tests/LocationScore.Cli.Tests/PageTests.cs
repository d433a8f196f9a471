using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LocationScore.Cli.Tests;

/// <summary>What the README and the docs show of the tool is what the tool says; the variable LOCATIONSCORE_REWRITE=1 writes the output into the pages.</summary>
/// <remarks>
/// A block <c>sh</c> is run line by line, all blocks of a page in one folder; a line says <c># exit code 1</c> behind it when the tool is to end so.
/// A block behind <c>&lt;!-- write: name --&gt;</c> is a file of that folder. A block behind <c>&lt;!-- output: command --&gt;</c> is what that command prints there:
/// all of it, the <c>beginning of</c> it, or <c>parts of</c> it, where a line <c>…</c> stands for what is left out.
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
                string shown = block.Groups["text"].Value, said = Output(cli, block.Groups["command"].Value);
                if (block.Groups["part"].Value == "beginning of ") said = Beginning(said, shown);
                if (block.Groups["part"].Value == "parts of ")
                {
                    faults.AddRange(Strange(said, shown));
                    return block.Value;
                }

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

    /// <summary>What a command prints, on both outputs.</summary>
    private static string Output(Cli cli, string command)
    {
        var outcome = cli.Run([.. Words(command)]);
        return (outcome.Out + outcome.Error).TrimEnd('\n') + "\n";
    }

    /// <summary>As many lines as are shown.</summary>
    private static string Beginning(string said, string shown) =>
        string.Concat(said.Split('\n').Take(shown.Count(static c => c == '\n')).Select(static line => line + "\n"));

    /// <summary>Shown lines that the output does not have in this order; without a line <c>…</c> between them they follow each other.</summary>
    private static IEnumerable<string> Strange(string said, string shown)
    {
        int at = 0;
        foreach (string part in ("\n" + shown).Split("\n…", StringSplitOptions.RemoveEmptyEntries).Select(static part => part.TrimStart('\n')))
        {
            int found = ("\n" + said).IndexOf("\n" + part, at, StringComparison.Ordinal);
            if (found < 0) yield return $"The output has no such lines in this place:\n{part}";
            else at = found + part.Length;
        }
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

    [GeneratedRegex("""(?<head>(?:<!-- (?:(?<part>beginning of |parts of )?output: (?<command>[^\n]+)|write: (?<file>[\w./-]+)) -->\n```\w+|```sh)\n)(?<text>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""
        "(?<double>[^"]*)"|'(?<single>[^']*)'|\S+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();

    [GeneratedRegex(@"exit code (\d)\b")]
    private static partial Regex ExitCode();

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", ".."));
}
