namespace LocationScore.Conventions.Tests.Layers;

/// <summary>The folders of every project know one another in one direction only.</summary>
public class CycleTests
{
    public static TheoryData<string> Packages() => [.. Home.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Folders_of_a_project_have_no_cycle(string package)
    {
        var uses = new SourceFolders(package).Uses.ToList();
        var graph = uses.ToLookup(static use => use.Folder, static use => use.Uses, StringComparer.Ordinal);
        Home.NoOffenders(
            uses.Where(use => Reaches(graph, use.Uses, use.Folder)).GroupBy(static use => (use.Folder, use.Uses)).Select(static edge => $"{edge.Key.Folder} → {edge.Key.Uses}: {edge.First().Example} ({edge.Count()} uses)"),
            $"Folders of {package}: if one uses another, that one does not use it, not even through a third. Files at the top count as a folder.");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_type_has_one_folder(string package)
    {
        var folders = new SourceFolders(package);
        Assert.NotEmpty(folders.Types);
        Home.NoOffenders(folders.Scattered, "The parts of a type stand in one folder.");
        Home.NoOffenders(
            Home.Load(package).GetTypes().Where(type => type is { IsNested: false, Namespace: not null } && type.Namespace.StartsWith("LocationScore", StringComparison.Ordinal) && !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace != "LocationScore.Generated"
                && folders.Of(type) is null && !Home.Files.Any(path => Path.GetFileName(path) == type.Name + ".cs" && !path.StartsWith($"src/{package}/", StringComparison.Ordinal)))
                .Select(static type => type.FullName!),
            "The scan of the sources finds every type; those that are shared as source stand elsewhere.");
    }

    /// <summary>The search itself: a way back through a third folder is found, and two folders of one direction are none.</summary>
    [Fact]
    public void A_way_back_is_found()
    {
        var graph = new (string From, string To)[] { ("a", "b"), ("b", "c"), ("c", "a"), ("d", "a") }.ToLookup(static edge => edge.From, static edge => edge.To, StringComparer.Ordinal);
        Assert.True(Reaches(graph, "b", "a"));
        Assert.False(Reaches(graph, "a", "d"));
    }

    [Fact]
    public void The_scan_sees_who_uses_whom()
    {
        var uses = new SourceFolders("LocationScore").Uses.Select(static use => (use.Folder, use.Uses)).ToHashSet();
        Assert.Contains(("Model", "Facts"), uses);
        Assert.DoesNotContain(("Facts", "Model"), uses);
    }

    private static bool Reaches(ILookup<string, string> graph, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out string? at))
        {
            if (at == to) return true;
            if (!seen.Add(at)) continue;
            foreach (string next in graph[at]) open.Push(next);
        }

        return false;
    }
}
