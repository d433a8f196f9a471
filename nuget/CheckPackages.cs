// What a careful reviewer looks for in packages. Run by pack-and-consume.sh: CheckPackages FOLDER; every finding is a line, and then the exit code is 1.
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

const string Own = @"^LocationScore(\..+)?\.dll$";
Guid sourceLinks = new("CC110556-A091-4D38-9FEC-25AB9A351A6A"), embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
var findings = new List<string>();
var packages = Directory.GetFiles(args[0], "*.nupkg").Order(StringComparer.Ordinal).ToList();
foreach (string path in packages)
{
    string package = Path.GetFileName(path);
    void Must(bool holds, string what)
    {
        if (!holds) findings.Add($"{package}: {what}");
    }

    using var zip = ZipFile.OpenRead(path);
    var files = zip.Entries.Select(static entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
    string nuspec = files.Single(static file => file.EndsWith(".nuspec", StringComparison.Ordinal) && !file.Contains('/'));
    string id = nuspec[..^".nuspec".Length];
    using (var stream = zip.GetEntry(nuspec)!.Open())
    {
        var metadata = XDocument.Load(stream).Root!.Elements().Single(static one => one.Name.LocalName == "metadata");
        XElement? Part(string name) => metadata.Elements().FirstOrDefault(one => one.Name.LocalName == name);
        Must(Part("license") is { } license && (string?)license.Attribute("type") == "expression" && license.Value == "MIT", "the licence is not the expression MIT");
        foreach (string name in (string[])["description", "releaseNotes", "tags", "authors", "copyright"]) Must(!string.IsNullOrWhiteSpace(Part(name)?.Value), $"{name} is missing");
        foreach (string name in (string[])["readme", "icon"]) Must(Part(name) is { } file && files.Contains(file.Value), $"{name} is missing");
        Must(Part("repository") is { } repository && (string?)repository.Attribute("type") == "git" && Regex.IsMatch((string?)repository.Attribute("commit") ?? "", "^[0-9a-f]{40}$"), "the repository has no commit");
    }

    if (zip.GetEntry("icon.png") is { } icon)
    {
        byte[] bytes = Read(icon);
        Must(bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..], "the icon is not PNG");
        Must(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)) == 128 && BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)) == 128, "the icon is not 128 × 128");
    }

    bool tool = files.Any(static file => file.StartsWith("tools/", StringComparison.Ordinal));
    string version = package[(id.Length + 1)..^".nupkg".Length];

    // The package of the tool that users name only points to others, of which one is native for each kind of machine and one, 'any', is for the rest.
    string? settings = files.SingleOrDefault(static file => file.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal));
    var command = settings is null ? null : XDocument.Load(new MemoryStream(Read(zip.GetEntry(settings)!)));
    string[] pointsTo = [.. command?.Descendants("RuntimeIdentifierPackage").Select(static one => (string?)one.Attribute("Id") ?? "") ?? []];
    foreach (string other in pointsTo) Must(File.Exists(Path.Join(args[0], $"{other}.{version}.nupkg")), $"it points to {other}, which is not here");
    string? program = command?.Descendants("Command").Select(static one => (string?)one.Attribute("EntryPoint")).Single();
    bool native = program is not null && !program.EndsWith(".dll", StringComparison.Ordinal);
    if (pointsTo.Length > 0) Must(pointsTo.Any(static other => other.EndsWith(".any", StringComparison.Ordinal)), "it points to no portable package");
    if (!tool || pointsTo.Length > 0 || native)
    {
        string[] content = !tool ? [$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"] : native ? [settings!, settings![..^"DotnetToolSettings.xml".Length] + program] : [settings!];
        string[] expected = [nuspec, "README.md", "icon.png", .. content, "[Content_Types].xml", "_rels/.rels"];
        foreach (string missing in expected.Except(files)) Must(false, $"{missing} is missing");
        foreach (string stray in files.Except(expected).Where(static file => !file.StartsWith("package/services/metadata/", StringComparison.Ordinal))) Must(false, $"{stray} does not belong here");
    }

    // A tool carries its symbols, so that what it reports of a fault has lines; libraries have them in their symbol packages.
    foreach (string stray in files.Where(file => Regex.IsMatch(file, @"\.(cs|csproj|binlog|user|log|cache|tmp)$") || (!tool && file.EndsWith(".pdb", StringComparison.Ordinal)))) Must(false, $"{stray} does not belong here");

    if (native || pointsTo.Length > 0) continue;
    Must(zip.Entries.Any(static entry => Regex.IsMatch(entry.Name, Own)), "there is no assembly of this project");
    using var symbols = ZipFile.OpenRead(Path.ChangeExtension(path, ".snupkg"));
    foreach (var library in zip.Entries.Where(static entry => Regex.IsMatch(entry.Name, Own)))
    {
        using var portable = new PEReader(Read(library).ToImmutableArray());
        var debug = portable.ReadDebugDirectory();
        Must(debug.Any(static entry => entry.Type == DebugDirectoryEntryType.Reproducible), $"{library.Name} is not deterministic");
        var reader = portable.GetMetadataReader();
        Must(reader.GetAssemblyDefinition().Version.ToString(3) == version, $"{library.Name} has the version {reader.GetAssemblyDefinition().Version}");
        if (symbols.GetEntry(Path.ChangeExtension(library.FullName, ".pdb")) is not { } pdb)
        {
            Must(false, $"{library.Name} has no symbols");
            continue;
        }

        using var provider = MetadataReaderProvider.FromPortablePdbImage(Read(pdb).ToImmutableArray());
        var known = provider.GetMetadataReader();
        var codeView = debug.Where(static entry => entry.Type == DebugDirectoryEntryType.CodeView).Select(portable.ReadCodeViewDebugDirectoryData).First();
        Must(new BlobContentId(known.DebugMetadataHeader!.Id).Guid == codeView.Guid, $"the symbols are not those of {library.Name}");
        var kinds = known.CustomDebugInformation.Select(known.GetCustomDebugInformation).ToLookup(one => known.GetGuid(one.Kind));
        var embedded = kinds[embeddedSource].Select(static one => one.Parent).ToHashSet();
        bool linked = kinds[sourceLinks].Any();
        foreach (var document in known.Documents.Where(document => !embedded.Contains(document)))
            Must(linked, $"{known.GetString(known.GetDocument(document).Name)} is neither linked nor embedded");
    }
}

foreach (string finding in findings) Console.Error.WriteLine(finding);
Console.WriteLine($"{packages.Count} packages looked through, {findings.Count} findings");
return findings.Count == 0 && packages.Count > 0 ? 0 : 1;

static byte[] Read(ZipArchiveEntry entry)
{
    using var stream = entry.Open();
    using var memory = new MemoryStream();
    stream.CopyTo(memory);
    return memory.ToArray();
}
