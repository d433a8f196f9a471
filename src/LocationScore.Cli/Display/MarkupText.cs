using LocationScore.Shared;
using Spectre.Console;

namespace LocationScore.Cli.Display;

/// <summary>Text in which Spectre sees no markup.</summary>
internal static class MarkupText
{
    /// <summary>One line.</summary>
    internal static string Of(string? text) => SafeText.Line(text).EscapeMarkup();
}
