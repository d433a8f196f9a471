using System.Collections.Immutable;

namespace LocationScore;

/// <summary>One value of one indicator for one location, with its source; or the statement that there is none.</summary>
/// <param name="Location">The id of the location.</param>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Value">The value in <paramref name="Unit"/>: any finite number, or <see langword="null"/> when it is known to be
/// absent.</param>
/// <param name="Unit">The unit; must be the unit of the indicator.</param>
/// <param name="Year">The year that the value describes, or <see langword="null"/>.</param>
/// <param name="Quality">How the value was obtained.</param>
/// <param name="Source">The id of the source, or <see langword="null"/>.</param>
/// <param name="Evidence">The words or cells of the source that carry the value, or <see langword="null"/>.</param>
/// <param name="Note">What to mind, or <see langword="null"/>. Where it begins with <c>Doubtful: </c> and the fact counts, a ranking says
/// so.</param>
/// <param name="OriginalIndicator">The name under which the source counts it, when that differs, or <see langword="null"/>.</param>
/// <param name="Alternatives">Other values for the same cell, from better to worse; kept so that a model or a caller may choose
/// one.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Fact(
    string Location,
    string Indicator,
    double? Value,
    string Unit,
    int? Year = null,
    FactQuality Quality = FactQuality.Unstated,
    string? Source = null,
    string? Evidence = null,
    string? Note = null,
    string? OriginalIndicator = null,
    ImmutableArray<Fact> Alternatives = default)
{
    /// <summary>How the note of a fact begins that is not to be trusted without a word.</summary>
    internal const string Doubtful = "Doubtful: ";

    /// <summary>Gets other values for the same cell, from better to worse; empty when there are none.</summary>
    public ImmutableArray<Fact> Alternatives { get; init => field = value.IsDefault ? [] : value; } = Alternatives.IsDefault ? []
        : Alternatives;
}
