using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>A ranking as stacked bars with the ranks that each location can have.</summary>
internal static class RankingChart
{
    private const double Row = 30, Left = 190, Bar = 480, Score = 80, Interval = 170;

    /// <summary>One location of the ranking.</summary>
    /// <param name="Rank">Its rank.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Score">Its score as text.</param>
    /// <param name="Parts">Its points in shares of the longest bar.</param>
    /// <param name="Best">Its best rank, or null.</param>
    /// <param name="Worst">Its worst rank, or null.</param>
    /// <param name="IsFocus">Whether it stands out.</param>
    internal sealed record Line(int Rank, string Name, string Score, ImmutableArray<BarPart> Parts, int? Best, int? Worst, bool IsFocus);

    /// <summary>Draws the ranking.</summary>
    internal static Chart Of(string title, IReadOnlyList<string> legend, IReadOnlyList<Line> lines, int count)
    {
        var body = new MarkupText();
        double y = Legend(body, legend);
        bool ranges = lines.Any(static line => line.Best is not null);
        double right = Left + Bar + Score;
        body.Add($"""<text class="small" x="{Left}" y="{y}">points by factor</text>""");
        if (ranges) body.Add($"""<text class="small" x="{right}" y="{y}">rank, each weight within ±20 %</text>""");
        y += 12;
        foreach (var line in lines)
        {
            if (line.IsFocus) body.Add($"""<rect class="focus" x="0" y="{y}" width="{right + Interval}" height="{Row}"/>""");
            string strong = line.IsFocus ? "name strong" : "name";
            body.Add($"""<text class="name end" x="24" y="{y + 20}">{line.Rank}</text>""");
            body.Add($"""<text class="{strong}" x="36" y="{y + 20}">{ShownText.Name(line.Name, 22)}</text>""");
            double end = ScoreBar.Parts(body, line.Parts, Bar, Left, y + 5, Row - 10);
            body.Add($"""<text class="{strong}" x="{end + 8}" y="{y + 20}">{line.Score}</text>""");
            if (line is { Best: { } best, Worst: { } worst }) Range(body, right, y + (Row / 2), line.Rank, best, worst, count);
            y += Row;
        }

        return new(title, right + (ranges ? Interval : 0), y, body);
    }

    private static void Range(MarkupText body, double x, double y, int rank, int best, int worst, int count)
    {
        const double Width = 110;
        double At(int r) => x + (count == 1 ? 0 : Width * (r - 1) / (count - 1));
        body.Add($"""<path class="grid" d="M{x} {y}H{x + Width}"/><path class="range" d="M{At(best)} {y}H{At(worst)}"/>""");
        body.Add($"""<circle class="dot" cx="{At(rank)}" cy="{y}" r="4"/><text class="small" x="{x + Width + 12}" y="{y + 4}">""");
        body.Add($"""{(best == worst ? $"{best}" : $"{best}–{worst}")}</text>""");
    }

    private static double Legend(MarkupText body, IReadOnlyList<string> legend)
    {
        double x = 0, y = 4;
        for (int k = 0; k < legend.Count; k++)
        {
            string text = ShownText.Name(legend[k]);
            double width = 36 + (7.2 * text.Length);
            if (x > 0 && x + width > Left + Bar + Score + Interval) (x, y) = (0, y + 24);
            body.Add($"""<rect class="{Hue.Fill(k)}" x="{x}" y="{y}" width="18" height="18" rx="3"/>""");
            body.Add($"""<text class="letter" x="{x + 9}" y="{y + 13}">{Hue.Letter(k)}</text>""");
            body.Add($"""<text class="small" x="{x + 24}" y="{y + 13}">{text}</text>""");
            x += width + 8;
        }

        return y + 44;
    }
}
