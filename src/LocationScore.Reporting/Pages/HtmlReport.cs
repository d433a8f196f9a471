using System.Collections.Immutable;
using System.Text;

namespace LocationScore.Reporting;

/// <summary>Writes a report for a client: one HTML file that needs nothing else, in which every point leads to its fact and
/// source.</summary>
/// <remarks>
/// It opens offline, prints, follows light and dark, and asks nothing of a network: its content policy allows its own style and script by
/// their hashes and nothing else. Texts of models and facts are encoded and shown on one line; what controls a reader, such as a change of
/// direction, becomes �. For models that are one weighted sum it has sliders; their script computes the scores of the engine first, and
/// shows the sliders only when every bit agrees. The same input gives the same bytes.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class HtmlReport
{
    /// <summary>Gets the names of the sections in their order.</summary>
    public static ImmutableArray<string> Sections { get; } = [.. PageSections.All.Select(static section => section.Id)];

    /// <summary>Writes the report of a compiled model.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="stream">Receives UTF-8.</param>
    /// <param name="options">What to show, or <see langword="null"/> for everything about the winner.</param>
    /// <param name="cancellationToken">Stops the analyses.</param>
    /// <exception cref="ArgumentException">The focus is not a scored location, there is no section of a name, or the years do
    /// not rise.</exception>
    /// <exception cref="ProblemsException">A profile does not fit the model; all problems are listed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void Write(Scorer scorer, Stream stream, HtmlReportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(ToText(scorer, options, cancellationToken)));
    }

    /// <summary>Returns the report of a compiled model as text.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="options">What to show, or <see langword="null"/> for everything about the winner.</param>
    /// <param name="cancellationToken">Stops the analyses.</param>
    /// <returns>The page; a line feed ends it.</returns>
    /// <exception cref="ArgumentException">The focus is not a scored location, there is no section of a name, or the years do
    /// not rise.</exception>
    /// <exception cref="ProblemsException">A profile does not fit the model; all problems are listed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static string ToText(Scorer scorer, HtmlReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        options ??= new();
        if (options.Sections.FirstOrDefault(static name => !Sections.Contains(name)) is { } unknown)
            throw new ArgumentException($"There is no section '{unknown}'; there are {string.Join(", ", Sections)}.", nameof(options));
        if (options.Years.Zip(options.Years.Skip(1)).Any(static pair => pair.First.Key >= pair.Second.Key))
            throw new ArgumentException("The years do not rise.", nameof(options));
        return PageWriter.Write(new PagePlan(scorer, options, cancellationToken));
    }
}
