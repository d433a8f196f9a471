namespace LocationScore.Cli.Display;

/// <summary>Bars of block characters, exact to an eighth of a character cell.</summary>
internal static class Bar
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>A bar of a given width; an absent value is a dot, a very small one still shows.</summary>
    internal static string Of(double? fill, int width)
    {
        if (fill is not { } share) return "·".PadRight(width);
        int eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        if (eighths == 0 && share > 0) eighths = 1;
        string bar = new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : Eighths[eighths % 8].ToString());
        return bar.PadRight(width);
    }
}
