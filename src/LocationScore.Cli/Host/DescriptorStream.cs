using System.Runtime.InteropServices;

namespace LocationScore.Cli.Host;

/// <summary>Writes to an open file of the process where its position stands, as every program of a shell does: the file may be shared
/// with the programs before and after.</summary>
/// <remarks>A file stream of the runtime keeps a position of its own and would write over what others have written.</remarks>
internal sealed partial class DescriptorStream(int descriptor) : OneWayStream(CancellationToken.None)
{
    private const int GetFlags = 1, CloseOnExec = 1, Interrupted = 4;

    /// <summary>The runtime gives the number of an output that the process was started without to the next file of its own, which it marks
    /// as such.</summary>
    internal static bool IsGiven(int descriptor) => Flags(descriptor, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;

    protected override void WriteOn(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint written = WriteSome(descriptor, bytes, (nuint)bytes.Length);
            if (written >= 0)
            {
                bytes = bytes[(int)written..];
                continue;
            }

            int error = Marshal.GetLastPInvokeError();
            if (error == Interrupted) continue;
            if (!IsFull(error)) throw new IOException(Marshal.GetPInvokeErrorMessage(error));

            // The other end of a pipe that does not wait is slower.
            Thread.Sleep(1);
        }
    }

    private static bool IsFull(int error) => error == (OperatingSystem.IsLinux() ? 11 : 35);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flags(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint WriteSome(int descriptor, ReadOnlySpan<byte> bytes, nuint count);
}
