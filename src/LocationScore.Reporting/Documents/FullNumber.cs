using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Numbers in full, as machines read them: the shortest text that gives the same bits back.</summary>
internal static class FullNumber
{
    /// <summary>The longest text that <see cref="Write"/> needs.</summary>
    internal const int Longest = 32;

    /// <summary>A number in full; a negative zero is a zero.</summary>
    internal static string Of(double value)
    {
        Span<byte> text = stackalloc byte[Longest];
        return System.Text.Encoding.ASCII.GetString(text[..Write(value, text)]);
    }

    /// <summary>Writes a number in full and returns the number of bytes.</summary>
    internal static int Write(double value, Span<byte> target)
    {
        value += 0.0;
        value.TryFormat(target, out int written, "R", CultureInfo.InvariantCulture);

        // The shortest text of some powers of two is one digit too short in the runtime (2^-25 and 2^-958 in .NET 10): read it back.
        const long Mantissa = (1L << 52) - 1;
        if ((BitConverter.DoubleToInt64Bits(value) & Mantissa) == 0 && value != 0
            && double.Parse(target[..written], CultureInfo.InvariantCulture) != value)
            value.TryFormat(target, out written, "G17", CultureInfo.InvariantCulture);
        return written;
    }
}
