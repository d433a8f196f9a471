using System.Collections.Immutable;

namespace LocationScore.Reporting;

/// <summary>The sections of a page in their order. A section that has nothing to say leaves itself out.</summary>
internal static class PageSections
{
    internal static ImmutableArray<PageSection> All { get; } =
    [
        new("ranking", "Ranking", RankingSection.Of),
        new("values", "Points", ValuesSection.Of),
        new("gap", "Why", GapSection.Of),
        new("sliders", "What if", SliderSection.Of),
        new("flips", "One weight", FlipSection.Of),
        new("ranks", "How sure", RanksSection.Of),
        new("profiles", "Profiles", ProfileSection.Of),
        new("years", "Years", YearsSection.Of),
        new("methods", "Methods", MethodSection.Of),
        new("check", "Check first", CheckSection.Of),
        new("quality-cost", "Cost", QualityCostSection.Of),
        new("map", "Map", MapSection.Of),
        new("facts", "Facts", FactsSection.Of),
        new("notes", "Notes", NotesSection.Of),
    ];
}

/// <summary>A section of a page.</summary>
/// <param name="Id">Its name, by which it is asked for and linked to.</param>
/// <param name="Link">What the list of contents calls it.</param>
/// <param name="Write">Writes its heading, the sentence that says what it shows, and the rest; null when there is nothing to say.</param>
internal sealed record PageSection(string Id, string Link, Func<PagePlan, MarkupText?> Write);
