using System.Text.RegularExpressions;

namespace LocationScore.Conventions.Tests.Layers;

/// <summary>In which folder of a project each type is written.</summary>
internal static partial class SourceFolders
{
    /// <summary>The first folder below the project for each top-level type that its files declare; "" for files of the project's own folder.</summary>
    public static Dictionary<string, string> Of(string project)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        string root = Path.Combine(Home.Root, project);
        foreach (string file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            string[] parts = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar);
            string folder = parts.Length > 1 ? parts[0] : "";
            foreach (Match match in Declaration().Matches(File.ReadAllText(file)))
            {
                string name = match.Groups["name"].Value;
                if (found.TryGetValue(name, out string? other) && other != folder)
                    throw new InvalidOperationException($"'{name}' is declared in the folders '{other}' and '{folder}'.");
                found[name] = folder;
            }
        }

        return found;
    }

    [GeneratedRegex(@"^(?:public |internal |file )?(?:(?:abstract|sealed|static|readonly|partial|ref|unsafe) )*(?:record struct|record|class|enum|struct|interface|delegate [\w<>?\[\]]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
