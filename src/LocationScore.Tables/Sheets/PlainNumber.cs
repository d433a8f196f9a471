using System.Globalization;
using csFastFloat;

namespace LocationScore.Tables.Sheets;

/// <summary>Numbers as tables write them when all is well: digits, one decimal sign, a power of ten. The nearest double, as <see cref="double.Parse(string)"/> gives it.</summary>
internal static class PlainNumber
{
    private static readonly double[] s_powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    internal static bool TryParse(ReadOnlySpan<char> text, char point, out double value)
    {
        value = 0;
        text = text.Trim();
        int at = 0, digits = 0, decimals = 0, exponent = 0;
        bool negative = false;
        if (at < text.Length && text[at] is '+' or '-') negative = text[at++] == '-';
        ulong mantissa = 0;
        int start = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if (mantissa < 100_000_000_000_000_000) mantissa = (mantissa * 10) + (ulong)(text[at] - '0');
            else exponent = 1000;
        }

        digits = at - start;
        if (at < text.Length && text[at] == point)
        {
            int first = ++at;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                if (mantissa < 100_000_000_000_000_000) mantissa = (mantissa * 10) + (ulong)(text[at] - '0');
                else exponent = 1000;
            }

            decimals = at - first;
        }

        if (digits + decimals == 0) return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-') at++;
            int first = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at == first) return false;
            exponent = 1000;
        }

        if (at < text.Length) return false;
        if (exponent == 0 && mantissa <= 1UL << 53 && decimals <= 22)
        {
            // Both numbers are exact, so that the one division rounds as it must (Clinger, 1990).
            value = decimals == 0 ? mantissa : mantissa / s_powers[decimals];
            if (negative) value = -value;
            return true;
        }

        if (text[0] == '+') text = text[1..];
        return FastDoubleParser.TryParseDouble(text, out int used, out value, NumberStyles.Float, point) && used == text.Length && double.IsFinite(value);
    }
}
