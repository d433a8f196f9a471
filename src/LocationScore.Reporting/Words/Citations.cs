using System.Text.RegularExpressions;

namespace LocationScore.Reporting;

/// <summary>Citations in short.</summary>
internal static partial class Citations
{
    /// <summary>Authors and year; the whole citation where it begins otherwise.</summary>
    internal static string AuthorsOf(string citation) => AuthorsAndYear().Match(citation) is { Success: true } match ? match.Value
        : citation;

    [GeneratedRegex(@"^.*?\([0-9]{4}\)")]
    private static partial Regex AuthorsAndYear();
}
