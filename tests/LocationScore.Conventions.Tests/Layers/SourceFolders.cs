using System.Text.RegularExpressions;

namespace LocationScore.Conventions.Tests.Layers;

/// <summary>In which folder of its project each type was written: read from the sources, because folders may share a namespace.</summary>
internal sealed partial class SourceFolders
{
    /// <summary>What a file at the top of a project stands in.</summary>
    public const string Top = "(top)";

    private readonly Dictionary<string, HashSet<string>> _folders = new(StringComparer.Ordinal);
    private readonly string _package;

    public SourceFolders(string package)
    {
        _package = package;
        string home = $"src/{package}/";
        foreach (string path in Home.Files.Where(path => path.StartsWith(home, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            string[] parts = path[home.Length..].Split('/');
            string text = Home.Text(path);
            string space = NamespaceLine().Match(text) is { Success: true } match ? match.Groups[1].Value : "";
            foreach (Match type in Declaration().Matches(text))
            {
                int arity = type.Groups["of"].Success ? type.Groups["of"].Value.Count(static c => c == ',') + 1 : 0;
                Add(Key(space, type.Groups["name"].Value, arity), parts.Length == 1 ? Top : parts[0]);
            }

            if (space.Length == 0) Add(Key("", "Program", 0), parts.Length == 1 ? Top : parts[0]);
        }
    }

    /// <summary>The types of the project that are written in its folders, each with its folder.</summary>
    public IEnumerable<(Type Type, string Folder)> Types => Home.Load(_package).GetTypes().Select(type => (type, Of(type)!)).Where(static pair => pair.Item2 is not null);

    /// <summary>Which folder uses which other, with an example of each.</summary>
    public IEnumerable<(string Folder, string Uses, string Example)> Uses =>
        from pair in Types
        from used in References.Of(pair.Type)
        where used.Assembly == pair.Type.Assembly
        let folder = Of(used)
        where folder is not null && folder != pair.Folder
        select (pair.Folder, folder, $"{pair.Type.FullName} uses {used.FullName}");

    /// <summary>The folder of a type; null for one that was made by a compiler or is shared as source.</summary>
    public string? Of(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        string[] name = type.Name.Split('`');
        string key = Key(type.Namespace ?? "", name[0], name.Length == 1 ? 0 : int.Parse(name[1], System.Globalization.CultureInfo.InvariantCulture));
        return _folders.TryGetValue(key, out var folders) ? folders.First() : null;
    }

    /// <summary>The types whose parts stand in several folders.</summary>
    public IEnumerable<string> Scattered => _folders.Where(static pair => pair.Value.Count > 1).Select(static pair => $"{pair.Key}: {string.Join(", ", pair.Value)}");

    private void Add(string key, string folder)
    {
        if (!_folders.TryGetValue(key, out var folders)) _folders[key] = folders = [];
        folders.Add(folder);
    }

    private static string Key(string space, string name, int arity) => arity == 0 ? $"{space}.{name}" : $"{space}.{name}`{arity}";

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|abstract|static|partial|readonly|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>?\[\], .]+?) (?<name>\w+)(?:<(?<of>[^>]*)>)?", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
