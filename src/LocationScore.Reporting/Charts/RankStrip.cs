using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>The rank of one location at every weight of one factor, as a strip from 0 to 100 %.</summary>
internal static class RankStrip
{
    private const double Narrow = 0.035;
    private const int MostLetters = 32;

    /// <summary>A stretch of a strip.</summary>
    /// <param name="From">Where it begins, 0..1.</param>
    /// <param name="To">Where it ends, 0..1.</param>
    /// <param name="Rank">The rank there.</param>
    internal readonly record struct Stretch(double From, double To, int Rank);

    /// <summary>The most stretches that are drawn one by one.</summary>
    internal const int MostStretches = 60;

    private const int Slices = 100;

    /// <summary>The stretches as they are drawn: many of them become slices of one hundredth with the rank in their middle.</summary>
    internal static IReadOnlyList<Stretch> Drawn(IReadOnlyList<Stretch> stretches)
    {
        if (stretches.Count <= MostStretches) return stretches;
        var drawn = new List<Stretch>();
        int at = 0;
        for (int k = 0; k < Slices; k++)
        {
            double from = (double)k / Slices, to = (k + 1.0) / Slices;
            while (at < stretches.Count - 1 && stretches[at].To < (from + to) / 2) at++;
            int rank = stretches[at].Rank;
            if (drawn.Count > 0 && drawn[^1].Rank == rank) drawn[^1] = drawn[^1] with { To = to };
            else drawn.Add(new(from, to, rank));
        }

        return drawn;
    }

    /// <summary>A strip that fills the cell of a table.</summary>
    internal static MarkupText InCell(IReadOnlyList<Stretch> stretches, double weight, int count)
    {
        var cell = new MarkupText();
        cell.Add($"""<svg class="strip" aria-hidden="true">""");
        foreach (var (from, to, rank) in stretches)
        {
            int step = Hue.Step(rank, count);
            cell.Add($"""<rect class="q{step}" x="{100 * from}%" y="2" width="{100 * (to - from)}%" height="26">""");
            cell.Add($"<title>{Title(from, to, rank)}</title></rect>");
            if (to - from >= Narrow) cell.Add($"""<text class="t{step}" x="{50 * (from + to)}%" y="20">{rank}</text>""");
        }

        cell.Add($"""<line class="now" x1="{100 * weight}%" x2="{100 * weight}%" y1="0" y2="30"/></svg>""");
        return cell;
    }

    /// <summary>Several strips under one another.</summary>
    internal static Chart Of(string title,
        IReadOnlyList<(string Name, string Note, double Weight, IReadOnlyList<Stretch> Stretches)> strips, int count)
    {
        const double Left = 230, Width = 520, Right = 250, Row = 38;
        var body = new MarkupText();
        double y = 0;
        foreach (var (name, note, weight, stretches) in strips)
        {
            body.Add($"""<text class="name" x="0" y="{y + 20}">{ShownText.Name(name, MostLetters)}</text>""");
            foreach (var (from, to, rank) in stretches)
            {
                int step = Hue.Step(rank, count);
                body.Add($"""<rect class="q{step}" x="{Left + (Width * from)}" y="{y + 2}" width="{Width * (to - from)}" """);
                body.Add($"""height="26"><title>{Title(from, to, rank)}</title></rect>""");
                if (to - from >= Narrow)
                    body.Add($"""<text class="t{step}" x="{Left + (Width * (from + to) / 2)}" y="{y + 20}">{rank}</text>""");
            }

            double at = Left + (Width * weight);
            body.Add($"""<path class="now" d="M{at} {y - 1}V{y + 31}"/>""");
            body.Add($"""<text class="small" x="{Left + Width + 14}" y="{y + 20}">{note}</text>""");
            y += Row;
        }

        foreach (var (share, text) in new[] { (0, "0 %"), (0.5, "50 %"), (1, "100 % of the weight") })
            body.Add($"""<text class="small middle" x="{Left + (Width * share)}" y="{y + 12}">{text}</text>""");
        return new(title, Left + Width + Right, y + 20, body);
    }

    /// <summary>Where a location does better than it does at the weight now, in words.</summary>
    internal static string Note(IReadOnlyList<Stretch> stretches, double weight)
    {
        int at = 0;
        while (at < stretches.Count - 1 && stretches[at].To < weight) at++;
        int rank = stretches[at].Rank;
        var up = stretches.Skip(at + 1).Where(s => s.Rank < rank).Take(1).ToList();
        var down = stretches.Take(at).Reverse().Where(s => s.Rank < rank).Take(1).ToList();
        var parts = new List<string>();
        if (down.Count > 0) parts.Add($"better below {Figures.Share(down[0].To)}");
        if (up.Count > 0) parts.Add($"better from {Figures.Share(up[0].From)}");
        if (parts.Count > 0) return string.Join(", ", parts);
        var worse = stretches.Skip(at + 1).FirstOrDefault(s => s.Rank > rank);
        return rank == 1 ? worse.Rank > 0 ? $"first up to {Figures.Share(worse.From)}" : "first at every higher weight"
            : "better at no weight";
    }

    private static string Title(double from, double to, int rank) =>
        string.Create(CultureInfo.InvariantCulture, $"{Figures.Share(from)} to {Figures.Share(to)}: rank {rank}");
}
