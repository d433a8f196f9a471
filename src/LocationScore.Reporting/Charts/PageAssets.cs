using System.Diagnostics;
using System.Text;

namespace LocationScore.Reporting;

/// <summary>The style and the script of pages and drawings, which are documents inside this assembly.</summary>
internal static class PageAssets
{
    /// <summary>Gets the style of drawings.</summary>
    internal static Asset ChartStyle => field ??= new(Read("chart.css"));

    /// <summary>Gets the style of pages, that of drawings included.</summary>
    internal static Asset PageStyle => field ??= new(Read("chart.css") + Read("page.css"));

    /// <summary>Gets the script of pages: the mirror of the engine, and what is drawn with it.</summary>
    internal static Asset Script => field ??= new(Read("mirror.js") + Read("page.js"));

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"The assembly has no document named '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A style or a script of our own, which stands in a page as it is.</summary>
    /// <param name="Text">The text; it has no end tag inside.</param>
    internal sealed record Asset(string Text);
}
