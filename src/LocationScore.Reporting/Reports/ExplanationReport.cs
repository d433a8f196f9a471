using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Reports the whole chain behind one score: fact, unit and year, value, effective weight and points, under each factor, with
/// notices and numbered sources.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class ExplanationReport
{
    /// <summary>Explains the score of one location.</summary>
    /// <param name="result">The ranking.</param>
    /// <param name="location">The id of a scored location.</param>
    /// <param name="options">Where the ranking comes from, or <see langword="null"/>.</param>
    /// <returns>The report; its table has one row per factor and criterion.</returns>
    /// <exception cref="KeyNotFoundException">The id is not that of a scored location.</exception>
    public static Report Of(ScoringResult result, string location, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var place = result.Find(location) ?? throw new KeyNotFoundException($"There is no scored location '{location}'.");
        var figures = new Figures(result);
        var origin = new Origin(result, options);
        var report = new ReportBuilder(
            $"{place.Location.Name}: rank {place.Rank} of {result.Ranking.Count}, score {figures.Score(place.Score)} ({origin.Title})");
        report.Paragraph(Neighbours(result, place, figures));
        if (origin.Rationale is { } rationale) report.Paragraph(rationale);
        report.Paragraph(Reading(place, figures));
        var sources = new List<FactSource>();
        Chain(report, result, place, figures, sources);
        foreach (var (node, text) in WeightingText.Of(result)) report.Item(text, node);
        var notices = result.Notices.Where(n => n.Location == location).ToList();
        if (notices.Count > 0)
        {
            report.Heading(Words.Notes);
            foreach (var notice in notices) report.Item(notice.Message, notice.Code);
        }

        if (sources.Count > 0)
        {
            report.Heading("Sources");
            for (int k = 0; k < sources.Count; k++) report.Item(SourceText.WithAddress(sources[k]), $"[{k + 1}]");
        }

        return report.Build().Under(origin);
    }

    private static string Reading(RankedLocation place, Figures figures)
    {
        var explanation = place.Explanation;
        string everyone = place.Intercept == 0 ? "" : $" with {figures.OfPoints(place.Intercept)} for everyone";
        string points = explanation.Kind switch
        {
            ExplanationKind.Terms when explanation.IsValueTimesWeight => $"Points = value × weight; they sum to the score{everyone}.",
            ExplanationKind.Terms => $"{explanation.Method} They sum to the score{everyone}.",
            ExplanationKind.NotAttributable =>
                $"{explanation.Method} It wins {place.Duels.Won} duels, loses {place.Duels.Lost} and ties {place.Duels.Even}.",
            _ => $"Points are an attribution of the difference to {explanation.Base}, which would score " +
                $"{figures.OfPoints(place.Intercept)}; with it they sum to the score.",
        };
        return $"{points} {Figures.WholeShare(place.Coverage)} of the weight rests on own facts.";
    }

    private static void Chain(ReportBuilder report, ScoringResult result, RankedLocation place, Figures figures, List<FactSource> sources)
    {
        var table = report.Table("chain",
            new("node", "Factor, criterion"), new("id", "", Hidden: true), new("fact", "Fact"),
                new("raw", "", NumberStyle.General, Hidden: true),
            new("unit", "", Hidden: true), new("year", "", NumberStyle.Year, Hidden: true),
            new("used", "Used", NumberStyle.General, Right: true, Hidden: !place.Contributions.Any(Changed)),
            new("value", "Value", NumberStyle.Value, Right: true), new("weight", "Weight", NumberStyle.Percent, Right: true),
            new("points", "Points", figures.PointStyle, Right: true), new("source", "", Right: true), new("sourceId", "", Hidden: true),
                new("quality", "", Hidden: true));
        var contributions = place.Contributions.ToDictionary(static c => c.Criterion.Id, StringComparer.Ordinal);
        var factors = place.Factors.ToDictionary(static f => f.Factor.Id, StringComparer.Ordinal);
        double[] points = [.. result.Nodes
            .Select(node => node.Node is Factor ? factors[node.Node.Id].Points : contributions[node.Node.Id].Points)];
        double[] printed = PrintedSums.Of(result.Nodes, points, place.Intercept, place.Score, figures.PointDecimals);
        for (int k = 0; k < result.Nodes.Length; k++)
        {
            var node = result.Nodes[k];
            string name = new string(' ', 2 * node.Depth) + Words.NameOf(node.Node);
            ReportCell shown = (figures.OfPoints(printed[k]), points[k]);
            if (node.Node is Factor)
            {
                var factor = factors[node.Node.Id];
                table.Row(Emphasis.Strong, name, node.Node.Id, "", "", "", "", "", factor.Value, factor.Weight, shown, "", "", "");
                continue;
            }

            var c = contributions[node.Node.Id];
            table.Row(
                name, c.Criterion.Id, Fact(c), ("", c.Raw), c.Criterion.Unit, (double?)c.Fact?.Year, Used(c), c.Value, c.Weight, shown,
                c.Source is null ? "" : $"[{Number(c.Source, sources)}]", c.Source?.Id, c.Fact?.Quality.ToString().ToLowerInvariant());
        }

        if (place.Intercept != 0)
            table.Row(Everyone(place.Explanation), "", "", "", "", "", "", "", "", (figures.OfPoints(printed[^1]), place.Intercept), "",
                "", "");
        table.Row(Emphasis.Best, "Score", "", "", "", "", "", "", "", "", (figures.OfPoints(place.Score), place.Score), "", "", "");
    }

    /// <summary>What is added to the points, in words.</summary>
    private static string Everyone(ExplanationInfo explanation) => explanation.Kind switch
    {
        ExplanationKind.Terms => "For everyone",
        ExplanationKind.NotAttributable => "Not attributable",
        _ => $"Base: {explanation.Base}",
    };

    /// <summary>What stands for the fact in the score: nothing to say when it is the fact itself.</summary>
    private static ReportCell Used(Contribution c) => c.Value is null ? "no data"
        : c.Used is null ? "none"
        : Changed(c) ? c.Used : ("", c.Used);

    /// <summary>Whether another raw value was used than the fact.</summary>
    private static bool Changed(Contribution c) => c.Used is null || c.Raw != c.Used;

    private static string Fact(Contribution c) => c.Raw is null
        ? "no fact"
        : string.Create(CultureInfo.InvariantCulture,
            $"{Figures.Raw(c.Raw)} {c.Criterion.Unit}{(c.Fact?.Year is { } year ? $" ({year})" : "")}");

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
        if (at + 1 < ranking.Count) parts.Add($"{Apart(at + 1)} ahead of {ranking[at + 1].Location.Name}");
        string why = at == 0 ? "" : $" Against the winner {ranking[0].Location.Name}: {Verdict.Behind(result, place, ranking[0], figures)}";
        return (parts.Count == 0 ? "The only location that is scored." : $"{Words.Join(parts)}.") + why;

        string Apart(int other) => figures.OfPoints(Math.Abs(ranking[other].Score - place.Score));
    }
}
