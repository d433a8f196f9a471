using System.Xml.Linq;

namespace LocationScore.Conventions.Tests.Packages;

/// <summary>Which package may know which.</summary>
public class DependencyTests
{
    private static readonly string[] s_shared = ["LocationScore", "LocationScore.Data"];

    /// <summary>What reads or writes for the programs that put everything together.</summary>
    private static readonly Dictionary<string, string[]> s_together = new(StringComparer.Ordinal)
    {
        ["LocationScore.Cli"] = ["LocationScore.Tables", "LocationScore.Reporting", "LocationScore.Laws", "LocationScore.Sql"],
        ["LocationScore.Reporting"] = ["LocationScore.Laws"],
        ["LocationScore.FsCheck"] = ["LocationScore.Laws"],
        ["LocationScore.Extensions.DependencyInjection"] = ["LocationScore.Tables"],
    };

    /// <summary>What a package names for the versions that go together with it, though another brings it.</summary>
    private static readonly Dictionary<string, string[]> s_stated = new(StringComparer.Ordinal)
    {
        ["LocationScore.FsCheck"] = ["FSharp.Core"],
        ["LocationScore.DuckDb"] = ["DuckDB.NET.Data.Full"],
    };

    public static TheoryData<string> Packages() => [.. Home.Packages];

    public static TheoryData<string> Libraries() => [.. Home.Libraries];

    [Fact]
    public void The_core_asks_for_no_other_package() => Assert.Empty(Shipped("LocationScore"));

    [Fact]
    public void The_core_knows_no_other_package() => Assert.Empty(Siblings("LocationScore"));

    [Fact]
    public void The_data_package_knows_the_core_alone()
    {
        Assert.Empty(Shipped("LocationScore.Data"));
        Assert.Equal(["LocationScore"], Siblings("LocationScore.Data"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Adapters_never_know_one_another(string package) => Assert.Empty(Siblings(package).Except(s_shared).Except(s_together.GetValueOrDefault(package, [])));

    /// <summary>The compiler drops references that are not used, so what a library asks for must show up in its assembly.</summary>
    [Theory]
    [MemberData(nameof(Libraries))]
    public void No_library_asks_for_a_sibling_that_it_does_not_use(string package)
    {
        var used = Home.Load(package).GetReferencedAssemblies().Select(static name => name.Name!).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Siblings(package), sibling => !used.Contains(sibling));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_package_asks_for_a_foreign_one_that_it_does_not_use(string package) =>
        Assert.Empty(Shipped(package).Except(s_stated.GetValueOrDefault(package, [])).Except(Home.Load(package).GetReferencedAssemblies().Select(static name => name.Name!), StringComparer.Ordinal));

    [Fact]
    public void No_version_is_stated_for_a_package_that_nobody_asks_for()
    {
        var stated = XDocument.Load(Path.Combine(Home.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(static one => (string)one.Attribute("Include")!);
        string projects = string.Concat(Home.Files.Where(static path => Path.GetExtension(path) is ".csproj" or ".props").Where(static path => path != "Directory.Packages.props").Select(Home.Text));
        Assert.DoesNotContain(stated, name => !projects.Contains($"PackageReference Include=\"{name}\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_package_has_a_description_and_a_readme(string package)
    {
        Assert.NotEmpty(Project(package).Descendants("Description").Single().Value);
        Assert.Contains(Path.Combine("nuget", package + ".md"), Home.Files);
    }

    private static XDocument Project(string package) => XDocument.Load(Path.Combine(Home.Root, "src", package, package + ".csproj"));

    private static string[] Shipped(string package) =>
        [.. Project(package).Descendants("PackageReference").Where(static reference => (string?)reference.Attribute("PrivateAssets") != "all").Select(static reference => (string)reference.Attribute("Include")!)];

    private static string[] Siblings(string package) =>
        [.. Project(package).Descendants("ProjectReference").Select(static reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))];
}
