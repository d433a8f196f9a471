using System.Text;

namespace LocationScore.Cli.Host;

/// <summary>The standard output and error of the process as writers that say when nobody takes what is written.</summary>
/// <remarks>The console's own writer keeps silent when a pipe was closed, so that half a result would pass for a whole one.</remarks>
internal static class StandardStreams
{
    private const int OutputDescriptor = 1, ErrorDescriptor = 2, BufferSize = 1 << 15;

    private static readonly UTF8Encoding s_text = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Opens the standard output; what is written fails with an <see cref="IOException"/> when the process was started without
    /// one.</summary>
    internal static TextWriter Output() => Open(OutputDescriptor, Console.OpenStandardOutput) is { } stream
        ? new StreamWriter(stream, s_text, BufferSize) : new ClosedWriter();

    /// <summary>Opens the standard error. It never fails: whoever does not take it is not told, and the work goes on.</summary>
    internal static TextWriter Error() => TextWriter.Synchronized(Open(ErrorDescriptor, Console.OpenStandardError) is { } stream
        ? new StreamWriter(new PatientStream(stream), s_text) { AutoFlush = true } : TextWriter.Null);

    private static Stream? Open(int descriptor, Func<Stream> console) => OperatingSystem.IsWindows() ? console()
        : DescriptorStream.IsGiven(descriptor) ? new DescriptorStream(descriptor) : null;
}

/// <summary>The output of a process that was started without one.</summary>
internal sealed class ClosedWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("The standard output is closed.");
}
