using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LocationScore.Cli.Host;

/// <summary>The standard output of the process as a writer that says when nobody takes what is written.</summary>
/// <remarks>The console's own writer keeps silent when a pipe was closed, so that half a result would pass for a whole one.</remarks>
internal static partial class StandardOutput
{
    private const int Descriptor = 1, GetFlags = 1, CloseOnExec = 1, BufferSize = 1 << 15;

    /// <summary>Opens it; null when the process was started without one.</summary>
    internal static TextWriter? Open()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows()) return new StreamWriter(Console.OpenStandardOutput(), encoding, BufferSize);
        if (!IsGiven()) return null;
        try
        {
            var stream = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return new StreamWriter(stream, encoding, BufferSize);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A process without an output gets the number of one for the next file that the runtime opens for itself, which is marked as
    /// its own.</summary>
    private static bool IsGiven() => Flags(Descriptor, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flags(int descriptor, int command);
}
