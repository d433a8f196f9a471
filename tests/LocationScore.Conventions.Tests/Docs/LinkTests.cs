using System.Text.RegularExpressions;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>Links lead somewhere: to a file or folder of the repository, and to a heading that the page has.</summary>
public partial class LinkTests
{
    private static readonly string[] s_pages = [.. Home.Files.Where(static path => path.EndsWith(".md", StringComparison.Ordinal))];

    private static readonly Dictionary<string, HashSet<string>> s_anchors = [];

    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading() => Home.NoOffenders(
        from page in s_pages
        from link in Links(Home.Text(page))
        let problem = Problem(page, link)
        where problem is not null
        select $"{page}: {link}: {problem}",
        "Links are relative to their page; anchors are headings in small letters with hyphens.");

    /// <summary>A package page stands alone: it has no repository beside it.</summary>
    [Fact]
    public void Links_of_package_pages_are_whole_addresses() => Home.NoOffenders(
        from page in s_pages
        where page.StartsWith("nuget/", StringComparison.Ordinal)
        from link in Links(Home.Text(page))
        where !link.StartsWith("https://", StringComparison.Ordinal)
        select $"{page}: {link}",
        "Relative links lead nowhere from a package page.");

    /// <summary>What nothing leads to is not read.</summary>
    [Fact]
    public void Every_page_of_the_docs_is_reached_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "README.md" };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out string? page))
        {
            foreach (string link in Links(Home.Text(page)))
            {
                if (link.StartsWith('#') || link.Contains("://", StringComparison.Ordinal)) continue;
                string target = Target(page, link.Split('#')[0]);
                if (Directory.Exists(Path.Combine(Home.Root, target))) target = $"{target}/README.md";
                if (target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Path.Combine(Home.Root, target)) && reached.Add(target)) waiting.Enqueue(target);
            }
        }

        Home.NoOffenders(s_pages.Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && !reached.Contains(page)), "Link the page from another one.");
    }

    [Theory]
    [InlineData("README.md", "docs/nowhere.md")]
    [InlineData("README.md", "#no-such-heading")]
    [InlineData("docs/format.md", "../README.md#no-such-heading")]
    public void The_check_finds_broken_links(string page, string link) => Assert.NotNull(Problem(page, link));

    [Theory]
    [InlineData("What is in it", "what-is-in-it")]
    [InlineData("`rank --years`: the *years*, and more", "rank---years-the-years-and-more")]
    [InlineData("Mean = 100 (MOFCOM)", "mean--100-mofcom")]
    public void Anchors_are_made_as_the_pages_of_repositories_make_them(string heading, string anchor) => Assert.Equal(anchor, Anchor(heading));

    private static IEnumerable<string> Links(string text) =>
        Link().Matches(Code().Replace(Fence().Replace(text, ""), "")).Select(static match => match.Groups["to"].Value);

    private static string? Problem(string page, string link)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal)) return null;
        if (link.Contains("://", StringComparison.Ordinal)) return "addresses begin with https";
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0 ? page : Target(page, parts[0]);
        string full = Path.Combine(Home.Root, target);
        if (Directory.Exists(full)) return parts.Length == 1 && Home.Files.Any(path => path.StartsWith(target + "/", StringComparison.Ordinal)) ? null : "a folder without files, or with an anchor";
        if (!Home.Files.Contains(target)) return "there is no such file";
        if (parts.Length == 1 || !target.EndsWith(".md", StringComparison.Ordinal)) return null;
        return Anchors(target).Contains(parts[1]) ? null : "the page has no such heading";
    }

    private static string Target(string page, string link)
    {
        var parts = page.Split('/').SkipLast(1).ToList();
        foreach (string part in Uri.UnescapeDataString(link).TrimEnd('/').Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != ".") parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static HashSet<string> Anchors(string page)
    {
        if (s_anchors.TryGetValue(page, out var known)) return known;
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        string text = Fence().Replace(Home.Text(page), "");
        foreach (string heading in Heading().Matches(text).Select(static match => match.Groups["text"].Value))
        {
            string anchor = Anchor(heading);
            int again = 0;
            while (!anchors.Add(again == 0 ? anchor : $"{anchor}-{again}")) again++;
        }

        foreach (Match match in Named().Matches(text)) anchors.Add(match.Groups["name"].Value);
        return s_anchors[page] = anchors;
    }

    private static string Anchor(string heading) => string.Concat(LinkText().Replace(heading, "$1").Trim().ToLowerInvariant()
        .Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\((?:<(?<to>[^<>]+)>|(?<to>[^()<>\s]+(?:\([^()\s]*\)[^()\s]*)*))\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<a (?:id|name)=""(?<name>[^""]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();
}
