namespace LocationScore.Extensions.DependencyInjection;

/// <summary>What tells whether a file has changed.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Length">Its length in bytes, or -1 when there is no such file.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct FileStamp(string Path, long Length, DateTime Written)
{
    /// <summary>The length of a file that is there but could not be read, because it is locked or forbidden: unlike any real one, so that reading is tried again.</summary>
    internal const long Unread = -2;

    internal static FileStamp Of(string path)
    {
        try
        {
            // Behind links: mounted configuration is changed by replacing a link, not the file.
            var file = new FileInfo(path);
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
            return file.Exists ? new(path, file.Length, file.LastWriteTimeUtc) : new(path, -1, default);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(path, -1, default);
        }
    }
}
