namespace LocationScore;

/// <summary>Where facts come from.</summary>
/// <param name="Id">Its id: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; compared ordinally.</param>
/// <param name="Title">The title of the publication or table.</param>
/// <param name="Publisher">Who published it, or <see langword="null"/>.</param>
/// <param name="Date">When it was published, as the source states it (<c>2012</c>, <c>2012-04-23</c>), or <see langword="null"/>.</param>
/// <param name="Address">Where to find it, or <see langword="null"/>.</param>
/// <param name="Licence">The terms of use that must be named with it, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record FactSource(string Id, string Title, string? Publisher = null, string? Date = null, string? Address = null,
    string? Licence = null);
