namespace LocationScore.Reporting;

/// <summary>What sections have in common.</summary>
internal static class SectionText
{
    /// <summary>Begins a section with its heading and the sentence that says what it shows.</summary>
    internal static MarkupText Begin(string id, MarkupText heading, string lead, string? leftOut = null)
    {
        var section = new MarkupText();
        section.Add($"""<h2 id="{id}-title">{heading}</h2><p>{lead}</p>""");
        if (leftOut is not null) section.Add($"""<p class="left-out">{leftOut}</p>""");
        return section;
    }

    internal static MarkupText Begin(string id, string heading, string lead, string? leftOut = null) =>
        Begin(id, Plain(heading), lead, leftOut);

    internal static MarkupText Plain(string text)
    {
        var markup = new MarkupText();
        markup.Add($"{text}");
        return markup;
    }

    /// <summary>A factor with its colour and letter.</summary>
    internal static MarkupText Factor(int top, string name)
    {
        var factor = new MarkupText();
        factor.Add($"""<span class="factor"><i class="swatch b{top % Hue.Count}">{Hue.Letter(top)}</i><span>""");
        factor.Add($"{ShownText.Name(name)}</span></span>");
        return factor;
    }

    /// <summary>A drawing that scrolls where it is wider than the page.</summary>
    internal static MarkupText Scroll(string label, MarkupText drawing)
    {
        var scroll = new MarkupText();
        scroll.Add($"""<div class="scroll" tabindex="0" role="region" aria-label="{label}">{drawing}</div>""");
        return scroll;
    }

    /// <summary>Opens a row, which stands out for the focus.</summary>
    internal static void Row(MarkupText table, bool isFocus)
    {
        if (isFocus) table.Add($"""<tr class="focus">""");
        else table.Add($"<tr>");
    }

    /// <summary>A link to a web page; other addresses are text.</summary>
    internal static MarkupText Link(string address)
    {
        var link = new MarkupText();
        string shown = ShownText.Name(address);
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            link.Add($"""<a rel="noopener noreferrer" href="{uri.AbsoluteUri}">{shown}</a>""");
        else link.Add($"{shown}");
        return link;
    }
}
