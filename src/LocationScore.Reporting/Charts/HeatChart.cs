namespace LocationScore.Reporting;

/// <summary>How often each location has each rank, as a table of shades with the share in per cent.</summary>
internal static class HeatChart
{
    private const double Names = 170, Row = 28;

    /// <summary>The most ranks that have a column of their own.</summary>
    internal const int MostRanks = 20;

    /// <summary>The class of a share: ten steps, and none for nothing.</summary>
    internal static int Step(double share) => share < 0.005 ? 0 : 1 + (int)(9 * Math.Min(share, 0.9999));

    /// <summary>The share in whole per cent; what is not nothing is not called 0.</summary>
    internal static string Percent(double share) => share <= 0 ? "" : share < 0.005 ? "·" : NumberStyle.Text(Math.Round(100 * share), "0");

    /// <summary>The shares of the first ranks, and of all later ones together when there are more.</summary>
    internal static double[] Columns(IReadOnlyList<double> acceptability) => acceptability.Count <= MostRanks
        ? [.. acceptability]
        : [.. acceptability.Take(MostRanks), acceptability.Skip(MostRanks).Sum()];

    /// <summary>The heads of the columns.</summary>
    internal static string[] Heads(int count) => count <= MostRanks
        ? [.. Enumerable.Range(1, count).Select(static rank => $"{rank}")]
        : [.. Enumerable.Range(1, MostRanks).Select(static rank => $"{rank}"), "later"];

    /// <summary>Draws the table.</summary>
    internal static Chart Of(string title, IReadOnlyList<(string Name, double[] Shares, bool IsFocus)> lines, string[] heads)
    {
        var body = new MarkupText();
        double cell = Math.Min(46, 760.0 / heads.Length);
        for (int k = 0; k < heads.Length; k++)
            body.Add($"""<text class="small middle" x="{Names + (cell * (k + 0.5))}" y="14">{heads[k]}</text>""");
        double y = 22;
        foreach (var (name, shares, focus) in lines)
        {
            body.Add($"""<text class="{(focus ? "name strong end" : "name end")}" x="{Names - 10}" y="{y + 19}">""");
            body.Add($"{ShownText.Name(name, 24)}</text>");
            for (int k = 0; k < shares.Length; k++)
            {
                int step = Step(shares[k]);
                if (step == 0 && shares[k] <= 0) continue;
                double x = Names + (cell * k);
                body.Add($"""<rect class="h{step}" x="{x}" y="{y}" width="{cell - 1}" height="{Row - 1}"/>""");
                body.Add($"""<text class="k{step}" x="{x + (cell / 2)}" y="{y + 18}">{Percent(shares[k])}</text>""");
            }

            y += Row;
        }

        return new(title, Names + (cell * heads.Length), y, body);
    }
}
