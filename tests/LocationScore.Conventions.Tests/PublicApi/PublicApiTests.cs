using PublicApiGenerator;

namespace LocationScore.Conventions.Tests.PublicApi;

/// <summary>The public surface of each package is a text that a reviewer reads as a difference.</summary>
public class PublicApiTests
{
    private static readonly ApiGeneratorOptions s_options = new() { IncludeAssemblyAttributes = false };

    public static TheoryData<string> Libraries() => [.. Home.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_surface_is_the_approved_one(string package)
    {
        string actual = Home.Load(package).GeneratePublicApi(s_options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        string path = Path.Combine(Home.Root, "tests", "LocationScore.Conventions.Tests", "PublicApi", package + ".approved.txt");
        if (Home.Approve) File.WriteAllText(path, actual);
        string approved = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(actual == approved, $"""
            The public surface of {package} differs from tests/LocationScore.Conventions.Tests/PublicApi/{package}.approved.txt (- approved, + actual):
            {Difference(approved, actual)}
            If it is meant: add a line to CHANGELOG.md and run
              {Home.ApproveVariable}=1 dotnet run --project tests/LocationScore.Conventions.Tests -- --filter-class {typeof(PublicApiTests).FullName}
            """);
    }

    [Fact]
    public void A_difference_names_the_lines_that_went_and_came() => Assert.Equal("- b\n+ c", Difference("a\nb\n", "a\nc\n"));

    private static string Difference(string approved, string actual)
    {
        string[] before = approved.Split('\n'), after = actual.Split('\n');
        return string.Join('\n', before.Except(after).Select(static line => "- " + line).Concat(after.Except(before).Select(static line => "+ " + line)));
    }
}
