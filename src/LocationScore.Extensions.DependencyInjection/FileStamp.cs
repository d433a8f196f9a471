namespace LocationScore.Extensions.DependencyInjection;

/// <summary>What tells whether a file has changed.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Target">The file behind all links: mounted configuration and releases are changed by replacing a link to a folder, and the
/// new file may be as long and as old.</param>
/// <param name="Length">Its length in bytes, or -1 when there is no such file.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct FileStamp(string Path, string Target, long Length, DateTime Written)
{
    /// <summary>The length of a file that is there but could not be read, because it is locked or forbidden: unlike any real one, so that
    /// reading is tried again.</summary>
    internal const long Unread = -2;

    private const int MostLinks = 40;

    internal static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(Behind(path, MostLinks));
            if (file.Exists) return new(path, file.FullName, file.Length, file.LastWriteTimeUtc);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // As if it were not there.
        }

        return new(path, path, -1, default);
    }

    /// <summary>The path with the links of all its parts followed, as far as they do not go in circles.</summary>
    private static string Behind(string path, int links)
    {
        string root = System.IO.Path.GetPathRoot(path)!, real = root;
        foreach (string part in path[root.Length..].Split(System.IO.Path.DirectorySeparatorChar))
        {
            real = System.IO.Path.Combine(real, part);
            if (File.ResolveLinkTarget(real, returnFinalTarget: false) is not { } target) continue;
            if (links == 0) return real;
            real = Behind(target.FullName, links - 1);
        }

        return real;
    }
}
