using System.Text.RegularExpressions;

namespace LocationScore.Conventions.Tests.Snippets;

/// <summary>C# on a page is the code of a test or a sample: a block behind <c>&lt;!-- snippet: name --&gt;</c> is the region <c>snippet: name</c> of a file of theirs.</summary>
/// <remarks>The lines <c>using …;</c> and the empty line after them are the block's own: the region stands inside a method.</remarks>
public partial class SnippetTests
{
    /// <summary>Folders whose pages people copy from.</summary>
    private static readonly string[] s_folders = ["nuget/", "docs/", ".github/", "samples/"];

    private static readonly string[] s_pages = [.. Home.Files.Where(static path => path is "README.md"
        || (path.EndsWith(".md", StringComparison.Ordinal) && s_folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))))];

    private static readonly Dictionary<string, string> s_regions = Regions();

    [Fact]
    public void Every_block_of_code_is_the_code_of_a_test()
    {
        if (Home.Approve)
            foreach (string page in s_pages) File.WriteAllText(Path.Combine(Home.Root, page), Block().Replace(Home.Text(page), static block => block.Groups["usings"].Value is var usings && s_regions.TryGetValue(block.Groups["name"].Value, out string? code)
                ? $"<!-- snippet: {block.Groups["name"].Value} -->\n```csharp\n{usings}{code}```" : block.Value));
        Home.NoOffenders(
            from page in s_pages
            from block in Block().Matches(Home.Text(page))
            let name = block.Groups["name"].Value
            where !s_regions.TryGetValue(name, out string? code) || code != block.Groups["code"].Value
            select $"{page}: {name}{(s_regions.TryGetValue(name, out string? code) ? $"\n--- the test has\n{code}--- the page has\n{block.Groups["code"].Value}" : ": no test has this region")}",
            $"A block is the region of the same name. To take the blocks from the tests: {Home.ApproveVariable}=1 dotnet run --project tests/LocationScore.Conventions.Tests -- --filter-class {typeof(SnippetTests).FullName}");
    }

    /// <summary>A block behind <c>&lt;!-- file: path --&gt;</c> shows that file.</summary>
    [Fact]
    public void Every_block_that_shows_a_file_is_that_file()
    {
        if (Home.Approve)
            foreach (string page in s_pages) File.WriteAllText(Path.Combine(Home.Root, page), FileBlock().Replace(Home.Text(page), static block => $"{block.Groups["head"].Value}{Home.Text(block.Groups["path"].Value)}```"));
        var shown = s_pages.SelectMany(static page => FileBlock().Matches(Home.Text(page)).Select(block => (Page: page, Path: block.Groups["path"].Value, Text: block.Groups["text"].Value))).ToList();
        Assert.NotEmpty(shown);
        Home.NoOffenders(shown.Where(static one => one.Text != Home.Text(one.Path)).Select(static one => $"{one.Page}: {one.Path}"), $"The block is the file. To take it from there, run this class with {Home.ApproveVariable}=1.");
    }

    [Fact]
    public void Every_block_of_code_has_a_name() => Home.NoOffenders(
        s_pages.Where(static page => Home.Text(page).Split("```csharp").Length - 1 != Block().Count(Home.Text(page))),
        "Each ```csharp block stands right behind a line <!-- snippet: name -->.");

    [Fact]
    public void There_are_blocks_to_look_at() => Assert.NotEmpty(s_pages.SelectMany(static page => Block().Matches(Home.Text(page))));

    private static Dictionary<string, string> Regions() => (
        from path in Home.Files
        where (path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("samples/", StringComparison.Ordinal)) && path.EndsWith(".cs", StringComparison.Ordinal)
        from region in Region().Matches(Home.Text(path))
        select (Name: region.Groups["name"].Value, Code: Dedent(region.Groups["code"].Value))).ToDictionary(static region => region.Name, static region => region.Code, StringComparer.Ordinal);

    private static string Dedent(string code)
    {
        string[] lines = code.Split('\n');
        int indent = lines.Where(static line => line.Trim().Length > 0).Min(static line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : ""));
    }

    [GeneratedRegex(@"<!-- snippet: (?<name>[\w-]+) -->\n```csharp\n(?<usings>(?:using [\w.]+;\n)*\n?)(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<head><!-- file: (?<path>[\w./-]+) -->\n```\w+\n)(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FileBlock();

    [GeneratedRegex(@"^ *#region snippet: (?<name>[\w-]+)\n(?<code>.*?)^ *#endregion", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Region();
}
