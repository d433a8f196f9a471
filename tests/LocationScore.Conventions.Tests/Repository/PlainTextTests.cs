using System.Text.RegularExpressions;

namespace LocationScore.Conventions.Tests.Repository;

/// <summary>Sources that a stranger reads without turning the head or guessing: lines of a bearable width and plain words.</summary>
public partial class PlainTextTests
{
    private const int Widest = 140;

    private static readonly string[] s_sources = [.. Home.Files.Where(static path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))];

    [Fact]
    public void No_line_is_wider_than_a_page() => Home.NoOffenders(
        from path in s_sources
        from line in Home.Text(path).Split('\n').Index()
        where line.Item.Length > Widest
        select $"{path}:{line.Index + 1}: {line.Item.Length}",
        $"Lines are at most {Widest} characters wide.");

    [Fact]
    public void No_name_has_to_be_guessed() => Home.NoOffenders(
        from path in s_sources
        from match in OddName().Matches(WithoutText(Home.Text(path)))
        select $"{path}: {match.Value}",
        "Names say what a thing is.");

    [Fact]
    public void Output_speaks_plain_English() => Home.NoOffenders(
        from path in Home.Files
        where (path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("nuget/", StringComparison.Ordinal) || path == "README.md") && Path.GetExtension(path) is ".cs" or ".md"
        from line in Home.Text(path).Split('\n').Index()
        where OddWords().IsMatch(line.Item)
        select $"{path}:{line.Index + 1}: {OddWords().Match(line.Item).Value}",
        "A client who never saw the program understands every line.");

    [Theory]
    [InlineData("heading = \"To mind\";")]
    [InlineData("left out for want of a fact")]
    [InlineData("ahead, and behind on nothing.")]
    [InlineData("good, dear")]
    public void The_scan_finds_such_words(string line) => Assert.Matches(OddWords(), line);

    [Fact]
    public void The_scan_finds_such_names_in_code_alone() => Assert.Equal("Gone", Assert.Single(OddName().Matches(WithoutText("// Hand over\nvar x = plan.Gone[\"Said\"];"))).Value);

    /// <summary>The code without comments and texts.</summary>
    private static string WithoutText(string code) => TextOrComment().Replace(code, "");

    [GeneratedRegex(@"//[^\n]*|""(?:\\.|[^""\\\n])*""")]
    private static partial Regex TextOrComment();

    [GeneratedRegex(@"\b(Gone|Gappy|Tamer|Hand|Said)\b")]
    private static partial Regex OddName();

    [GeneratedRegex(@"\bTo mind\b|for want of|behind on nothing|good, dear|weaker, dear|\bdear end\b")]
    private static partial Regex OddWords();
}
