using System.Globalization;
using System.Runtime.CompilerServices;
using csFastFloat;

namespace LocationScore.Tables.Sheets;

/// <summary>Numbers as tables write them when all is well: digits, one decimal sign, a power of ten. The nearest double, as
/// <see cref="double.Parse(string)"/> gives it.</summary>
internal static class PlainNumber
{
    // Nineteen digits fit into 64 bits.
    private const int LongestExact = 19;

    private const ulong MostExact = 1UL << 53;

    private static readonly double[] s_powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
        1e14, 1e15, 1e16, 1e17, 1e18];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool TryParse(ReadOnlySpan<char> text, char point, out double value)
    {
        value = 0;
        if (text.Length > 0 && (text[0] <= ' ' || text[^1] <= ' ')) text = text.Trim();
        int at = 0, digits = 0, decimals = -1;
        bool negative = false;
        if (text.Length > 0 && text[0] is '+' or '-') negative = text[at++] == '-';
        ulong mantissa = 0;
        for (; at < text.Length; at++)
        {
            uint digit = (uint)(text[at] - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                digits++;
            }
            else if (text[at] == point && decimals < 0)
            {
                decimals = digits;
            }
            else
            {
                break;
            }
        }

        if (digits == 0) return false;
        if (at < text.Length || digits > LongestExact || mantissa > MostExact) return TryLonger(text, at, point, out value);

        // Both numbers are exact, so that the one division rounds as it must (Clinger, 1990).
        value = decimals < 0 || decimals == digits ? mantissa : mantissa / s_powers[digits - decimals];
        if (negative) value = -value;
        return true;
    }

    /// <summary>A number with a power of ten, or with more digits than are exact.</summary>
    /// <param name="text">The text, whose digits are known to be well-formed up to a place.</param>
    /// <param name="at">That place.</param>
    /// <param name="point">The decimal sign.</param>
    /// <param name="value">The number.</param>
    private static bool TryLonger(ReadOnlySpan<char> text, int at, char point, out double value)
    {
        value = 0;
        if (at < text.Length)
        {
            if (text[at] is not ('e' or 'E')) return false;
            at++;
            if (at < text.Length && text[at] is '+' or '-') at++;
            if (at == text.Length) return false;
            for (; at < text.Length; at++)
            {
                if (!char.IsAsciiDigit(text[at])) return false;
            }
        }

        if (text[0] == '+') text = text[1..];
        return FastDoubleParser.TryParseDouble(text, out int used, out value, NumberStyles.Float, point)
            && used == text.Length && double.IsFinite(value);
    }
}
