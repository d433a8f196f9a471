namespace LocationScore.Reporting;

/// <summary>A score as a bar of parts, each as long as its points.</summary>
internal static class ScoreBar
{
    /// <summary>The number of units of a whole bar.</summary>
    internal const double Length = 1000;

    private const double Gap = 1.6;

    // The names of many parts would make a page large; they stand in its tables.
    private const int MostNamed = 10;

    /// <summary>The parts of one bar from a place on; returns where it ends.</summary>
    internal static double Parts(MarkupText drawing, IReadOnlyList<BarPart> parts, double scale, double x, double y, double height)
    {
        foreach (var part in parts)
        {
            double width = part.Points * scale;
            if (width > 0.05)
            {
                drawing.Add($"""<rect class="{Hue.Fill(part.Hue)}" x="{x}" width="{Math.Max(width - Gap, width / 2)}" """);
                drawing.Add($"""height="{height}" """);
                if (y != 0) drawing.Add($"""y="{y}" """);
                if (parts.Count > MostNamed) drawing.Add($"/>");
                else drawing.Add($"><title>{part.Title}</title></rect>");
            }

            x += width;
        }

        return x;
    }

    /// <summary>A bar that fills the cell of a table; parts are in shares of the longest bar.</summary>
    internal static MarkupText InCell(IReadOnlyList<BarPart> parts)
    {
        var cell = new MarkupText();
        cell.Add($"""<svg class="bar" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">""");
        cell.Add($"""<path class="grid" d="M250 0V20M500 0V20M750 0V20M1000 0V20"/>""");
        Parts(cell, parts, Length, 0, 0, 20);
        cell.Add($"</svg>");
        return cell;
    }
}

/// <summary>A part of a bar.</summary>
/// <param name="Hue">The number of its colour.</param>
/// <param name="Points">Its length, 0 or more.</param>
/// <param name="Title">What it is.</param>
internal readonly record struct BarPart(int Hue, double Points, string Title);
