using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Reports a ranking: who wins and why, every location, what that rests on, and what to keep in mind.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class RankingReport
{
    /// <summary>Reports a ranking.</summary>
    /// <param name="result">The ranking.</param>
    /// <param name="options">Where it comes from, or <see langword="null"/>.</param>
    /// <returns>The report; its first table, which CSV writes, has one row per location, and its JSON can be replayed.</returns>
    public static Report Of(ScoringResult result, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Of(new RankingSummary(result, options));
    }

    internal static Report Of(RankingSummary summary)
    {
        var report = new ReportBuilder(summary.Origin.Title);
        report.Strong(summary.Verdict);
        if (summary.Origin.Rationale is { } rationale) report.Paragraph(rationale);
        report.Paragraph($"Scores: {summary.Reading}. Factor columns: value from 0 to 1. " +
            "Facts: share of the weight that rests on the city's own facts.");
        report.Add(RankingTable.Of(summary));
        if (summary.Sure is { } sure)
        {
            report.Heading("How sure");
            report.Paragraph(sure.Paragraph);
        }

        foreach (var (node, text) in summary.Weightings) report.Item(text, node);
        if (summary.Result.QualityCost is { } map) QualityCost(report, map);
        report.Heading("Rests on");
        report.Paragraph(BasisText.Of(summary.Basis));
        foreach (var (source, count) in summary.Basis.Sources)
            report.Item($"{SourceText.WithAddress(source)}: {Words.Count(count, "fact")}");
        if (!summary.Result.Notices.IsEmpty)
        {
            report.Heading(Words.Notes);
            foreach (var notice in summary.Notices.SelectMany(static group => group.Notices)) report.Item(notice.Message, notice.Code);
        }

        report.Draw(() => RankingDrawing.Of(summary).AsFile());
        return report.Build(
            json => RankJson.Write(json, summary),
            RankingDetails.Contributions(summary.Result), RankingDetails.Facts(summary.Result), RankingDetails.Audit(summary));
    }

    private static void QualityCost(ReportBuilder report, QualityCostMap map)
    {
        report.Heading("Quality and cost");
        string divide = string.Create(CultureInfo.InvariantCulture,
            $"Divided at quality {map.QualityDivide:0.00} and cost {map.CostDivide:0.00}");
        report.Paragraph($"{divide} (high means cheap). Front: no other city is better on both.");
        var table = report.Table("qualityCost",
            new("location", "Id", Hidden: true), new("name", "City"), new("quality", "Quality", NumberStyle.Value, Right: true),
            new("cost", "Cost", NumberStyle.Value, Right: true), new("quadrant", "Quadrant"), new("onFront", "Front"),
            new("valueForMoney", "Value for money", NumberStyle.Value, Right: true));
        foreach (var point in map.Points)
            table.Row(point.Location.Id, point.Location.Name, point.Quality, point.Cost, Words.Of(point.Quadrant),
                point.OnFront ? "yes" : "", point.ValueForMoney);
    }
}
