namespace LocationScore.Cli.Host;

/// <summary>Files that appear together or not at all.</summary>
internal sealed class FileTransaction
{
    private readonly List<(string Target, string Temporary, string Backup)> _files = [];
    private readonly List<string> _directories = [];
    private readonly Stack<Action> _undo = [];

    /// <summary>Writes the content beside its target under a temporary name.</summary>
    internal void Stage(string target, Action<Stream> write)
    {
        string folder = Path.GetDirectoryName(target)!;
        MakeDirectory(folder);
        string stem = Path.Join(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        _files.Add((target, stem + ".tmp", stem + ".bak"));
        using var file = new FileStream(stem + ".tmp", FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var stream = new BufferedStream(new LimitedStream(file), 1 << 16);
        write(stream);
        stream.Flush();
        file.Flush(flushToDisk: true);
    }

    /// <summary>Renames everything to its target; what was there before comes back when one of the renames fails.</summary>
    internal void Commit()
    {
        foreach (var (target, temporary, backup) in _files)
        {
            if (_files.Count == 1)
            {
                File.Move(temporary, target, overwrite: true);
                continue;
            }

            if (File.Exists(target))
            {
                File.Move(target, backup);
                _undo.Push(() => File.Move(backup, target, overwrite: true));
            }

            File.Move(temporary, target);
            _undo.Push(() => File.Delete(target));
        }

        foreach (var (_, _, backup) in _files) File.Delete(backup);
    }

    /// <summary>Leaves everything as it was.</summary>
    internal void Undo()
    {
        while (_undo.TryPop(out var step)) step();
        foreach (var (_, temporary, _) in _files) File.Delete(temporary);
        for (int k = _directories.Count - 1; k >= 0; k--)
        {
            if (!Directory.EnumerateFileSystemEntries(_directories[k]).Any()) Directory.Delete(_directories[k]);
        }
    }

    private void MakeDirectory(string folder)
    {
        var missing = new Stack<string>();
        for (string? at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at)) missing.Push(at);
        while (missing.TryPop(out string? next))
        {
            Directory.CreateDirectory(next);
            _directories.Add(next);
        }
    }
}
