using System.Security.Cryptography;
using System.Text;

namespace LocationScore.Reporting;

/// <summary>Puts a page together.</summary>
internal static class PageWriter
{
    private static readonly PageAssets.Asset s_line = new("\n");

    internal static string Write(PagePlan plan)
    {
        var wanted = PageSections.All.Where(one => plan.Options.Sections.IsEmpty || plan.Options.Sections.Contains(one.Id));
        var sections = wanted.Select(one => (Section: one, Text: one.Write(plan))).Where(static one => one.Text is not null).ToList();
        var page = new MarkupText();
        string policy = $"default-src 'none'; style-src '{Hash(PageAssets.PageStyle.Text)}'; " +
            $"script-src '{Hash(PageAssets.Script.Text)}'; base-uri 'none'; form-action 'none'";
        page.Add($"""<!DOCTYPE html>{s_line}<html lang="en"><head><meta charset="utf-8">""");
        page.Add($"""<meta http-equiv="Content-Security-Policy" content="{policy}">""");
        page.Add($"""<meta name="viewport" content="width=device-width, initial-scale=1">""");
        page.Add($"""<meta name="color-scheme" content="light dark">""");
        page.Add($"""<meta name="referrer" content="no-referrer"><meta name="generator" content="{Library.Name}">""");
        page.Add($"<title>{Title(plan)}</title><style>{PageAssets.PageStyle}</style></head>{s_line}<body>");
        page.Add($"""<a class="skip" href="#main">To the ranking</a>{Header(plan)}<nav aria-label="Contents">""");
        foreach (var (section, _) in sections) page.Add($"""<a href="#{section.Id}">{section.Link}</a>""");
        page.Add($"""</nav>{s_line}<main id="main">""");
        foreach (var (section, text) in sections)
            page.Add($"""{s_line}<section id="{section.Id}" aria-labelledby="{section.Id}-title">{text}</section>""");
        page.Add($"</main>{s_line}<footer><p>Made by {Library.Name}. It needs no network and sends nothing.</p></footer>{s_line}");
        page.Add($"""<script type="application/json" id="data">{new PageAssets.Asset(PageData.Of(plan))}</script>{s_line}""");
        if (plan.Options.Embed)
        {
            page.Add($"""<script type="application/json" id="{EmbeddedResult.Id}">""");
            page.Add($"{new PageAssets.Asset(EmbeddedResult.Of(plan))}</script>{s_line}");
        }

        page.Add($"<script>{PageAssets.Script}</script>{s_line}</body></html>{s_line}");
        return page.ToString();
    }

    private static string Title(PagePlan plan)
    {
        string winners = Words.JoinFew([.. plan.Ranking.TakeWhile(static place => place.Rank == 1)
            .Select(static place => PagePlan.Name(place.Location))]);
        string wins = plan.Options.Title is { } stated ? ShownText.Sentence(stated)
            : plan.Ranking.Length == 1 ? $"Only {winners} is scored"
            : $"{winners} {(plan.Ranking[1].Rank == 1 ? "share first place" : "wins")}";
        return $"{wins} – {ShownText.Sentence(plan.Summary.Origin.Title)}";
    }

    private static MarkupText Header(PagePlan plan)
    {
        var head = new MarkupText();
        var result = plan.Result;
        head.Add($"""<header><p class="eyebrow">{ShownText.Sentence(plan.Summary.Origin.Title)} <span>·</span> """);
        head.Add($"{Words.Count(plan.Ranking.Length, "city", "cities")}");
        if (result.Model.ReferenceYear is { } year) head.Add($" <span>·</span> {year}");
        head.Add($"</p>");
        if (plan.Options.Title is { } title) head.Add($"<h1>{ShownText.Sentence(title)}</h1>");
        else head.Add($"<h1>{plan.Conclusion}</h1>");
        head.Add($"""<p class="lede">{ShownText.Sentence(plan.Summary.Verdict)}</p><dl class="tiles">""");
        if (plan.Ranking.Length > 1)
        {
            double lead = Math.Abs(plan.Ranking[0].Score - plan.Ranking[1].Score);
            Tile(head, "Lead", plan.Figures.OfPoints(lead), $"ahead of {PagePlan.Name(plan.Ranking[1].Location)}");
        }

        if (plan.Acceptability?.Find(plan.Ranking[0].Location.Id) is { } first)
            Tile(head, "First in", Figures.WholeShare(first.Acceptability[0]), "of 10,000 draws with each weight within ±50 %");
        if (plan.Sure.IntervalOf(plan.Focus.Location.Id) is { } interval)
            Tile(head, $"Ranks of {PagePlan.Name(plan.Focus.Location)}", SureReport.Text(interval), "with each weight within ±20 %");
        var basis = plan.Summary.Basis;
        Tile(head, "Facts", NumberStyle.Whole.Format(basis.Reported),
            $"in {NumberStyle.Whole.Format(basis.Cells)} cells, from {Words.Count(basis.Sources.Length, "source")}");
        head.Add($"</dl></header>");
        return head;
    }

    private static void Tile(MarkupText head, string name, string number, string what) =>
        head.Add($"""<div><dt>{name}</dt><dd>{number}<span>{what}</span></dd></div>""");

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
