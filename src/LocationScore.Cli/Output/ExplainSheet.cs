using System.Globalization;

namespace LocationScore.Cli.Output;

/// <summary>The whole chain behind one score: fact, unit and year, value, effective weight, points, under each factor, with notices and numbered sources.</summary>
internal static class ExplainSheet
{
    internal static Sheet Of(ScoringResult result, string city)
    {
        var place = result.Find(city)!;
        var figures = new Figures(result);
        var sheet = new Sheet($"{place.Location.Name}: rank {place.Rank} of {result.Ranking.Count}, score {figures.Score(place.Score)}");
        sheet.Paragraph(Neighbours(result, place, figures));
        sheet.Paragraph($"{result.Model.Name}. {Points(place, figures)} {Figures.WholeShare(place.Coverage)} of the weight rests on own facts.");
        var sources = new List<FactSource>();
        Chain(sheet, result, place, figures, sources);
        var notices = result.Notices.Where(n => n.Location == city).ToList();
        if (notices.Count > 0)
        {
            sheet.Heading("To mind");
            foreach (var notice in notices) sheet.Item(notice.Message, notice.Code);
        }

        if (sources.Count > 0)
        {
            sheet.Heading("Sources");
            for (int k = 0; k < sources.Count; k++) sheet.Item(SourceText.WithAddress(sources[k]), $"[{k + 1}]");
        }

        return sheet;
    }

    private static string Points(RankedLocation place, Figures figures)
    {
        var explanation = place.Explanation;
        string everyone = place.Intercept == 0 ? "" : $" with {figures.OfPoints(place.Intercept)} for everyone";
        return explanation.Kind switch
        {
            ExplanationKind.Terms when explanation.Method.Contains('×', StringComparison.Ordinal) => $"Points = value × weight; they sum to the score{everyone}.",
            ExplanationKind.Terms => $"{explanation.Method} They sum to the score{everyone}.",
            ExplanationKind.NotAttributable => $"{explanation.Method} It wins {place.Duels.Won} duels, loses {place.Duels.Lost} and ties {place.Duels.Even}.",
            _ => $"Points are an attribution of the difference to {explanation.Base}, which would score {figures.OfPoints(place.Intercept)}; with it they sum to the score.",
        };
    }

    private static void Chain(Sheet sheet, ScoringResult result, RankedLocation place, Figures figures, List<FactSource> sources)
    {
        var table = sheet.Table("chain",
            new("node", "Factor, criterion"), new("id", "", Hidden: true), new("fact", "Fact"), new("raw", "", Hidden: true), new("unit", "", Hidden: true), new("year", "", Hidden: true), new("used", "Used", Right: true, Hidden: !place.Contributions.Any(Changed)),
            new("value", "Value", Right: true), new("weight", "Weight", Right: true), new("points", "Points", Right: true), new("source", "", Right: true), new("sourceId", "", Hidden: true), new("quality", "", Hidden: true));
        var contributions = place.Contributions.ToDictionary(static c => c.Criterion.Id, StringComparer.Ordinal);
        var factors = place.Factors.ToDictionary(static f => f.Factor.Id, StringComparer.Ordinal);
        foreach (var node in result.Nodes)
        {
            string name = new string(' ', 2 * node.Depth) + Names.Of(node.Node);
            if (node.Node is Factor)
            {
                var factor = factors[node.Node.Id];
                table.Row(Emphasis.Strong, name, node.Node.Id, "", "", "", "", "", (Figures.Value(factor.Value), factor.Value), (Figures.Share(factor.Weight), factor.Weight), (figures.OfPoints(factor.Points), factor.Points), "", "", "");
                continue;
            }

            var c = contributions[node.Node.Id];
            table.Row(
                name, c.Criterion.Id, Fact(c), ("", c.Raw), c.Criterion.Unit, c.Fact?.Year is { } year ? (SheetCell)(year.ToString(CultureInfo.InvariantCulture), year) : "",
                c.Value is null ? "left out" : c.Used is null ? "none" : Changed(c) ? (Figures.Raw(c.Used), c.Used) : ("", c.Used), (Figures.Value(c.Value), c.Value), (Figures.Share(c.Weight), c.Weight), (figures.OfPoints(c.Points), c.Points),
                c.Source is null ? "" : $"[{Number(c.Source, sources)}]", c.Source?.Id, c.Fact?.Quality.ToString().ToLowerInvariant());
        }

        if (place.Intercept != 0) table.Row(place.Explanation.IsSum ? "For everyone" : place.Explanation.Base ?? "Not attributed", "", "", "", "", "", "", "", "", (figures.OfPoints(place.Intercept), place.Intercept), "", "", "");
        table.Row(Emphasis.Best, "Score", "", "", "", "", "", "", "", "", (figures.OfPoints(place.Score), place.Score), "", "", "");
    }

    /// <summary>Whether another raw value was used than the fact.</summary>
    private static bool Changed(Contribution c) => c.Used is null || c.Raw != c.Used;

    private static string Fact(Contribution c) => c.Raw is null
        ? "no fact"
        : string.Create(CultureInfo.InvariantCulture, $"{Figures.Raw(c.Raw)} {c.Criterion.Unit}{(c.Fact?.Year is { } year ? $" ({year})" : "")}");

    private static int Number(FactSource source, List<FactSource> sources)
    {
        int at = sources.IndexOf(source);
        if (at >= 0) return at + 1;
        sources.Add(source);
        return sources.Count;
    }

    private static string Neighbours(ScoringResult result, RankedLocation place, Figures figures)
    {
        var ranking = result.Ranking;
        int at = Enumerable.Range(0, ranking.Count).First(i => ranking[i].Location.Id == place.Location.Id);
        var parts = new List<string>();
        if (at > 0) parts.Add($"{figures.OfPoints(Math.Abs(ranking[at - 1].Score - place.Score))} behind {ranking[at - 1].Location.Name}");
        if (at + 1 < ranking.Count) parts.Add($"{figures.OfPoints(Math.Abs(ranking[at + 1].Score - place.Score))} ahead of {ranking[at + 1].Location.Name}");
        string why = at == 0 ? "" : $" Against the winner {ranking[0].Location.Name}: {Verdict.Behind(result, place, ranking[0], figures)}";
        return (parts.Count == 0 ? "The only location that is scored." : $"{Verdict.Join(parts)}.") + why;
    }
}
