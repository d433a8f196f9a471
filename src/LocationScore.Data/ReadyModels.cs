using System.Collections.Immutable;
using LocationScore.Json;

namespace LocationScore.Data;

/// <summary>Scoring models to start from: the worked case, and published indices as far as their weights are known.</summary>
/// <remarks>
/// Each is a commented document that says where its weights and anchors come from; <see cref="Text"/> gives it for editing.
/// <c>service-outsourcing</c>, <c>service-outsourcing-with-cost</c>,
/// <c>mofcom-model-city</c> and <c>gsli-2011</c> score <see cref="Cities2011.Facts"/>; <c>eiu-liveability</c>,
/// <c>fdi-wireless-technology</c> and <c>doing-business</c> score ratings
/// of categories that the caller brings. Indices whose weights are not public in full, such as fDi Cities of the Future, are not among
/// them.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class ReadyModels
{
    private static readonly ReadyShelf<ScoringModel> s_shelf = new(
        "model",
        "Models",
        ["service-outsourcing", "service-outsourcing-with-cost", "mofcom-model-city", "gsli-2011", "eiu-liveability",
            "fdi-wireless-technology", "doing-business"],
        ModelJson.Parse);

    /// <summary>Gets all ready-made models, the worked case first; names, rationales and citations are in them.</summary>
    public static ImmutableArray<ScoringModel> All => s_shelf.All;

    /// <summary>Gets a ready-made model by its id.</summary>
    /// <param name="id">The id, such as <c>service-outsourcing</c>; compared ordinally.</param>
    /// <returns>The model, or <see langword="null"/>.</returns>
    public static ScoringModel? Find(string id) => s_shelf.Find(id);

    /// <summary>Gets the JSON document of a ready-made model with its comments, to be edited by people.</summary>
    /// <param name="id">The id of a ready-made model.</param>
    /// <returns>The document; lines end with a line feed.</returns>
    /// <exception cref="KeyNotFoundException">There is no such model; the message lists those there are.</exception>
    public static string Text(string id) => s_shelf.Text(id);
}
