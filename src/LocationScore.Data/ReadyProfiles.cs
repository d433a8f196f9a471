using System.Collections.Immutable;
using LocationScore.Json;

namespace LocationScore.Data;

/// <summary>Weight profiles over the ready-made models: other weights for other kinds of outsourcing.</summary>
/// <remarks><c>talent-first</c> and <c>finance-first</c> extend <c>service-outsourcing</c>. Their weights are judgements to start a
/// discussion from, not published ones.</remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class ReadyProfiles
{
    private static readonly ReadyShelf<WeightProfile> s_shelf = new("profile", "Profiles",
        ["talent-first", "finance-first"], ProfileJson.Parse);

    /// <summary>Gets all ready-made profiles; names, rationales and the model each extends are in them.</summary>
    public static ImmutableArray<WeightProfile> All => s_shelf.All;

    /// <summary>Gets a ready-made profile by its id.</summary>
    /// <param name="id">The id, such as <c>talent-first</c>; compared ordinally.</param>
    /// <returns>The profile, or <see langword="null"/>.</returns>
    public static WeightProfile? Find(string id) => s_shelf.Find(id);

    /// <summary>Gets the JSON document of a ready-made profile with its comments, to be edited by people.</summary>
    /// <param name="id">The id of a ready-made profile.</param>
    /// <returns>The document; lines end with a line feed.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile; the message lists those there are.</exception>
    public static string Text(string id) => s_shelf.Text(id);
}
