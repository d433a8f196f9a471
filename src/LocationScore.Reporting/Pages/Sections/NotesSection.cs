using LocationScore.Json;

namespace LocationScore.Reporting;

/// <summary>What to keep in mind, and how to make the page again.</summary>
internal static class NotesSection
{
    private const int MostNotices = 100;

    internal static MarkupText Of(PagePlan plan)
    {
        var summary = plan.Summary;
        var section = SectionText.Begin("notes", "Notes and audit", ShownText.Sentence($"It rests on {BasisText.Of(summary.Basis)}"));
        if (summary.Origin.Rationale is { } rationale) section.Add($"<p>{ShownText.Sentence(rationale)}</p>");
        var notices = plan.Result.Notices;
        if (!notices.IsEmpty || summary.Weightings.Any())
        {
            section.Add($"""<ul class="notes">""");
            foreach (var (node, text) in summary.Weightings)
                section.Add($"<li><b>{ShownText.Name(node)}</b> {ShownText.Sentence(text)}</li>");
            foreach (var notice in notices.Take(MostNotices))
                section.Add($"<li><code>{ShownText.Name(notice.Code)}</code> {ShownText.Sentence(notice.Message)}</li>");
            if (notices.Length > MostNotices) section.Add($"<li>and {Words.Count(notices.Length - MostNotices, "other note")}</li>");
            section.Add($"</ul>");
        }

        section.Add($"""<h3>How it was made</h3><p>Facts in brackets were filled in by the rules of the model. """);
        section.Add($"Scored by: {summary.Reading}.</p>");
        section.Add($"""<dl class="audit">""");
        if (summary.Origin.Command is { } command) Entry(section, "Command", command);
        Entry(section, "Library", Library.Name);
        Entry(section, "Model", $"{plan.Given.Id}, SHA-256 {ModelJson.Hash(summary.Origin.Model)}");
        Entry(section, "Facts", $"SHA-256 {FactsJson.Hash(summary.Origin.Facts)}");
        if (plan.Options.Embed) Entry(section, "Replay", "The result is inside this page. Save it and call: locationscore replay FILE");
        section.Add($"</dl>");
        return section;
    }

    private static void Entry(MarkupText section, string name, string text) =>
        section.Add($"<dt>{name}</dt><dd><code>{ShownText.Sentence(text)}</code></dd>");
}
