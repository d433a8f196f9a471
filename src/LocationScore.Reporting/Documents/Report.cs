using System.Collections.Immutable;
using System.Text.Json;

namespace LocationScore.Reporting;

/// <summary>What is to be said about a result, in parts that every format can write: headings, paragraphs, lists and tables.</summary>
/// <remarks>Texts are as they came; each <see cref="ReportFormat"/> makes them harmless for its readers.</remarks>
/// <threadsafety>Immutable in what it shows; safe to share.</threadsafety>
public sealed class Report
{
    /// <summary>Initialises a report.</summary>
    /// <param name="title">The title, one line.</param>
    /// <param name="parts">The parts in reading order.</param>
    /// <exception cref="ArgumentException">A part is missing (<see langword="null"/>), or the list of parts was never made.</exception>
    public Report(string title, ImmutableArray<ReportPart> parts)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (parts.IsDefault || parts.Any(static part => part is null)) throw new ArgumentException("A part is missing.", nameof(parts));
        Title = title;
        Parts = parts;
    }

    /// <summary>Gets the title, one line.</summary>
    public string Title { get; }

    /// <summary>Gets the parts in reading order.</summary>
    public ImmutableArray<ReportPart> Parts { get; }

    /// <summary>Tables that are too long to read, which only a workbook carries along.</summary>
    internal ImmutableArray<ReportTable> Attachments { get; init; } = [];

    /// <summary>Writes the fuller JSON document that there is instead of the parts, or null.</summary>
    internal Action<Utf8JsonWriter>? Document { get; init; }

    /// <summary>Makes the drawing of the report as an SVG file, or null when it has none.</summary>
    internal Func<string>? Drawing { get; init; }

    /// <summary>The ids of model and profile that the last columns of a CSV file name, or null.</summary>
    internal (string Model, string Profile)? Origin { get; init; }

    /// <summary>Returns the title.</summary>
    /// <returns>The title.</returns>
    public override string ToString() => Title;
}
