namespace LocationScore.Conventions.Tests.Layers;

/// <summary>The folders of the core tell a story: none uses one that stands after it.</summary>
public class StoryTests
{
    /// <summary>Each folder with the folders it may use. Results is told after Scoring, which makes it, but knows only what is known and what is wanted.</summary>
    private static readonly Dictionary<string, string[]> s_uses = new(StringComparer.Ordinal)
    {
        ["Numerics"] = [],
        ["Facts"] = ["Numerics"],
        ["Model"] = ["Numerics", "Facts"],
        ["Results"] = ["Numerics", "Facts", "Model"],
        ["Weighting"] = ["Numerics", "Facts", "Model"],
        ["Methods"] = ["Numerics", "Facts", "Model", "Weighting"],
        ["Scoring"] = ["Numerics", "Facts", "Model", "Weighting", "Methods", "Results"],
        ["Analysis"] = ["Numerics", "Facts", "Model", "Weighting", "Methods", "Scoring", "Results"],
        ["Json"] = ["Numerics", "Facts", "Model", "Weighting", "Methods", "Scoring", "Results", "Analysis"],
    };

    private static readonly Type[] s_types =
        [.. Home.Load("LocationScore").GetTypes().Where(IsWritten)];

    /// <summary>The folder of each type, read from the source, since folders share the everyday namespace.</summary>
    private static readonly Dictionary<string, string> s_folders = SourceFolders.Of("src/LocationScore");

    [Fact]
    public void Every_folder_of_the_core_has_its_place() =>
        Assert.Empty(s_types.Select(FolderOf).Distinct().Except(s_uses.Keys));

    [Fact]
    public void No_folder_uses_a_later_one() => Home.NoOffenders(
        from type in s_types
        let folder = FolderOf(type)
        from used in References.Of(type)
        where used.Assembly == type.Assembly && IsWritten(used)
        let other = FolderOf(used)
        where other != folder && !s_uses[folder].Contains(other)
        select $"{type.FullName} uses {used.FullName}",
        "Facts, Model, Weighting, Methods, Scoring, Results, Analysis, Json: a folder uses earlier ones; Results uses Facts and Model; Numerics serves all and uses none.");

    [Fact]
    public void Only_the_json_folder_reads_json() => Home.NoOffenders(
        from type in s_types
        where FolderOf(type) != "Json" && References.Of(type).Any(static used => used.Assembly.GetName().Name == "System.Text.Json" && used.Name != "JsonDerivedTypeAttribute")
        select type.FullName!,
        "System.Text.Json is used in the folder Json alone; the attribute that registers the kinds of a family stands on the family.");

    /// <summary>The scan itself: a reference that stands only in a method body is seen.</summary>
    [Fact]
    public void The_scan_sees_what_a_body_uses() => Assert.Contains(typeof(Uri), References.Of(typeof(Witness)));

    /// <summary>What the generator of records adds to every package has no folder.</summary>
    private static bool IsWritten(Type type) => type.Namespace?.StartsWith("LocationScore", StringComparison.Ordinal) == true && type.Namespace != "LocationScore.Generated";

    private static string FolderOf(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring) outer = declaring;
        string name = outer.Name.Split('`')[0];
        return s_folders.TryGetValue(name, out string? folder) ? folder : $"no folder for {outer.FullName}";
    }

    private static class Witness
    {
        public static string Host(string text) => new Uri(text).Host;
    }
}
