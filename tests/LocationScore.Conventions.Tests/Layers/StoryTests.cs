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

    private static readonly SourceFolders s_folders = new("LocationScore");

    [Fact]
    public void Every_folder_of_the_core_has_its_place() =>
        Assert.Empty(s_folders.Types.Select(static pair => pair.Folder).Distinct().Except(s_uses.Keys));

    [Fact]
    public void No_folder_uses_a_later_one() => Home.NoOffenders(
        s_folders.Uses.Where(static use => !s_uses[use.Folder].Contains(use.Uses)).Select(static use => use.Example),
        "Facts, Model, Weighting, Methods, Scoring, Results, Analysis, Json: a folder uses earlier ones; Results uses Facts and Model; Numerics serves all and uses none.");

    [Fact]
    public void Only_the_json_folder_reads_json() => Home.NoOffenders(
        from pair in s_folders.Types
        where pair.Folder != "Json"
            && References.Of(pair.Type).Any(static used => used.Assembly.GetName().Name == "System.Text.Json" && used.Name is not ("JsonDerivedTypeAttribute" or "JsonPolymorphicAttribute"))
        select pair.Type.FullName!,
        "System.Text.Json is used in the folder Json alone; the attributes that register the kinds of a family stand on the family.");

    /// <summary>The scan itself: a reference that stands only in a method body is seen.</summary>
    [Fact]
    public void The_scan_sees_what_a_body_uses() => Assert.Contains(typeof(Uri), References.Of(typeof(Witness)));

    private static class Witness
    {
        public static string Host(string text) => new Uri(text).Host;
    }
}
