using LocationScore.Cli.Host;

namespace LocationScore.Cli.Tests;

/// <summary>Runs the tool in this process, in a directory of its own that is removed afterwards.</summary>
public sealed class Cli : IDisposable
{
    private readonly int _width;
    private readonly bool _lent;

    public Cli(int width = 100)
        : this(Directory.CreateTempSubdirectory("locationscore-").FullName, width)
    {
    }

    private Cli(string folder, int width) => (Folder, _width) = (folder, width);

    private Cli(string folder)
        : this(folder, 100) => _lent = true;

    /// <summary>Runs the tool in a directory of somebody else, who removes it.</summary>
    public static Cli In(string folder) => new(folder);

    public string Folder { get; }

    public CliOutcome Run(params string[] args) => Run(CancellationToken.None, args);

    public CliOutcome Run(CancellationToken cancellation, params string[] args) => Run(colour: false, cancellation, args);

    public CliOutcome Run(bool colour, CancellationToken cancellation, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int exit = Tool.Run(args, new Terminal(output, error, _width, colour), new FileStore(Folder), cancellation);
        return new(exit, output.ToString(), error.ToString());
    }

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Join(Folder, name), text);
        return name;
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Join(Folder, name), bytes);
        return name;
    }

    public string Read(string name) => File.ReadAllText(Path.Join(Folder, name));

    /// <summary>Every file below the directory, hidden ones too.</summary>
    public string[] Files() => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        if (!_lent) Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What a call of the tool gave.</summary>
public sealed record CliOutcome(int Exit, string Out, string Error);
