using LocationScore.Json;

namespace LocationScore.Reporting;

/// <summary>The tables behind a ranking that a workbook carries along: every contribution, every fact with its source, and what an audit
/// needs.</summary>
internal static class RankingDetails
{
    internal static ReportTable Contributions(ScoringResult result)
    {
        var parents = result.Nodes.ToDictionary(
            static node => node.Node.Id,
            node => node.Parent < 0 ? "" : Words.NameOf(result.Nodes[node.Parent].Node),
            StringComparer.Ordinal);
        int criteria = result.Nodes.Count(static node => node.Node is Criterion);
        return new("contributions",
            [
                new("rank", "Rank", NumberStyle.Whole), new("location", "Location"), new("factor", "Factor"),
                    new("criterion", "Criterion"), new("state", "State"),
                new("raw", "Raw", NumberStyle.General), new("used", "Used", NumberStyle.General), new("unit", "Unit"),
                    new("value", "Value", NumberStyle.Value),
                new("weight", "Effective weight", NumberStyle.Percent), new("points", "Points", NumberStyle.Fixed(4)),
            ],
            new LazyRows(() => [.. from place in Explained(result) from cell in place.Contributions select Row(place, cell)],
                DetailBudget.Explained(result) * criteria));

        ReportRow Row(RankedLocation place, Contribution c) => new(
        [
            (double?)place.Rank, place.Location.Name, parents[c.Criterion.Id], Words.NameOf(c.Criterion),
                c.State.ToString().ToLowerInvariant(),
            c.Raw, c.Used, c.Criterion.Unit, c.Value, c.Weight, c.Points,
        ]);
    }

    internal static ReportTable Facts(ScoringResult result) => new("facts and sources",
        [
            new("location", "Location"), new("indicator", "Indicator"), new("value", "Value", NumberStyle.General), new("unit", "Unit"),
            new("year", "Year", NumberStyle.Year), new("quality", "Quality"), new("source", "Source"), new("publisher", "Publisher"),
                new("date", "Date"),
            new("address", "Address"), new("licence", "Licence"), new("evidence", "Evidence"), new("note", "Note"),
        ],
        new LazyRows(() =>
        [
            .. from place in Explained(result)
               from c in place.Contributions
               where c.Fact is not null
               select new ReportRow(
               [
                   place.Location.Name, c.Fact!.Indicator, c.Fact.Value, c.Fact.Unit, (double?)c.Fact.Year,
                       c.Fact.Quality.ToString().ToLowerInvariant(),
                   c.Source?.Title, c.Source?.Publisher, c.Source?.Date, c.Source?.Address, c.Source?.Licence, c.Fact.Evidence, c.Fact.Note,
               ]),
        ]));

    /// <summary>What an audit needs, and every notice with the location and node that it is about.</summary>
    internal static ReportTable Audit(RankingSummary summary) => new("audit",
        [new("code", "Code"), new("location", "Location"), new("node", "Node"), new("message", "Message")],
        new LazyRows(() =>
        [
            Line("model", $"{summary.Origin.Title}: {summary.Reading}"),
            Line("model-hash", ModelJson.Hash(summary.Origin.Model)),
            Line("facts-hash", FactsJson.Hash(summary.Origin.Facts)),
            Line("library", Library.Name),
            .. DetailBudget.Note(summary.Result) is { } note ? [Line("explained", note)] : Array.Empty<ReportRow>(),
            .. summary.Result.Notices.Select(static notice => new ReportRow([notice.Code, notice.Location, notice.Node, notice.Message])),
        ]));

    private static IEnumerable<RankedLocation> Explained(ScoringResult result) => result.Ranking.Take(DetailBudget.Explained(result));

    private static ReportRow Line(string code, string text) => new([code, "", "", text]);
}
