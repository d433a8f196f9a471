namespace LocationScore.Reporting;

/// <summary>The ranks of each location under many methods: a larger dot stands for more of them.</summary>
internal static class MethodDots
{
    private const double Row = 26, Names = 170, Width = 520;

    /// <summary>Draws the dots.</summary>
    internal static Chart Of(string title, IReadOnlyList<(string Name, IReadOnlyList<int> Ranks, bool IsFocus)> lines, int count)
    {
        var body = new MarkupText();
        double X(int rank) => Names + 24 + (count == 1 ? 0 : (Width - 48) * (rank - 1) / (count - 1));
        double y = 20;
        int step = Math.Max(1, (count + 15) / 16);
        for (int rank = 1; rank <= count; rank += step) body.Add($"""<text class="small middle" x="{X(rank)}" y="12">{rank}</text>""");
        foreach (var (name, ranks, focus) in lines)
        {
            double middle = y + (Row / 2);
            if (focus) body.Add($"""<rect class="focus" x="0" y="{y}" width="{Names + Width + 90}" height="{Row}"/>""");
            body.Add($"""<text class="{(focus ? "name strong end" : "name end")}" x="{Names}" y="{middle + 5}">""");
            body.Add($"{ShownText.Name(name, 24)}</text>");
            if (ranks.Count > 0)
            {
                body.Add($"""<path class="grid" d="M{X(ranks.Min())} {middle}H{X(ranks.Max())}"/>""");
                foreach (var at in ranks.GroupBy(static rank => rank).OrderBy(static at => at.Key))
                {
                    double radius = 2.2 + (8.3 * Math.Sqrt((double)at.Count() / ranks.Count));
                    body.Add($"""<circle class="{(focus ? "spot focused" : "spot")}" cx="{X(at.Key)}" cy="{middle}" r="{radius}">""");
                    body.Add($"<title>Rank {at.Key}: {Words.Count(at.Count(), "method")}</title></circle>");
                }

                string range = ranks.Min() == ranks.Max() ? $"{ranks.Min()}" : $"{ranks.Min()}–{ranks.Max()}";
                body.Add($"""<text class="small" x="{Names + Width + 24}" y="{middle + 4}">{range}</text>""");
            }

            y += Row;
        }

        return new(title, Names + Width + 90, y, body);
    }
}
