using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>What a report for a client shows, and where its ranking comes from.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class HtmlReportOptions
{
    /// <summary>Gets the id of the location that the report is about, or <see langword="null"/> for the winner.</summary>
    public string? Focus { get; init; }

    /// <summary>Gets the title, or <see langword="null"/> for the conclusion, such as <c>Beijing wins. Hangzhou is number 5.</c></summary>
    public string? Title { get; init; }

    /// <summary>Gets whether the document of the result is inside, so that the ranking can be replayed from the page; it makes the page
    /// larger.</summary>
    public bool Embed { get; init; }

    /// <summary>Gets the names of the sections to show, of <see cref="HtmlReport.Sections"/>; empty for all.</summary>
    public ImmutableArray<string> Sections { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets other sets of weights for the model, which become presets and a chart of ranks; each must fit the model.</summary>
    public ImmutableArray<WeightProfile> Profiles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets rankings by the model of the page with their years, rising, which become a chart of ranks from year to year;
    /// empty for none.</summary>
    public ImmutableArray<KeyValuePair<int, ScoringResult>> Years { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets where the ranking comes from, or <see langword="null"/>.</summary>
    public ReportOptions? Origin { get; init; }
}
