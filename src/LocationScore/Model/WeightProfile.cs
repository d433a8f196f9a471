namespace LocationScore.Model;

/// <summary>A set of weights over a model: what is not named keeps the weight of the model.</summary>
/// <param name="Id">Its id: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Extends">The id of the model, or of another profile, that it changes.</param>
/// <param name="Weights">New local weights by id of factor or criterion: 0 or more.</param>
/// <param name="Rationale">Why, or <see langword="null"/>.</param>
/// <param name="Citation">The publication that the weights come from, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record WeightProfile(string Id, string Name, string Extends, NamedValues Weights, string? Rationale = null, string? Citation = null);
