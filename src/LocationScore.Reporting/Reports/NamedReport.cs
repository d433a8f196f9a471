namespace LocationScore.Reporting;

/// <summary>Reports that name what they come from.</summary>
internal static class NamedReport
{
    /// <summary>The same report, which names what it comes from: model, profile and weights that were set in its title and its JSON, ids in
    /// its CSV.</summary>
    internal static Report Under(this Report report, Origin origin)
    {
        string title = origin.Title;
        return new(report.Title.Contains(title, StringComparison.Ordinal) ? report.Title : $"{report.Title} ({title})", report.Parts)
        {
            Attachments = report.Attachments,
            Document = report.Document is { } document ? json =>
            {
                OriginJson.Names(json, origin);
                document(json);
            }
            : null,
            Drawing = report.Drawing,
            Origin = (origin.Model.Id, origin.ProfileId),
        };
    }
}
