namespace LocationScore.Cli.Host;

/// <summary>Tells whether two paths lead to one file: through links, hard links, or another spelling where the file system takes it for the
/// same.</summary>
internal static class SameFile
{
    internal static bool Are(string one, string other)
    {
        if (!File.Exists(one) || !File.Exists(other)) return false;
        if (string.Equals(Resolved(one), Resolved(other), StringComparison.Ordinal)) return true;
        FileStream held;
        try
        {
            held = new FileStream(one, FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        // A file that is held for oneself cannot be opened again, whatever the name.
        using (held)
        {
            try
            {
                using var again = new FileStream(other, FileMode.Open, FileAccess.Read, FileShare.None);
                return false;
            }
            catch (IOException)
            {
                return true;
            }
            catch (UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>The path with every link in it followed.</summary>
    private static string Resolved(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            string? folder = Path.GetDirectoryName(full);
            if (folder is not null) full =
                Path.Join(new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder, Path.GetFileName(full));
            return new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }
}
