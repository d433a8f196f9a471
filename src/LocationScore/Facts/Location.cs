namespace LocationScore;

/// <summary>A place that can be scored, such as a city.</summary>
/// <param name="Id">Its id: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; compared ordinally.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Group">The group it belongs to, such as a region, or <see langword="null"/>.</param>
/// <param name="Description">More about it, or <see langword="null"/>.</param>
/// <param name="Coordinates">Where it lies, for maps, or <see langword="null"/>; no score reads it.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Location(string Id, string Name, string? Group = null, string? Description = null,
    Coordinates? Coordinates = null);
