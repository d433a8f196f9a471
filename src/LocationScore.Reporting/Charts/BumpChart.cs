namespace LocationScore.Reporting;

/// <summary>How the ranks change from one ranking to the next.</summary>
internal static class BumpChart
{
    private const double Row = 26, Names = 170, Wide = 150, Narrow = 76;

    // More rankings than this stand close to each other, with the names on both sides.
    private const int MostWide = 4;

    /// <summary>Draws the ranks; rows are locations in the order of the first ranking.</summary>
    internal static Chart Of(string title, IReadOnlyList<string> rankings,
        IReadOnlyList<(string Name, IReadOnlyList<int?> Ranks, bool IsFocus)> lines)
    {
        var body = new MarkupText();
        int[] ranks = [.. lines.SelectMany(static line => line.Ranks).OfType<int>().Distinct().Order()];
        double Y(int rank) => 52 + (Row * Array.IndexOf(ranks, rank));
        double column = rankings.Count > MostWide ? Narrow : Wide;
        double X(int k) => Names + (column * k) + 20;
        for (int k = 0; k < rankings.Count; k++)
        {
            string[] words = Wrapped(ShownText.Name(rankings[k]));
            for (int w = 0; w < words.Length; w++)
                body.Add($"""<text class="small middle" x="{X(k)}" y="{(words.Length == 1 ? 24 : 10 + (15 * w))}">{words[w]}</text>""");
        }

        foreach (var (name, placed, focus) in lines.OrderBy(static line => line.IsFocus))
        {
            bool moves = placed.OfType<int>().Distinct().Count() > 1;
            string kind = focus ? "line focused" : moves ? "line moving" : "line";
            string path = string.Join('L', placed.Select((rank, k) => rank is { } r
                ? FormattableString.Invariant($"{X(k):0.#} {Y(r):0.#}") : null).OfType<string>());
            body.Add($"""<path class="{kind}" d="M{path}"><title>{ShownText.Name(name)}</title></path>""");
            for (int k = 0; k < placed.Count; k++)
            {
                if (placed[k] is not { } rank) continue;
                body.Add($"""<circle class="{(focus ? "place focused" : "place")}" cx="{X(k)}" cy="{Y(rank)}" r="10"/>""");
                body.Add($"""<text class="{(focus ? "number on" : "number")}" x="{X(k)}" y="{Y(rank) + 4}">{rank}</text>""");
            }
        }

        double right = X(rankings.Count - 1) + 22;
        Beside(body, lines, 0, Names - 2, "end", Y);
        if (rankings.Count > MostWide) Beside(body, lines, rankings.Count - 1, right, "start", Y);
        double width = rankings.Count > MostWide ? right + Names - 20 : X(Math.Max(rankings.Count - 1, 1)) + 90;
        return new(title, width, 52 + (Row * ranks.Length), body);
    }

    /// <summary>The names at one side; those that share a rank share a line.</summary>
    private static void Beside(MarkupText body, IReadOnlyList<(string Name, IReadOnlyList<int?> Ranks, bool IsFocus)> lines, int ranking,
        double x, string anchor, Func<int, double> y)
    {
        foreach (var at in lines.Where(line => line.Ranks[ranking] is not null).GroupBy(line => line.Ranks[ranking]!.Value))
        {
            string names = ShownText.Name(string.Join(", ", at.Select(static line => line.Name)), 24);
            string strong = at.Any(static line => line.IsFocus) ? "name strong" : "name";
            body.Add($"""<text class="{strong} {anchor}" x="{x}" y="{y(at.Key) + 5}">{names}</text>""");
        }
    }

    private static string[] Wrapped(string text)
    {
        if (text.Length <= 20) return [text];
        int at = text.LastIndexOf(' ', Math.Min(20, text.Length - 1));
        if (at <= 0) return [text[..19] + "…"];
        string rest = text[(at + 1)..];
        return [text[..at], rest.Length > 21 ? rest[..20] + "…" : rest];
    }
}
