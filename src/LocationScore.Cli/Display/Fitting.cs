using System.Text;
using LocationScore.Reporting;
using Spectre.Console;

namespace LocationScore.Cli.Display;

/// <summary>Fits the columns of a table into a width: numbers stay whole, texts share what is left and break at blanks, or inside long
/// names at their signs.</summary>
internal static class Fitting
{
    private const int NarrowestText = 14;

    // Before a piece that continues the word before it; no text has it once it is safe.
    private const char Glue = '\0';

    /// <summary>The width of each column, or null when they fit as they are.</summary>
    internal static int[]? Widths(IReadOnlyList<ReportColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        int[] natural = [.. columns
            .Select((column, k) => rows.Select(row => row[k].GetCellWidth()).Append(column.Header.GetCellWidth()).Max())];
        int room = width - columns.Sum(static column => column.Tight ? 1 : 2) - 1;
        if (natural.Sum() <= room) return null;
        int[] least = [.. columns.Select((column, k) => column.Right || column.KeepWhole ? natural[k] : Math
            .Min(natural[k], LongestWord(column, rows, k)))];
        if (least.Sum() > room) least = [.. columns.Select((column, k) => column.Right ? natural[k] : Math.Min(natural[k], NarrowestText))];
        int left = Math.Max(0, room - least.Sum());
        double wanted = natural.Sum() - least.Sum();
        var widths = natural.Select((full, k) => least[k] + (int)(left * (full - least[k]) / wanted)).ToArray();
        for (int spare = room - widths.Sum(), k = 0; spare > 0 && k < widths.Length; k++)
        {
            int more = Math.Min(spare, natural[k] - widths[k]);
            widths[k] += more;
            spare -= more;
        }

        return widths;
    }

    /// <summary>The lines of a text at a width; an indent holds for every line.</summary>
    internal static List<string> Lines(string text, int width)
    {
        int indent = Math.Min(text.Length - text.TrimStart(' ').Length, width / 2);
        string margin = new(' ', indent);
        int room = Math.Max(1, width - indent);
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, room)))
        {
            bool glued = word[0] == Glue;
            string piece = glued ? word[1..] : word;
            int needed = (line.Length == 0 || glued ? 0 : 1) + piece.GetCellWidth();
            if (line.Length > 0 && line.ToString().GetCellWidth() + needed > room)
            {
                lines.Add(margin + line);
                line.Clear();
                glued = true;
            }

            if (line.Length > 0 && !glued) line.Append(' ');
            line.Append(piece);
        }

        lines.Add(margin + line);
        return lines;
    }

    private static int LongestWord(ReportColumn column, IReadOnlyList<IReadOnlyList<string>> rows, int k) =>
        Math.Max(NarrowestText, rows.SelectMany(row => row[k].Split(' ')).Append(column.Header).Max(static word => word.GetCellWidth()));

    /// <summary>A word that is wider than the room in pieces: behind its signs where it has some, anywhere else.</summary>
    private static IEnumerable<string> Pieces(string word, int room)
    {
        if (word.GetCellWidth() <= room)
        {
            yield return word;
            yield break;
        }

        var piece = new StringBuilder();
        bool first = true;
        foreach (var rune in word.EnumerateRunes())
        {
            string sign = rune.ToString();
            if (piece.Length > 0 && piece.ToString().GetCellWidth() + sign.GetCellWidth() > room)
            {
                yield return first ? piece.ToString() : Glue + piece.ToString();
                first = false;
                piece.Clear();
            }

            piece.Append(sign);
            if (sign is not ("_" or "-" or "/" or "." or "?" or "&")) continue;
            yield return first ? piece.ToString() : Glue + piece.ToString();
            first = false;
            piece.Clear();
        }

        if (piece.Length > 0) yield return first ? piece.ToString() : Glue + piece.ToString();
    }
}
