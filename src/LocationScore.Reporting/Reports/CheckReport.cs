using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>Reports a check of a model and its data: every problem with its place and repair, or that there is none.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class CheckReport
{
    /// <summary>Reports problems.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="remarks">What else helps to understand them, such as a model that was taken because none was named.</param>
    /// <returns>The report; its table has one row per problem.</returns>
    public static Report OfProblems(IReadOnlyCollection<Problem> problems, IReadOnlyCollection<string>? remarks = null)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var report = new ReportBuilder(Words.Count(problems.Count, "problem"));
        if (MoreText.Of(problems) is { } more) report.Paragraph(more);
        foreach (string remark in remarks ?? []) report.Paragraph(remark);
        var table = report.Table("problems",
            new("code", "Code"), new("file", "File"), new("line", "Line", NumberStyle.Year, Right: true),
                new("column", "Column", NumberStyle.Year, Right: true),
            new("path", "Path"), new("message", "Message"), new("found", "Found"), new("allowed", "Allowed"),
                new("nearest", "Did you mean"), new("repair", "Repair"),
                new("hides", "Hides"));
        foreach (var p in problems)
            table.Row(p.Code, p.File, (double?)p.Line, (double?)p.Column, p.Path, p.Message, p.Found, p.Allowed, p.Nearest, p.Repair,
                p.Hides);
        return report.Build();
    }

    /// <summary>Reports that a model could be scored, with everything that its readers should know.</summary>
    /// <param name="result">The ranking.</param>
    /// <param name="options">Where it comes from, or <see langword="null"/>.</param>
    /// <param name="summary">What was looked at, in one sentence, or <see langword="null"/>.</param>
    /// <param name="reading">What is to be known about how the facts were read; none by default.</param>
    /// <returns>The report; its first table, without rows, is that of problems, and its second has one row per notice.</returns>
    public static Report OfResult(ScoringResult result, ReportOptions? options = null, string? summary = null,
        ImmutableArray<Notice> reading = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        Notice[] notices = [.. reading.IsDefault ? [] : reading, .. result.Notices];
        var origin = new Origin(result, options);
        var report = new ReportBuilder($"No problems: {origin.Title}");
        if (summary is not null) report.Paragraph(summary);
        if (origin.Rationale is { } rationale) report.Paragraph(rationale);
        foreach (var (node, text) in WeightingText.Of(result)) report.Item(text, node);
        report.Table("problems", new ReportColumn("code", "Code", Hidden: true), new ReportColumn("message", "Message", Hidden: true));
        if (result.Excluded.Length > 0)
        {
            report.Heading("Not scored");
            foreach (var excluded in result.Excluded) report.Item(string.Join(' ', excluded.Reasons), excluded.Location.Name);
        }

        if (notices.Length > 0)
        {
            report.Heading(Words.Count(notices.Length, "notice"));
            foreach (var notice in notices) report.Item(notice.Message, notice.Code);
        }

        var table = report.Table("notices",
            new("code", "Code", Hidden: true), new("message", "Message", Hidden: true), new("location", "Location", Hidden: true),
                new("node", "Node", Hidden: true));
        foreach (var notice in notices) table.Row(notice.Code, notice.Message, notice.Location, notice.Node);
        return report.Build().Under(origin);
    }
}
