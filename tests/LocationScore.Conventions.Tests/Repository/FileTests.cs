using System.Text.RegularExpressions;

namespace LocationScore.Conventions.Tests.Repository;

/// <summary>What a file is called tells what is in it.</summary>
public partial class FileTests
{
    /// <summary>Folders of tests that stand for a way of testing, not for a folder of the source.</summary>
    private static readonly string[] s_waysOfTesting = ["Laws", "Faults", "Oracles", "Conventions", "Golden", "Hostile"];

    private static readonly string[] s_sources = [.. Home.Files.Where(static path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))];

    /// <summary>Folders of the core whose types are used every day: they share its namespace, or that of the methods and weightings that they describe.</summary>
    private static readonly string[] s_everyday =
        ["src/LocationScore/Facts", "src/LocationScore/Model", "src/LocationScore/Results", "src/LocationScore/Scoring"];

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() => Home.NoOffenders(
        from path in s_sources
        let declared = NamespaceLine().Match(Home.Text(path))
        where declared.Success && !NamespacesOf(path).Contains(declared.Groups[1].Value)
            && !declared.Groups[1].Value.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        select $"{path}: {declared.Groups[1].Value}",
        "Folder = namespace, of which deeper folders take part; everyday folders share 'LocationScore', and a package around the core may be one namespace; extension methods may live in the namespace of what they extend.");

    private static string[] NamespacesOf(string path)
    {
        string[] parts = path.Split('/');
        if (parts[1] == "Shared") return ["LocationScore.Shared"];
        if (path.StartsWith("src/LocationScore/Scoring/Descriptions/", StringComparison.Ordinal)) return ["LocationScore.Descriptions"];
        string first = string.Join('/', parts[..Math.Min(3, parts.Length - 1)]);
        return s_everyday.Contains(first)
            ? ["LocationScore", "LocationScore.Methods", "LocationScore.Weighting"]
            : parts[1] == "LocationScore" ? [first["src/".Length..].Replace('/', '.')] : [parts[1], first["src/".Length..].Replace('/', '.')];
    }

    [Fact]
    public void A_public_class_has_a_file_of_its_own_name() => Home.NoOffenders(
        from path in s_sources
        from match in PublicClass().Matches(Home.Text(path))
        let name = match.Groups[1].Value
        where !Path.GetFileName(path).StartsWith(name + ".", StringComparison.Ordinal)
        select $"{path}: {name}",
        "One public class or interface per file; small records, enums and structs may live beside the type they belong to.");

    [Fact]
    public void Folders_of_tests_are_folders_of_the_source() => Home.NoOffenders(
        from path in Home.Files
        let parts = path.Split('/')
        where parts.Length > 3 && parts[0] == "tests" && parts[1].EndsWith(".Tests", StringComparison.Ordinal) && parts[1] != "LocationScore.Conventions.Tests" && path.EndsWith(".cs", StringComparison.Ordinal)
        let package = parts[1][..^".Tests".Length]
        let folder = string.Join('/', parts[2..^1])
        where !s_waysOfTesting.Contains(parts[2]) && !s_sources.Any(source => source.StartsWith($"src/{package}/{folder}/", StringComparison.Ordinal)) && !Directory.Exists(Path.Combine(Home.Root, "src", package, folder))
        select $"{path}: there is no src/{package}/{folder}",
        "The path of a test mirrors the path of what it tests.");

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^public (?:sealed |static |abstract |partial |unsafe )*(?:class|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicClass();
}
