namespace LocationScore.Reporting;

/// <summary>A drawing with its size, for a page or for a file of its own.</summary>
/// <param name="Title">What it shows, one line.</param>
/// <param name="Width">Its width in units of the drawing.</param>
/// <param name="Height">Its height in units of the drawing.</param>
/// <param name="Body">The shapes.</param>
internal sealed record Chart(string Title, double Width, double Height, MarkupText Body)
{
    /// <summary>The drawing inside a page, which has the style.</summary>
    internal MarkupText InPage()
    {
        var page = new MarkupText();
        page.Add($"""<svg class="chart" viewBox="0 0 {Width} {Height}" width="{Width}" role="img" aria-label="{Title}">{Body}</svg>""");
        return page;
    }

    /// <summary>The drawing as a file of its own, with a title and its style inside.</summary>
    internal string AsFile()
    {
        const double Margin = 16, TitleHeight = 34;
        var file = new MarkupText();
        double width = Width + (2 * Margin), height = Height + (2 * Margin) + TitleHeight;
        file.Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" """);
        file.Add($"""role="img" aria-labelledby="title"><title id="title">{Title}</title><style>{PageAssets.ChartStyle}</style>""");
        file.Add($"""<rect class="paper" width="{width}" height="{height}"/><text class="heading" x="{Margin}" y="{Margin + 14}">""");
        file.Add($"""{ShownText.Name(Title)}</text><g transform="translate({Margin} {Margin + TitleHeight})">{Body}</g></svg>""");
        return file + "\n";
    }
}
