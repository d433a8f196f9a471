using System.Buffers.Text;
using System.Globalization;

namespace LocationScore.Json;

/// <summary>Numbers of documents.</summary>
internal static class JsonNumber
{
    /// <summary>Reads a number token; too large ones are infinite.</summary>
    internal static double Read(ReadOnlySpan<byte> token) =>
        Utf8Parser.TryParse(token, out double value, out int used) && used == token.Length
            ? value : double.Parse(token, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number that a text was probably meant to be, in JSON, or null.</summary>
    internal static string? Meant(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > 40) return null;
        if (!double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && !double.TryParse(trimmed.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return null;
        return double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;
    }
}
