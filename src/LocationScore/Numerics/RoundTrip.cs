using System.Globalization;

namespace LocationScore.Numerics;

/// <summary>Writes numbers so that they read back to the same bits.</summary>
/// <remarks>
/// The shortest form of the runtime ("R", and that of its JSON writer) loses the last bit of some powers of two, such as 2⁻²⁵ and 2⁻⁹⁵⁸,
/// where the gap to the next smaller number is half that to the next larger: what does not read back is written with 17 digits.
/// </remarks>
internal static class RoundTrip
{
    /// <summary>The longest text of a number.</summary>
    internal const int LongestText = 32;

    /// <summary>The shortest text that reads back, in the invariant culture.</summary>
    internal static string Text(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(value) && double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) != value
            ? value.ToString("G17", CultureInfo.InvariantCulture) : text;
    }

    /// <summary>Writes the same text in UTF-8 and returns its length.</summary>
    internal static int Write(double value, Span<byte> utf8)
    {
        bool fits = value.TryFormat(utf8, out int length, "R", CultureInfo.InvariantCulture);
        if (fits && double.Parse(utf8[..length], NumberStyles.Float, CultureInfo.InvariantCulture) != value) fits =
            value.TryFormat(utf8, out length, "G17", CultureInfo.InvariantCulture);
        return fits ? length : throw new ArgumentException("There is no room for the number.", nameof(utf8));
    }

    /// <summary>The floating-point number nearest to a decimal one: that of its digits, which a division of the runtime may miss by a last
    /// bit.</summary>
    internal static double Nearest(decimal value) => double.Parse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float,
        CultureInfo.InvariantCulture);
}
