using System.Globalization;
using System.IO.Enumeration;
using LocationScore.Numerics;

namespace LocationScore.Cli.Host;

/// <summary>The files that the tool reads and writes. Writing is all or nothing: into temporary files first, then renamed.</summary>
/// <param name="directory">The directory that relative paths start from.</param>
internal sealed class FileStore(string directory)
{
    internal const long MaximumBytes = 256L << 20;

    private readonly List<string> _read = [], _patterns = [], _queries = [];

    internal string FullPath(string path) => Path.GetFullPath(path, directory);

    internal bool Exists(string path) => File.Exists(FullPath(path)) || Directory.Exists(FullPath(path));

    /// <summary>Reads a whole file, or says why not.</summary>
    internal byte[]? Read(string path, string option, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            problems.Add(new(ProblemCodes.Missing, option, "No file is named.", "an empty text", "the name of a file"));
            return null;
        }

        string full = FullPath(path);
        if (Directory.Exists(full))
        {
            problems.Add(new(ProblemCodes.FileProblem, option, "This is a directory.", path, "a file", Repair: "Name a file in it."));
            return null;
        }

        if (!File.Exists(full))
        {
            problems.Add(new(ProblemCodes.FileProblem, option, "There is no such file.", path, null, NearestFile(full, path),
                "Check the name and the directory."));
            return null;
        }

        if (IsDevice(Target(path)))
        {
            problems.Add(new(ProblemCodes.FileProblem, option, "This is a device, which may never end.", path, "a file"));
            return null;
        }

        try
        {
            using var file = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.CanSeek && file.Length > MaximumBytes) return TooLarge(path, option, file.Length, problems);
            using var content = new MemoryStream(file.CanSeek ? (int)file.Length : 0);
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = file.Read(buffer)) > 0;)
            {
                content.Write(buffer, 0, read);
                if (content.Length > MaximumBytes) return TooLarge(path, option, content.Length, problems);
            }

            _read.Add(full);
            return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(ProblemCodes.FileProblem, option, $"The file cannot be read: {e.Message}", path));
            return null;
        }
    }

    /// <summary>Keeps what another program reads for this call from being replaced.</summary>
    /// <param name="files">A file, several with * in the name, or an empty text.</param>
    /// <param name="query">A query that may name files, or null: a file whose name stands in it counts as an input.</param>
    internal void Keep(string files, string? query)
    {
        if (files.Contains('*', StringComparison.Ordinal)) _patterns.Add(FullPath(files));
        else if (files.Length > 0) _read.Add(FullPath(files));
        if (query is not null) _queries.Add(query);
    }

    private static byte[]? TooLarge(string path, string option, long size, List<Problem> problems)
    {
        problems.Add(new(ProblemCodes.TooLarge, option, "The file is too large.",
            string.Create(CultureInfo.InvariantCulture, $"{path}: {size >> 20} MiB"),
            string.Create(CultureInfo.InvariantCulture, $"at most {MaximumBytes >> 20} MiB")));
        return null;
    }

    /// <summary>Writes files, all or none; directories that are missing are made. A file that was read is never replaced, others only when
    /// that is wanted.</summary>
    /// <param name="contents">The files.</param>
    /// <param name="option">The option that names them, for messages.</param>
    /// <param name="force">Whether files that exist may be replaced.</param>
    /// <param name="otherwise">What to choose instead, for messages.</param>
    /// <exception cref="ProblemsException">One cannot be written; nothing is changed, and every reason that is known beforehand is
    /// listed.</exception>
    internal void Write(IReadOnlyList<FileContent> contents, string option, bool force, string otherwise)
    {
        var problems = new List<Problem>();
        foreach (var content in contents) CheckTarget(content.Path, option, force, otherwise, problems);
        if (problems.Count > 0) throw new ProblemsException(problems);
        var transaction = new FileTransaction();
        try
        {
            foreach (var content in contents) transaction.Stage(Target(content.Path), content.Write);
            transaction.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            transaction.Undo();
            throw new ProblemsException([new(ProblemCodes.FileProblem, option, $"Nothing was written: {Reason(e)}",
                string.Join(", ", contents.Select(static c => c.Path)), "a place that can be written")]);
        }
        catch
        {
            transaction.Undo();
            throw;
        }
    }

    /// <summary>Why the file could not be written, without the name of the temporary file that nobody asked for.</summary>
    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "the place must not be written to.",
        FileNotFoundException or DirectoryNotFoundException => "no file can be made there.",
        _ when e.Message.Contains(".tmp", StringComparison.Ordinal)
            && e.Message.IndexOf(" : ", StringComparison.Ordinal) is >= 0 and var at => $"{e.Message[..at].ToLowerInvariant()}.",
        _ => e.Message,
    };

    private void CheckTarget(string path, string option, bool force, string otherwise, List<Problem> problems)
    {
        string full = FullPath(path);
        if (path.Length == 0 || Path.EndsInDirectorySeparator(path) || Directory.Exists(full))
            problems.Add(new(ProblemCodes.FileProblem, option, "This is a directory.", path, "the name of a file",
                Repair: $"Add a name, such as {Path.Join(path, "ranking.xlsx")}."));
        else if (IsDevice(Target(path)))
            problems.Add(new(ProblemCodes.FileProblem, option, "This is a device; replacing it with a file would break it.", path,
                "the name of a file", Repair: $"Choose {otherwise}."));
        else if (InputAt(full) is { } read)
            problems.Add(new(ProblemCodes.FileProblem, option, "This file is an input of the same call; it is never replaced.", path,
                "the name of another file", Repair: $"The input is {Path.GetFileName(read)}: choose {otherwise}."));
        else if (!force && File.Exists(full))
            problems.Add(new(ProblemCodes.FileProblem, option, "The file exists already.", path, null,
                Repair: $"Choose {otherwise}, or add --force to replace it."));
    }

    /// <summary>The input of this call that a path leads to, or null.</summary>
    private string? InputAt(string full) => _read.Find(read => SameFile.Are(read, full))
        ?? (_patterns.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, full))
            || (File.Exists(full) && _queries.Exists(query => query.Contains(Path.GetFileName(full), StringComparison.OrdinalIgnoreCase)))
                ? full : null);

    /// <summary>Whether a path leads to a device; what a shell passes as a file, such as /dev/fd/63, is none.</summary>
    private static bool IsDevice(string full) => full.StartsWith(@"\\.\", StringComparison.Ordinal)
        || (full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/fd/", StringComparison.Ordinal)
            && !full.StartsWith("/dev/shm/", StringComparison.Ordinal) && full != "/dev/stdin");

    /// <summary>A link is followed, so that the file behind it is replaced and the link stays.</summary>
    private string Target(string path)
    {
        string full = FullPath(path);
        return File.Exists(full) ? new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full : full;
    }

    private static string? NearestFile(string full, string asked)
    {
        try
        {
            string? folder = Path.GetDirectoryName(full);
            if (!Directory.Exists(folder)) return null;
            string? name = NearestName.Of(Path.GetFileName(full),
                Directory.EnumerateFiles(folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal).Take(1000));
            return name is null ? null : Path.Join(Path.GetDirectoryName(asked), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>A file that is to be written.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Write">Writes its content.</param>
internal sealed record FileContent(string Path, Action<Stream> Write)
{
    internal static FileContent Of(string path, byte[] content) => new(path, stream => stream.Write(content));
}
