namespace LocationScore;

/// <summary>Which of the known facts of a cell is used instead of the best one.</summary>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Location">The id of the location, or <see langword="null"/> for every location that has a matching alternative.</param>
/// <param name="Source">The id of the source that the fact must have, or <see langword="null"/> for any.</param>
/// <param name="Year">The year that the fact must describe, or <see langword="null"/> for any.</param>
/// <param name="Quality">The quality that the fact must have, or <see langword="null"/> for any.</param>
/// <param name="Reason">Why, or <see langword="null"/>.</param>
public sealed partial record FactChoice(string Indicator, string? Location = null, string? Source = null, int? Year = null,
    FactQuality? Quality = null, string? Reason = null);
