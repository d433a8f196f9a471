using System.Text.RegularExpressions;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Takes the folders of the machine out of a text that leaves it.</summary>
internal static partial class PublicText
{
    /// <summary>The text with absolute paths shortened to the names of their files.</summary>
    internal static string Of(string text) => AbsolutePath().Replace(text, "$1");

    /// <summary>A path from the root, a drive or a server: at the beginning of the text or after a blank, a quote or a bracket, so that
    /// units such as <c>USD/m2/year</c> stay.</summary>
    [GeneratedRegex(@"(?<![^\s'""(])(?:[A-Za-z]:[\\/]|\\\\|/(?!\s))(?:[^'""\n():\\/]*[\\/])*([^'""\n():\\/]+)")]
    private static partial Regex AbsolutePath();
}
