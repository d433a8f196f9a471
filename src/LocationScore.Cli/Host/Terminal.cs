using System.Globalization;
using System.Text;

namespace LocationScore.Cli.Host;

/// <summary>Where the tool writes, and how wide and colourful that may be.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where problems and progress go.</param>
/// <param name="Width">The width of the results, in character cells.</param>
/// <param name="Colour">Whether results may carry colour codes.</param>
/// <param name="Interactive">Whether somebody watches: progress may be shown on <paramref name="Error"/>.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, int Width = 100, bool Colour = false, bool Interactive = false)
{
    private const int Narrowest = 60, Widest = 200, Piped = 100;

    /// <summary>The terminal that the process runs in; <c>COLUMNS</c> and <c>NO_COLOR</c> are heeded.</summary>
    internal static Terminal OfProcess()
    {
        if (!Console.IsOutputRedirected) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool piped = Console.IsOutputRedirected;
        bool colour = !piped && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(StandardStreams.Output(), StandardStreams.Error(), Math.Clamp(MeasuredWidth(piped), Narrowest, Widest), colour,
            !Console.IsErrorRedirected);
    }

    private static int MeasuredWidth(bool piped)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns)
            && columns > 0) return columns;
        if (piped) return Piped;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : Piped;
        }
        catch (IOException)
        {
            return Piped;
        }
    }
}
