using System.Text.RegularExpressions;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>The site of the docs lists every page once.</summary>
public partial class SiteTests
{
    [Fact]
    public void The_table_of_contents_names_every_page_once() => Assert.Equal(
        Home.Files.Where(static path => path.StartsWith("docs/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && path.Count(static c => c == '/') == 1)
            .Select(static path => path["docs/".Length..]).Where(static page => page != "README.md").Order(StringComparer.Ordinal),
        Page().Matches(Home.Text("docs/toc.yml")).Select(static match => match.Groups["page"].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^ *href: (?<page>[\w-]+\.md)$", RegexOptions.Multiline)]
    private static partial Regex Page();
}
