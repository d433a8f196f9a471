using System.Globalization;
using System.Text;

namespace LocationScore.Reporting;

/// <summary>How many cells of a terminal a text takes: East Asian characters take two, marks that join others none.</summary>
internal static class TextWidth
{
    internal static int Of(string text)
    {
        int width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value switch
        {
            // The blocks of Unicode Annex 11 that are wide as a whole: Hangul Jamo, CJK and kana, Hangul, compatibility and full-width
            // forms, emoji, further CJK.
            >= 0x1100 and <= 0x115F => 2,
            >= 0x2E80 and <= 0xA4CF and not 0x303F => 2,
            >= 0xAC00 and <= 0xD7A3 => 2,
            >= 0xF900 and <= 0xFAFF => 2,
            >= 0xFE30 and <= 0xFE6F => 2,
            >= 0xFF00 and <= 0xFF60 => 2,
            >= 0xFFE0 and <= 0xFFE6 => 2,
            >= 0x1F300 and <= 0x1FAFF => 2,
            >= 0x20000 and <= 0x3FFFD => 2,
            _ => 1,
        };
}
